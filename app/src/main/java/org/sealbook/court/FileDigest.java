package org.sealbook.court;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.sealbook.tlog.Digest;

/**
 * SHA-256 of a file, read as a stream.
 *
 * @param length in bytes
 */
record FileDigest(Digest sha256, long length) {

    private static final int CHUNK = 1 << 16;

    /** @param watch told before every chunk */
    static FileDigest of(Path file, Verification.Watch watch) throws IOException {
        MessageDigest hash = hash();
        byte[] chunk = new byte[CHUNK];
        long length = 0;
        try (InputStream stream = Files.newInputStream(file)) {
            for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
                hash.update(chunk, 0, read);
                length += read;
                watch.at(file);
            }
        }
        return new FileDigest(Digest.wrap(hash.digest()), length);
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
