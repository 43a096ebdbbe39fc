package org.sealbook.keys;

import java.util.List;

/** The person is unknown or the password is not this person's; deliberately one answer for both. */
public final class WrongPasswordException extends Exception {

    private static final long serialVersionUID = 1;
    private static final String KEY = "keys.wrong-password";

    WrongPasswordException() {
        super(KEY);
    }

    /** The message key of the sentence that a person reads. */
    public String key() {
        return KEY;
    }

    public List<String> arguments() {
        return List.of();
    }
}
