package org.sealbook.workstation.cases;

import java.util.function.Function;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What a choice is called in a list to choose from. */
final class Choices {

    private Choices() {}

    /** Shows each value by its name; nothing is typed there. */
    static <T> StringConverter<T> shown(Function<T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        };
    }
}
