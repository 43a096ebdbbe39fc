package org.sealbook.sync.https;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exchange with one office did not come to its end. Nothing is lost: what was verified is kept, and the rest goes with the next exchange. */
public final class LinkException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    LinkException(String key, List<String> arguments, @Nullable Throwable cause) {
        super(key + " " + arguments, cause);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    /** {@code sync.} and why. */
    public String key() {
        return key;
    }

    /** What the sentence for the key needs. */
    public List<String> arguments() {
        return arguments;
    }
}
