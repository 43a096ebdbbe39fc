package org.sealbook.reports.inspection;

/**
 * The part of the file that a signature covers: from the start to {@code gapStart}, and from {@code gapEnd} to {@code end}. The gap
 * holds the signature itself.
 *
 * @param gapStart offset of the first byte not covered
 * @param gapEnd offset of the first byte covered again
 * @param end offset after the last byte covered
 */
public record ByteRange(long gapStart, long gapEnd, long end) {

    /**
     * Checks the order of the offsets.
     *
     * @throws IllegalArgumentException if they do not describe two stretches that are not empty, with a gap between them
     */
    public ByteRange {
        if (gapStart <= 0 || gapEnd <= gapStart || end <= gapEnd) {
            throw new IllegalArgumentException("not a byte range: " + gapStart + ", " + gapEnd + ", " + end);
        }
    }
}
