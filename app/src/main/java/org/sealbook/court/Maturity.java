package org.sealbook.court;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How many others have seen the office's log with the entry in it, and since when at the latest.
 *
 * @param cosigned trusted offices that cosigned, the office itself not counted
 * @param of so many could have
 * @param quorum so many the verifier's policy wants
 * @param notAfter the entry was recorded at this time or before, if no more cosigners lie than the policy reckons with; empty where too
 *     few cosigned to say so
 */
public record Maturity(int cosigned, int of, int quorum, Optional<Instant> notAfter) {

    private static final long MOST_SECONDS = 253_402_300_799L;

    /**
     * The time by which an entry was recorded: the earliest but {@code dishonest} of the times at which cosigners saw a head that contains
     * it, each cosigner counted once.
     */
    static Optional<Instant> notAfter(List<Long> unixSeconds, int dishonest) {
        return unixSeconds.stream().sorted().skip(dishonest).findFirst().flatMap(Maturity::instant);
    }

    /** A year beyond 9999 is no time that anybody means. */
    private static Optional<Instant> instant(long unixSeconds) {
        return unixSeconds > MOST_SECONDS ? Optional.empty() : Optional.of(Instant.ofEpochSecond(unixSeconds));
    }

    /** {@code local}: the office alone; {@code seen}: somebody else too; {@code quorum}: as many as the policy wants. */
    public String state() {
        if (cosigned == 0) {
            return "local";
        }
        return cosigned >= quorum ? "quorum" : "seen";
    }

    /** The lesser of two, for several certificates judged together. */
    Maturity least(Maturity other) {
        return other.cosigned < cosigned ? other : this;
    }
}
