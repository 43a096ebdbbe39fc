package org.sealbook.reports.layout;

/** A paper of a case as a PDF file. */
public final class RenderedDocument {

    private final byte[] bytes;
    private final int pages;

    RenderedDocument(byte[] bytes, int pages) {
        this.bytes = bytes.clone();
        this.pages = pages;
    }

    /** A copy of the file. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** How many pages it has. */
    public int pages() {
        return pages;
    }
}
