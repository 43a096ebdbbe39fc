package org.sealbook.record;

import java.util.function.Supplier;
import org.sealbook.tlog.FormatException;

/** Turns what a value refuses when it is built into what a parser throws. */
final class Checked {

    private Checked() {}

    /** Builds a value from parts that came from outside. */
    static <T> T build(Supplier<T> constructor) throws FormatException {
        try {
            return constructor.get();
        } catch (IllegalArgumentException e) {
            throw new FormatException(String.valueOf(e.getMessage()), e);
        }
    }
}
