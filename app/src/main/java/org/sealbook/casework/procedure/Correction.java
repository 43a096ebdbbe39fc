package org.sealbook.casework.procedure;

import org.sealbook.casework.fact.Coded;

/** What of a case may be put right by a later entry. */
public enum Correction implements Coded {
    HANDLING_NOTARY("handling-notary"),
    SECOND_PERSON("second-person"),
    MATTER("matter"),
    CATEGORY("category");

    private final String code;

    Correction(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is about a person; else it is about what the case is. */
    public boolean isOfAPerson() {
        return this == HANDLING_NOTARY || this == SECOND_PERSON;
    }
}
