package org.sealbook.workstation.frame;

import org.sealbook.workstation.parts.Icons;

/** The places on the rail, in their order. */
public enum ScreenName {
    TODAY("today", Icons.TODAY),
    CASES("cases", Icons.CASES),
    EVIDENCE("evidence", Icons.EVIDENCE),
    CERTIFICATES("certificates", Icons.CERTIFICATES),
    REGISTER("register", Icons.REGISTER),
    ARCHIVE("archive", Icons.ARCHIVE),
    PEERS("peers", Icons.PEERS),
    LEDGER("ledger", Icons.LEDGER),
    STAFF("staff", Icons.PERSON),
    DATA("data", Icons.SETTINGS),
    VERIFY("verify", Icons.VERIFY);

    private final String code;
    private final Icons icon;

    ScreenName(String code, Icons icon) {
        this.code = code;
        this.icon = icon;
    }

    /** Ends message keys, e.g. {@code window.screen.cases}. */
    public String code() {
        return code;
    }

    Icons icon() {
        return icon;
    }
}
