package org.sealbook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.sealbook.journal.FileLayer.OpenFile;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.VaultException.Reason;
import org.sealbook.vault.VaultException.Stage;

/** One pass over a stream: digests and encrypted content. */
final class Intake {

    private static final int CHUNK = 1 << 18;

    private final MessageDigest sha256 = sha256();
    private final Optional<SM3Digest> sm3;
    private final long expectedSize;
    private final Progress progress;
    private long size;

    Intake(Suite suite, long expectedSize, Progress progress) {
        this.sm3 = suite == Suite.SHA256_SM3 ? Optional.of(new SM3Digest()) : Optional.empty();
        this.expectedSize = expectedSize;
        this.progress = progress;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Leaves the encrypted content in the file, whole and durable, when it returns. */
    Content take(InputStream input, OpenFile file, VaultKeys keys) throws VaultException {
        try {
            // Not closed on failure: closing writes a valid end.
            OutputStream encrypting = keys.encrypting(FileStreams.writing(file));
            byte[] chunk = new byte[CHUNK];
            for (int count = next(input, chunk); count >= 0; count = next(input, chunk)) {
                sha256.update(chunk, 0, count);
                if (sm3.isPresent()) {
                    sm3.get().update(chunk, 0, count);
                }
                encrypting.write(chunk, 0, count);
                progress.advanced(count);
            }
            encrypting.close();
        } catch (IOException e) {
            throw VaultException.of(Stage.WRITE, Reason.DISK_FAILED, e);
        }
        try {
            file.force();
        } catch (IOException e) {
            throw VaultException.of(Stage.FORCE, Reason.DISK_FAILED, e);
        }
        return new Content(Digest.wrap(sha256.digest()), sm3.map(Intake::value), size);
    }

    private int next(InputStream input, byte[] chunk) throws VaultException {
        if (progress.cancelled()) {
            throw new VaultException(Stage.RECEIVE, Reason.CANCELLED, null);
        }
        int count;
        try {
            count = input.read(chunk);
        } catch (IOException e) {
            throw VaultException.of(Stage.RECEIVE, Reason.INPUT_FAILED, e);
        }
        size += Math.max(0, count);
        if (expectedSize >= 0 && (count < 0 ? size != expectedSize : size > expectedSize)) {
            throw new VaultException(Stage.RECEIVE, Reason.INPUT_SIZE_DIFFERS, null, expectedSize, size);
        }
        return count;
    }

    private static byte[] value(SM3Digest sm3) {
        byte[] value = new byte[sm3.getDigestSize()];
        sm3.doFinal(value, 0);
        return value;
    }
}
