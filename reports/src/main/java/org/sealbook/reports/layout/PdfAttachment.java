package org.sealbook.reports.layout;

import java.util.regex.Pattern;

/**
 * A file embedded in a PDF.
 *
 * @param name its name in the file: ASCII, safe on every file system, such as {@code 57.entry-proof}
 * @param mimeType such as {@code application/json}
 * @param bytes its content
 * @param description one sentence that a reader's program shows
 */
public record PdfAttachment(String name, String mimeType, byte[] bytes, String description) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern MIME_TYPE = Pattern.compile("[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,60}");

    public PdfAttachment {
        bytes = bytes.clone();
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: not a plain ASCII file name: " + name);
        }
        if (!MIME_TYPE.matcher(mimeType).matches()) {
            throw new IllegalArgumentException("mimeType: " + mimeType);
        }
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }
}
