package org.sealbook.casework.parties;

import org.sealbook.casework.fact.Coded;

/** The sex that a person's documents name. */
public enum Sex implements Coded {
    /** 男. */
    MALE("male"),
    /** 女. */
    FEMALE("female");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
