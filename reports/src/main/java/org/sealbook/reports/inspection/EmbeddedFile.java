package org.sealbook.reports.inspection;

/** A file that lies inside the PDF, as the file is now. */
public final class EmbeddedFile {

    private final String name;
    private final byte[] content;

    EmbeddedFile(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** The name that the PDF gives it; a stranger's word, not fit for a path. */
    public String name() {
        return name;
    }

    /** A copy. */
    public byte[] content() {
        return content.clone();
    }

    @Override
    public String toString() {
        return "EmbeddedFile[" + name + ", " + content.length + " bytes]";
    }
}
