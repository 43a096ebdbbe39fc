package org.sealbook.casework.parties;

import org.sealbook.casework.fact.Coded;

/** What a party is to the case. */
public enum PartyRole implements Coded {
    /** 申请人. */
    APPLICANT("applicant"),
    /** 关系人. */
    RELATED("related"),
    /** 代理人: acts for the party before them. */
    AGENT("agent");

    private final String code;

    PartyRole(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
