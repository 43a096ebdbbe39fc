package org.sealbook.keys;

import java.util.List;

/** A key could not sign: it is closed, its token is gone, or a PIN was refused. Nothing was signed. */
public class SigningException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final String[] arguments;

    public SigningException(String key, List<String> arguments) {
        super(key + " " + arguments);
        this.key = key;
        this.arguments = arguments.toArray(String[]::new);
    }

    /** The message key of the sentence that a person reads. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return List.of(arguments);
    }
}
