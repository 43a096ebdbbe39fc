package org.sealbook.casework.issue;

import org.sealbook.casework.fact.Coded;

/** Who asked for a re-examination. */
public enum RequestedBy implements Coded {
    /** 当事人. */
    PARTY("party"),
    /** 利害关系人. */
    INTERESTED_PERSON("interested-person"),
    /** The office found it itself. */
    OFFICE("office");

    private final String code;

    RequestedBy(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
