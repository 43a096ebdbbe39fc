package org.sealbook.casework.fact;

import java.util.Arrays;
import java.util.Optional;

/** Finds coded values by their codes. */
public final class Codes {

    private Codes() {}

    /** The value with this code, if there is one. */
    public static <E extends Coded> Optional<E> find(E[] values, String code) {
        return Arrays.stream(values).filter(value -> value.code().equals(code)).findFirst();
    }

    /** The value that our own tables name by this code; anything else means that the tables were changed by another hand. */
    public static <E extends Coded> E known(E[] values, String code) {
        return find(values, code).orElseThrow(() -> new IllegalStateException("unknown code in a table: " + code));
    }
}
