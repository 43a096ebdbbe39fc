package org.sealbook.casework.issue;

import org.sealbook.casework.fact.Coded;

/** What became of a number of a series. Every number of a series is one of these, in order and without a gap. */
public enum NumberState implements Coded {
    /** Given to a certificate whose signed file is not on record yet. */
    PENDING("pending"),
    /** On a signed certificate. */
    ISSUED("issued"),
    /** Given up with a reason, never to be used again. */
    VOIDED("voided");

    private final String code;

    NumberState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
