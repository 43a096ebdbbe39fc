package org.sealbook.casework.parties;

import org.sealbook.casework.fact.Coded;

/** With what a party's identity was compared. */
public enum CheckSource implements Coded {
    /** The original document, looked at. */
    DOCUMENT("document"),
    /** A reader of identity cards (身份证阅读器). */
    CARD_READER("card-reader"),
    /** A register of the state (公安人口信息、市场主体登记). */
    REGISTER("register"),
    /** The face of whoever is there, with the document's picture (人证比对). */
    FACE("face");

    private final String code;

    CheckSource(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
