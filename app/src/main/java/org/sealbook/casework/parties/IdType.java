package org.sealbook.casework.parties;

import org.sealbook.casework.fact.Coded;

/** The kinds of identity documents that this office takes, each with the check of its number. */
public enum IdType implements Coded {
    /** 居民身份证 (111). */
    RESIDENT_ID("resident-id", PartyKind.PERSON),
    /** 普通护照 (414). */
    PASSPORT("passport", PartyKind.PERSON),
    /** 统一社会信用代码. */
    UNIFIED_SOCIAL_CREDIT_CODE("unified-social-credit-code", PartyKind.ORGANISATION);

    private final String code;
    private final PartyKind kind;

    IdType(String code, PartyKind kind) {
        this.code = code;
        this.kind = kind;
    }

    @Override
    public String code() {
        return code;
    }

    /** Who is identified by it. */
    public PartyKind kind() {
        return kind;
    }
}
