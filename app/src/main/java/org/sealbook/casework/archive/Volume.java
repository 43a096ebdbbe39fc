package org.sealbook.casework.archive;

import org.sealbook.casework.fact.Coded;

/** The two parts of a case's file. */
public enum Volume implements Coded {
    /** 正卷. */
    MAIN("main"),
    /** 副卷: internal discussion and instructions; never shown to outsiders. */
    AUXILIARY("auxiliary");

    private final String code;

    Volume(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
