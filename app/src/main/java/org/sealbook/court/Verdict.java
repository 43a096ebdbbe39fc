package org.sealbook.court;

import java.util.List;

/** What the findings come to. */
public enum Verdict {
    /** Everything supplied was checked, and every signer is trusted. */
    SOUND("sound"),
    /** Something is broken or was changed. */
    NOT_SOUND("not sound"),
    /** Nothing is broken, but trust or proofs are lacking. */
    CANNOT_TELL("cannot tell");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    static Verdict of(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.result() == Result.FAILED)) {
            return NOT_SOUND;
        }
        boolean all = findings.stream().allMatch(finding -> finding.result() == Result.PASSED);
        return all && !findings.isEmpty() ? SOUND : CANNOT_TELL;
    }

    /** As programs read it. */
    public String label() {
        return label;
    }
}
