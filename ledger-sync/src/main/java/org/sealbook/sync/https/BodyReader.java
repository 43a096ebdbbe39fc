package org.sealbook.sync.https;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.SyncFaultException;

/**
 * Reads one side of an exchange as it comes: u32 length and vector, u32 length and item as often as there are any, u32 zero, end. No length is
 * believed before it was checked. For one thread.
 */
final class BodyReader {
    private final InputStream in;
    private final long most;
    private long taken;
    private long items;

    /** Takes at most {@code most} bytes in all. */
    BodyReader(InputStream in, long most) {
        this.in = in;
        this.most = most;
    }

    /**
     * The vector, which comes first.
     *
     * @throws SyncFaultException if it is empty, too long or not whole
     * @throws IOException if the link failed
     */
    byte[] vector() throws SyncFaultException, IOException {
        long length = length();
        if (length == 0) {
            throw new SyncFaultException("sync.body.no-vector");
        }
        return piece(length, ExchangeParty.MAX_VECTOR);
    }

    /**
     * The next item, or null when the body has ended as it has to.
     *
     * @throws SyncFaultException if an item or the whole is too long, the body ends too early, or something follows the end
     * @throws IOException if the link failed
     */
    byte @Nullable [] item() throws SyncFaultException, IOException {
        long length = length();
        if (length == 0) {
            if (in.read() >= 0) {
                throw new SyncFaultException("sync.body.more-after-end");
            }
            return null;
        }
        items++;
        return piece(length, ExchangeParty.MAX_ITEM);
    }

    /** How many items came. */
    long items() {
        return items;
    }

    private byte[] piece(long length, int longest) throws SyncFaultException, IOException {
        if (length > longest) {
            throw new SyncFaultException("sync.body.too-long", Long.toString(length), Long.toString(longest));
        }
        count(length);
        return exactly((int) length);
    }

    private long length() throws SyncFaultException, IOException {
        count(Integer.BYTES);
        return Integer.toUnsignedLong(ByteBuffer.wrap(exactly(Integer.BYTES)).getInt());
    }

    private void count(long bytes) throws SyncFaultException {
        taken += bytes;
        if (taken > most) {
            throw new SyncFaultException("sync.body.endless", Long.toString(most));
        }
    }

    /** A cut link throws; a body that ends by itself was made so. */
    private byte[] exactly(int length) throws SyncFaultException, IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new SyncFaultException("sync.body.cut");
        }
        return bytes;
    }
}
