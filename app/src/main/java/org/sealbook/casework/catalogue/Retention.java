package org.sealbook.casework.catalogue;

import org.sealbook.casework.fact.Coded;

/** How long the file of a case is kept (保管期限); how many years that is, {@link RetentionPeriods} says. */
public enum Retention implements Coded {
    /** 短期. */
    SHORT("short"),
    /** 长期. */
    LONG("long"),
    /** 永久. */
    PERMANENT("permanent");

    private final String code;

    Retention(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
