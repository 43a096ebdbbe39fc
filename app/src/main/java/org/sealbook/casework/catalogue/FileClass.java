package org.sealbook.casework.catalogue;

import org.sealbook.casework.fact.Coded;

/** How the file of a case is filed (卷宗密级). */
public enum FileClass implements Coded {
    /** 普通卷. */
    ORDINARY("ordinary"),
    /** 密卷. */
    SECRET("secret");

    private final String code;

    FileClass(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
