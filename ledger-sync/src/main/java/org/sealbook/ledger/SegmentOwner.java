package org.sealbook.ledger;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.sealbook.journal.SegmentPreamble;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.Frontier;

/**
 * What the ledger writes at the head of a journal segment: whose it is, what must be known of the blocks before it to go on without reading
 * them, and the id of the key that its encrypted parts are under. One key per writing of a segment.
 *
 * @param frontier of the header log before the segment's first block
 * @param prev what the first block's header must name as the one before
 * @param key names the segment's key; the key itself is one of {@link SegmentKeys}
 */
record SegmentOwner(String origin, Frontier frontier, Digest prev, Id key) {

    private static final int MOST_HASHES = 64;
    private static final int KEY_ID_BYTES = 16;

    /** The same for a new writing of the segment. */
    SegmentOwner under(Id freshKey) {
        return new SegmentOwner(origin, frontier, prev, freshKey);
    }

    SegmentPreamble encode() {
        byte[] name = origin.getBytes(StandardCharsets.US_ASCII);
        List<Digest> hashes = frontier.hashes();
        ByteBuffer out =
                ByteBuffer.allocate(2 + name.length + 8 + 1 + (hashes.size() + 1) * Digest.LENGTH + KEY_ID_BYTES);
        out.putShort((short) name.length).put(name).putLong(frontier.size()).put((byte) hashes.size());
        hashes.forEach(hash -> out.put(hash.bytes()));
        out.put(prev.bytes());
        out.put(HexFormat.of().parseHex(key.value()));
        return new SegmentPreamble(out.array());
    }

    /** @throws DamagedRecordException if the preamble has another shape */
    static SegmentOwner decode(SegmentPreamble preamble) {
        try {
            ByteBuffer in = ByteBuffer.wrap(preamble.bytes());
            byte[] name = take(in, Short.toUnsignedInt(in.getShort()));
            String origin = new String(name, StandardCharsets.US_ASCII);
            if (!Arrays.equals(origin.getBytes(StandardCharsets.US_ASCII), name)) {
                throw new DamagedRecordException("a journal segment's origin is not ASCII");
            }
            long size = in.getLong();
            int count = Byte.toUnsignedInt(in.get());
            if (size < 0 || count > MOST_HASHES || count != Long.bitCount(size)) {
                throw new DamagedRecordException("a journal segment's frontier has " + count + " hashes for " + size);
            }
            List<Digest> hashes = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                hashes.add(Digest.wrap(take(in, Digest.LENGTH)));
            }
            Digest prev = Digest.wrap(take(in, Digest.LENGTH));
            Id key = new Id(HexFormat.of().formatHex(take(in, KEY_ID_BYTES)));
            if (in.hasRemaining()) {
                throw new DamagedRecordException("a journal segment's preamble is too long");
            }
            return new SegmentOwner(origin, Frontier.of(size, hashes), prev, key);
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            throw new DamagedRecordException("a journal segment's preamble is not what was written", e);
        }
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }
}
