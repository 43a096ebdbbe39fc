package org.sealbook.casework.procedure;

import org.sealbook.casework.fact.Coded;

/** How the notice of rights was given. */
public enum NoticeManner implements Coded {
    /** On paper, signed by the applicant. */
    PAPER("paper"),
    /** On a screen, signed on a pad. */
    SCREEN("screen"),
    /** Read out, and recorded. */
    READ_OUT("read-out");

    private final String code;

    NoticeManner(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
