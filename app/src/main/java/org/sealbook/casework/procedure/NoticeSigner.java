package org.sealbook.casework.procedure;

import org.sealbook.casework.fact.Coded;

/** Who signed that the notice of rights was received. */
public enum NoticeSigner implements Coded {
    APPLICANT("applicant"),
    /** Whoever acts for the applicant, by an authority or as guardian. */
    AGENT("agent");

    private final String code;

    NoticeSigner(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
