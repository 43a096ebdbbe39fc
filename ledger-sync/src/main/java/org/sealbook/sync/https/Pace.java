package org.sealbook.sync.https;

import java.time.Duration;

/**
 * How often an office dials, and how long it waits. All durations are longer than nothing.
 *
 * @param heartbeat between two exchanges when nothing changed
 * @param firstRetry after the first failure
 * @param longestRetry after many failures
 * @param connect for a connection to stand
 * @param stall a peer from whom no byte comes and to whom none goes for this long is dropped; a slow one is not
 * @param longestStall what that grows to while a link keeps stalling
 */
public record Pace(
        Duration heartbeat,
        Duration firstRetry,
        Duration longestRetry,
        Duration connect,
        Duration stall,
        Duration longestStall) {

    /** What offices use. */
    public static final Pace USUAL = new Pace(
            Duration.ofSeconds(15),
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2));

    private static final int MOST_DOUBLINGS = 20;

    /** Checks it.
     *
     * @throws IllegalArgumentException if a duration is not positive or a first one longer than its longest
     */
    public Pace {
        requirePositive(heartbeat);
        requirePositive(firstRetry);
        requirePositive(connect);
        requirePositive(stall);
        if (firstRetry.compareTo(longestRetry) > 0 || stall.compareTo(longestStall) > 0) {
            throw new IllegalArgumentException("the first is not longer than the longest");
        }
    }

    /**
     * How long to wait before dialling again: doubles with each failure up to the longest, and of that between a half and the whole, so
     * that offices which lost one link together do not come back together.
     *
     * @param failures in a row, at least one
     * @param chance from 0 to 1
     */
    Duration retryAfter(int failures, double chance) {
        long doubled = firstRetry.toNanos() << Math.min(failures - 1, MOST_DOUBLINGS);
        long whole = Math.min(doubled, longestRetry.toNanos());
        return Duration.ofNanos(whole / 2 + (long) (whole * chance / 2));
    }

    private static void requirePositive(Duration duration) {
        if (!duration.isPositive()) {
            throw new IllegalArgumentException("not longer than nothing: " + duration);
        }
    }
}
