package org.sealbook.casework.copies;

import org.sealbook.casework.fact.Coded;

/** What a printed copy is. */
public enum CopyKind implements Coded {
    /** 正本: one for each party, and one in the file. */
    ORIGINAL("original"),
    /** 副本. */
    DUPLICATE("duplicate");

    private final String code;

    CopyKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
