package org.sealbook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.VaultException.Reason;
import org.sealbook.vault.VaultException.Stage;

/**
 * Decrypted content that is never complete and wrong: every byte is authenticated before it is handed over, and the last ones only after
 * the whole had the right digest. After a failure it gives nothing more.
 */
final class VerifiedContent extends InputStream {

    private static final int CHUNK = 1 << 16;

    private final InputStream decrypting;
    private final Digest expected;
    private final MessageDigest sha256 = Intake.sha256();
    private byte[] current = new byte[CHUNK];
    private int position;
    private int limit;
    private byte[] ahead = new byte[CHUNK];
    private int aheadLength;
    private @Nullable VaultException failure;

    /** Reads the first bytes already; does not close the stream if that fails. */
    VerifiedContent(InputStream decrypting, Digest expected) throws VaultException {
        this.decrypting = decrypting;
        this.expected = expected;
        fillAhead();
    }

    private void fillAhead() throws VaultException {
        try {
            aheadLength = decrypting.readNBytes(ahead, 0, CHUNK);
        } catch (IOException e) {
            throw VaultException.of(Stage.READ, Reason.DAMAGED, e);
        }
        sha256.update(ahead, 0, aheadLength);
        if (aheadLength < CHUNK) {
            Digest actual = Digest.wrap(sha256.digest());
            if (!actual.equals(expected)) {
                throw new VaultException(Stage.READ, Reason.OTHER_CONTENT, null, expected, actual);
            }
        }
    }

    private boolean advance() throws VaultException {
        if (failure != null) {
            throw failure;
        }
        if (aheadLength == 0) {
            return false;
        }
        byte[] chunk = ahead;
        int length = aheadLength;
        ahead = current;
        aheadLength = 0;
        try {
            if (length == CHUNK) {
                fillAhead();
            }
        } catch (VaultException e) {
            failure = e;
            throw e;
        }
        current = chunk;
        position = 0;
        limit = length;
        return true;
    }

    @Override
    public int read() throws VaultException {
        return position < limit || advance() ? current[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws VaultException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (position == limit && !advance()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(current, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        decrypting.close();
    }
}
