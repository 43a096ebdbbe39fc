package org.sealbook.court;

/**
 * How many others have seen the office's log with the entry in it.
 *
 * @param cosigned trusted offices that cosigned, the office itself not counted
 * @param of so many could have
 * @param quorum so many the verifier's policy wants
 */
public record Maturity(int cosigned, int of, int quorum) {

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
