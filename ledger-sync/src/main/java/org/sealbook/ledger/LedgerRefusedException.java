package org.sealbook.ledger;

import java.util.List;

/**
 * The ledger can't be opened for writing without somebody deciding what is right. Nothing was changed but what {@link #arguments}
 * names.
 */
public final class LedgerRefusedException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    public LedgerRefusedException(String key, List<String> arguments, Throwable cause) {
        super(key + " " + arguments, cause);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    public LedgerRefusedException(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** {@code ledger.} and which facts stand against each other. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
