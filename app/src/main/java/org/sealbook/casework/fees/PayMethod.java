package org.sealbook.casework.fees;

import org.sealbook.casework.fact.Coded;

/** How a fee was paid. */
public enum PayMethod implements Coded {
    /** 现金. */
    CASH("cash"),
    /** 刷卡. */
    CARD("card"),
    /** 扫码. */
    PHONE("phone"),
    /** 转账. */
    TRANSFER("transfer");

    private final String code;

    PayMethod(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
