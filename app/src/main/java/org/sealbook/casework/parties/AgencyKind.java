package org.sealbook.casework.parties;

import org.sealbook.casework.fact.Coded;

/** By what an agent acts for somebody else. */
public enum AgencyKind implements Coded {
    /** 委托代理. */
    ENTRUSTED("entrusted"),
    /** 法定代理 (监护). */
    GUARDIAN("guardian");

    private final String code;

    AgencyKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
