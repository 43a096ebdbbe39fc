package org.sealbook.keys;

import java.util.List;

/** Shares that do not open the office, or can't be read. Nothing was changed; no part of a share is in the message. */
public final class RecoveryException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    RecoveryException(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments).stream().map(String::valueOf).toList();
    }

    /** {@code keys.recovery.} and what is the matter. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
