package org.sealbook.casework.parties;

import org.sealbook.casework.fact.Coded;

/** Whether a party is a person or an organisation. */
public enum PartyKind implements Coded {
    /** 个人. */
    PERSON("person"),
    /** 单位. */
    ORGANISATION("organisation");

    private final String code;

    PartyKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
