package org.sealbook.reports.layout;

import java.util.regex.Pattern;

/** A file embedded in a PDF. Immutable. */
public final class PdfAttachment {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern MIME_TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}");

    private final String name;
    private final String mimeType;
    private final byte[] bytes;
    private final String description;

    /**
     * @param name its name in the file: ASCII, safe on every file system, such as {@code 57.entry-proof}
     * @param mimeType such as {@code application/json}
     * @param bytes its content
     * @param description one sentence that a reader's program shows
     */
    public PdfAttachment(String name, String mimeType, byte[] bytes, String description) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: not a plain ASCII file name: " + name);
        }
        if (!MIME_TYPE.matcher(mimeType).matches()) {
            throw new IllegalArgumentException("mimeType: " + mimeType);
        }
        this.name = name;
        this.mimeType = mimeType;
        this.bytes = bytes.clone();
        this.description = description;
    }

    public String name() {
        return name;
    }

    public String mimeType() {
        return mimeType;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String description() {
        return description;
    }
}
