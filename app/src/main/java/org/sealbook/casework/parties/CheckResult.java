package org.sealbook.casework.parties;

import org.sealbook.casework.fact.Coded;

/** What came of comparing a party's identity. */
public enum CheckResult implements Coded {
    AGREES("agrees"),
    DISAGREES("disagrees"),
    /** The source does not know the document. */
    NOT_FOUND("not-found");

    private final String code;

    CheckResult(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
