package org.sealbook.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The other office sent what may not be sent. The exchange ends, what was verified before is kept, others are undisturbed. */
public final class SyncFaultException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    public SyncFaultException(String key, List<String> arguments, @Nullable Throwable cause) {
        super(key + " " + arguments, cause);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    public SyncFaultException(String key, String... arguments) {
        this(key, List.of(arguments), null);
    }

    /** {@code sync.} and what was wrong. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
