package org.sealbook.casework.issue;

import java.util.List;

/** A certificate could not be rendered or signed. A number that it has stays pending. */
public final class PressException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    /**
     * @param key the message's key
     * @param arguments what the message names, in its order; no secrets
     */
    public PressException(String key, List<String> arguments, Throwable cause) {
        super(key + " " + arguments, cause);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    /** A problem that nothing else caused. */
    public PressException(String key, List<String> arguments) {
        super(key + " " + arguments);
        this.key = key;
        this.arguments = List.copyOf(arguments);
    }

    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
