package org.sealbook.court;

import java.time.Instant;
import java.util.Optional;

/**
 * How many others have seen the office's log with the entry in it, and since when at the latest.
 *
 * @param cosigned trusted offices that cosigned, the office itself not counted
 * @param of so many could have
 * @param quorum so many the verifier's policy wants
 * @param notBefore the entry was recorded at this time or after, under the same condition; empty where nothing supplied says so
 * @param notAfter the entry was recorded at this time or before, if no more cosigners lie than the policy reckons with; empty where too
 *     few cosigned to say so
 */
public record Maturity(int cosigned, int of, int quorum, Optional<Instant> notBefore, Optional<Instant> notAfter) {

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
