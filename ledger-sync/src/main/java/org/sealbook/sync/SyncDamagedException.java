package org.sealbook.sync;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an office holds of the others is not what it wrote. Sync stays shut until a person decides; casework goes on. */
public final class SyncDamagedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    public SyncDamagedException(String key, List<String> arguments, @Nullable Throwable cause) {
        super(key + " " + arguments, cause);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    /** {@code sync.} or {@code journal.} and what is wrong. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
