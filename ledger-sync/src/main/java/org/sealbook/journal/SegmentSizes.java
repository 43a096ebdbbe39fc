package org.sealbook.journal;

/**
 * How large a journal's segments become, and how they grow.
 *
 * @param limit a segment of at least so many bytes takes no further record
 * @param step room for records is taken in steps of so many bytes
 */
public record SegmentSizes(int limit, int step) {

    /** For a journal that is written all day. */
    public static final SegmentSizes LARGE = new SegmentSizes(64 << 20, 1 << 20);

    /** For a journal that takes little. */
    public static final SegmentSizes SMALL = new SegmentSizes(64 << 20, 64 << 10);

    public SegmentSizes {
        if (limit < 1 || step < 1) {
            throw new IllegalArgumentException("segments of " + limit + " bytes in steps of " + step);
        }
    }
}
