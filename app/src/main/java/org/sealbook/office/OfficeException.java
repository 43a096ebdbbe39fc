package org.sealbook.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data folder is not an office that can be worked in. Nothing was changed. */
public final class OfficeException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    public OfficeException(String key, List<String> arguments, @Nullable Throwable cause) {
        super(key + " " + arguments, cause);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    /** {@code office.} and what is the matter. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
