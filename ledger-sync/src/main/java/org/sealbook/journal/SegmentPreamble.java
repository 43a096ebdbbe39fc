package org.sealbook.journal;

import java.util.Arrays;
import java.util.HexFormat;

/** What the journal's owner writes into a segment's header; at most 65,535 bytes, opaque to the journal. */
public final class SegmentPreamble {

    /** Makes the preamble of a segment that is about to begin. */
    @FunctionalInterface
    public interface Maker {

        /** Called on the appending thread before anything of the new segment is written. */
        SegmentPreamble make(long firstRecord);
    }

    static final int LIMIT = 0xffff;

    private final byte[] bytes;

    /** Copies the bytes; throws {@link IllegalArgumentException} when there are more than 65,535. */
    public SegmentPreamble(byte[] bytes) {
        if (bytes.length > LIMIT) {
            throw new IllegalArgumentException("a preamble of " + bytes.length + " bytes; the most is " + LIMIT);
        }
        this.bytes = bytes.clone();
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SegmentPreamble that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
