package org.sealbook.casework.catalogue;

import org.sealbook.casework.fact.Coded;

/** What a field of a matter's form takes. */
public enum FieldType implements Coded {
    /** Any text, of several lines where it is long. */
    TEXT("text"),
    /** A day, as 2026-11-22. */
    DATE("date"),
    /** A whole number, not negative. */
    NUMBER("number"),
    /** One of the field's choices, by its code. */
    CHOICE("choice"),
    /** {@code yes} or {@code no}. */
    YES_NO("yes-no");

    private final String code;

    FieldType(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
