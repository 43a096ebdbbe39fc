package org.sealbook.casework.catalogue;

import org.sealbook.casework.fact.Coded;

/** How the text of a matter's certificates is made. */
public enum TextForm implements Coded {
    /** 定式: a fixed text with blanks. */
    FIXED("fixed"),
    /** 要素式: composed of prescribed elements. */
    ELEMENTS("elements");

    private final String code;

    TextForm(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
