package org.sealbook.record;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * Between which times an entry was recorded, as far as cosigners' clocks show it. Both bound the recording, never the event that the entry tells of.
 *
 * @param notBefore empty where it is not proven
 * @param notAfter empty where it is not proven
 */
public record TimeBounds(Optional<Instant> notBefore, Optional<Instant> notAfter) {

    /** Nothing is proven. */
    public static final TimeBounds NONE = new TimeBounds(Optional.empty(), Optional.empty());

    /** 9999-12-31T23:59:59Z. */
    private static final long MOST_SECONDS = 253_402_300_799L;

    /**
     * The time by which an entry was recorded: the earliest but {@code dishonest} of the times at which cosigners saw a head that contains it.
     *
     * @param unixSeconds one time a cosigner: that of any head over the entry, best of the first
     * @param dishonest so many cosigners may lie, from 0
     */
    public static Optional<Instant> notAfter(Collection<Long> unixSeconds, int dishonest) {
        return unixSeconds.stream().sorted().skip(dishonest).findFirst().flatMap(TimeBounds::instant);
    }

    /**
     * The time after which an entry was recorded: the newest but {@code dishonest} of the times in cosignatures that an earlier entry of the log
     * quotes, for nobody can quote what is not signed yet.
     *
     * @param unixSeconds one time a cosigner: that of its newest cosignature quoted
     * @param dishonest so many cosigners may lie, from 0
     */
    public static Optional<Instant> notBefore(Collection<Long> unixSeconds, int dishonest) {
        return unixSeconds.stream()
                .sorted(Comparator.reverseOrder())
                .skip(dishonest)
                .findFirst()
                .flatMap(TimeBounds::instant);
    }

    /** A year beyond 9999 is no time that anybody means. */
    private static Optional<Instant> instant(long unixSeconds) {
        return unixSeconds > MOST_SECONDS ? Optional.empty() : Optional.of(Instant.ofEpochSecond(unixSeconds));
    }
}
