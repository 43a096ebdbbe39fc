package org.sealbook.tlog;

import java.io.Serial;

/** Text or bytes from outside are not what their format allows; the message says what was expected and where. */
public final class FormatException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    public FormatException(String message) {
        super(message);
    }

    public FormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
