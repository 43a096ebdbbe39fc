package org.sealbook.casework.custody;

import org.sealbook.casework.fact.Coded;

/** Where a medium stands. By which event it comes to another state is in {@link CustodyRules}. */
public enum MediumState implements Coded {
    /** In the office, not sealed. */
    OPEN("open"),
    /** In the office, under a seal with a number. */
    SEALED("sealed"),
    /** Out of the office, not sealed. */
    LENT("lent"),
    /** Out of the office under its seal. */
    LENT_SEALED("lent-sealed"),
    /** Given to somebody for good. */
    HANDED_OVER("handed-over"),
    DESTROYED("destroyed");

    private final String code;

    MediumState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether somebody outside the office has it and must bring it back. */
    public boolean isLent() {
        return this == LENT || this == LENT_SEALED;
    }

    /** Whether the office has nothing to do with it any more. */
    public boolean isGone() {
        return this == HANDED_OVER || this == DESTROYED;
    }
}
