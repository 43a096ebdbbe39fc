package org.sealbook.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings did not let a block be written, e.g. because the disk is full. Nothing of its commands was recorded; the ledger goes
 * on, and the same command may succeed once there is room.
 */
public final class NotRecordedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    NotRecordedException(String key, List<String> arguments, @Nullable Throwable cause) {
        super(key + " " + arguments, cause);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    /** {@code journal.} or {@code ledger.}, and what was in the way. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
