package org.sealbook.ledger;

import java.util.List;

/** A rule of the office or of the procedure forbids a command. Nothing was recorded. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    /**
     * @param key the message's key, e.g. {@code refusal.case.not-open}
     * @param arguments what the message names, in its order; no secrets
     */
    public Refusal(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public final String key() {
        return key;
    }

    public final List<String> arguments() {
        return arguments;
    }
}
