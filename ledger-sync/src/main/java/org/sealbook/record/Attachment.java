package org.sealbook.record;

import org.sealbook.tlog.Digest;
import org.sealbook.tlog.StrictText;

/**
 * A file that a certificate names.
 *
 * @param name 1 to 255 characters, no control characters
 * @param length in bytes, below 2⁵³
 * @param sha256 of its content
 */
public record Attachment(String name, long length, Digest sha256) {

    public Attachment {
        boolean good = !name.isEmpty()
                && name.length() <= 255
                && !StrictText.hasControl(name)
                && StrictText.isWellFormed(name);
        if (!good) {
            throw new IllegalArgumentException("not the name of an attachment: " + StrictText.shortened(name));
        }
        if (length < 0 || length >= CanonicalJson.INTEGER_LIMIT) {
            throw new IllegalArgumentException("no attachment has " + length + " bytes");
        }
    }
}
