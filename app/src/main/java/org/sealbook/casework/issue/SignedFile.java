package org.sealbook.casework.issue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.sealbook.tlog.Digest;

/** A rendered and signed certificate. */
public final class SignedFile {

    private final byte[] bytes;

    /** Copies the bytes. */
    public SignedFile(byte[] bytes) {
        if (bytes.length == 0) {
            throw new IllegalArgumentException("a signed file is not empty");
        }
        this.bytes = bytes.clone();
    }

    /** In bytes. */
    public long length() {
        return bytes.length;
    }

    public Digest sha256() {
        return Digest.of(bytes);
    }

    public InputStream open() {
        return new ByteArrayInputStream(bytes);
    }
}
