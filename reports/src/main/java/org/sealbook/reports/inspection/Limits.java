package org.sealbook.reports.inspection;

import java.time.Duration;

/**
 * How much of a hostile file is borne.
 *
 * @param bytes size of the file
 * @param time for the whole inspection
 * @param signatures most signatures that are judged; a file with more is refused
 * @param objects most objects that one comparison looks at
 * @param attachmentBytes size of all embedded files together, unpacked
 */
public record Limits(long bytes, Duration time, int signatures, int objects, long attachmentBytes) {

    /** 200 MiB, 20 seconds. */
    public static final Limits STANDARD = new Limits(200L << 20, Duration.ofSeconds(20), 64, 2_000_000, 64L << 20);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a limit is not positive, or the size beyond what one array holds
     */
    public Limits {
        if (bytes < 1
                || bytes > Integer.MAX_VALUE - 16
                || !time.isPositive()
                || signatures < 1
                || objects < 1
                || attachmentBytes < 1) {
            throw new IllegalArgumentException("limits are positive, and a file fits into one array");
        }
    }
}
