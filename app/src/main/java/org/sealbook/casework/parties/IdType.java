package org.sealbook.casework.parties;

import org.sealbook.casework.fact.Coded;

/** The kinds of identity documents that this office takes, each with the check of its number. */
public enum IdType implements Coded {
    /** 居民身份证 (111). */
    RESIDENT_ID("resident-id", PartyKind.PERSON),
    /** 普通护照 (414). */
    PASSPORT("passport", PartyKind.PERSON),
    /** 港澳居民来往内地通行证. */
    HK_MACAO_PERMIT("hk-macao-permit", PartyKind.PERSON),
    /** 台湾居民来往大陆通行证. */
    TAIWAN_PERMIT("taiwan-permit", PartyKind.PERSON),
    /** 外国人永久居留证. */
    PERMANENT_RESIDENCE("permanent-residence", PartyKind.PERSON),
    /** 军官证. */
    MILITARY_ID("military-id", PartyKind.PERSON),
    /** 户口簿, with the citizen number that it names; for minors without an identity card. */
    HOUSEHOLD_REGISTER("household-register", PartyKind.PERSON),
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

    /** Whether every number of it says when its holder was born. */
    public boolean saysBirthDate() {
        return this == RESIDENT_ID || this == HOUSEHOLD_REGISTER;
    }

    /** Who is identified by it. */
    public PartyKind kind() {
        return kind;
    }
}
