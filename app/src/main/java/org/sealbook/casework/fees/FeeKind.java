package org.sealbook.casework.fees;

import org.sealbook.casework.fact.Coded;

/** What was done with the fees of a case. */
public enum FeeKind implements Coded {
    /** 收费项目: an item of the list became due. */
    CHARGED("charged"),
    /** 减免. */
    REDUCED("reduced"),
    /** 缴费. */
    PAID("paid"),
    /** 退费. */
    REFUNDED("refunded");

    private final String code;

    FeeKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
