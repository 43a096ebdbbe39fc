package org.sealbook.court;

import java.util.List;
import java.util.stream.Stream;

/** A file that cannot be judged at all: it is not there, cannot be read, or is of no kind that is known here. */
public final class UnreadableFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final String key;
    private final transient List<String> arguments;

    UnreadableFileException(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    /** The message key of the sentence that a person reads. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }
}
