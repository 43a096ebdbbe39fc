package org.sealbook.sync;

import java.nio.ByteBuffer;
import java.time.Instant;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.NoteSignature;

/**
 * One cosigner's cosignatures over our own log, each over a larger head than the one before: size, and what stands in the note's line. Eighty
 * bytes each, since there may be one for every block. For one thread.
 */
final class CosignedSizes {

    private static final int DATED_SIGNATURE = Long.BYTES + 64;

    private final Slots slots = new Slots(Long.BYTES + DATED_SIGNATURE);

    /** Adds one whose signature was verified. */
    void add(CosignedHead cosigned) {
        slots.add().putLong(cosigned.size()).put(cosigned.cosignature().signature());
    }

    long count() {
        return slots.size();
    }

    long size(long index) {
        return slots.get(index).getLong();
    }

    /** The first whose head covers a block; {@link #count()} if there is none. */
    long firstCovering(long block) {
        long low = 0;
        long high = count();
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (size(middle) > block) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    SeenBy seen(long index, Member cosigner) {
        ByteBuffer slot = slots.get(index);
        long size = slot.getLong();
        return new SeenBy(cosigner.origin(), size, Instant.ofEpochSecond(slot.getLong()));
    }

    /** The note's line again. */
    NoteSignature line(long index, Member cosigner) {
        byte[] dated = new byte[DATED_SIGNATURE];
        ByteBuffer slot = slots.get(index);
        slot.getLong();
        slot.get(dated);
        return new NoteSignature(
                cosigner.cosignerKey().name(), cosigner.cosignerKey().keyId(), dated);
    }
}
