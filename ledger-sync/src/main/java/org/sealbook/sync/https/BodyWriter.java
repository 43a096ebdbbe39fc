package org.sealbook.sync.https;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.ByteBuffer;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.ItemSink;
import org.sealbook.sync.SyncFaultException;

/** Writes one side of an exchange as {@link BodyReader} reads it, and never more than the other side takes. For one thread. */
final class BodyWriter implements ItemSink {
    private final OutputStream out;
    private final long most;
    private long written;
    private long items;

    /** Writes at most {@code most} bytes in all. */
    BodyWriter(OutputStream out, long most) {
        this.out = out;
        this.most = most;
    }

    void vector(byte[] vector) throws IOException {
        write(vector, ExchangeParty.MAX_VECTOR);
    }

    /** Writes what the party sends, as far as it fits; the rest is for the next round. */
    void items(ExchangeParty party, byte[] theirVector) throws IOException, SyncFaultException {
        try {
            party.send(theirVector, this);
        } catch (FullException _) {
            // The other side asks again by its new vector.
        }
    }

    @Override
    public void item(byte[] item) throws IOException {
        if (written + Integer.BYTES + item.length + Integer.BYTES > most) {
            throw new FullException();
        }
        write(item, ExchangeParty.MAX_ITEM);
        items++;
    }

    /** Writes the end. */
    void end() throws IOException {
        out.write(new byte[Integer.BYTES]);
        out.flush();
    }

    /** How many items went. */
    long items() {
        return items;
    }

    private void write(byte[] piece, int longest) throws IOException {
        if (piece.length == 0 || piece.length > longest) {
            throw new IllegalArgumentException("1 to " + longest + " bytes, not " + piece.length);
        }
        out.write(ByteBuffer.allocate(Integer.BYTES).putInt(piece.length).array());
        out.write(piece);
        written += Integer.BYTES + piece.length;
    }

    /** No more fits. */
    private static final class FullException extends IOException {
        @Serial
        private static final long serialVersionUID = 1;
    }
}
