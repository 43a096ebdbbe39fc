package org.sealbook.reports.printing;

import java.util.List;

/** A file was not printed; the file itself is as it was. */
public final class PrintingException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    PrintingException(String key, String... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    PrintingException(String key, Throwable cause, String... arguments) {
        super(key + " " + List.of(arguments), cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence that a person reads. */
    public String key() {
        return key;
    }

    /** What the sentence names, in its order. */
    public List<String> arguments() {
        return arguments;
    }
}
