package org.sealbook.cli;

import java.util.List;

/** A command that cannot be carried out, as a person is told it: the exit code's meaning and the sentence's key. */
final class CommandException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Exit exit;
    private final String key;
    private final transient List<String> arguments;

    private CommandException(Exit exit, String key, List<String> arguments) {
        super(key + " " + arguments);
        this.exit = exit;
        this.key = key;
        this.arguments = arguments;
    }

    /** Wrong use, or a file that is unreadable or of an unknown kind. */
    static CommandException wrongUse(String key, Object... arguments) {
        return new CommandException(Exit.WRONG_USE, key, texts(arguments));
    }

    /** The disk, a port, a key store, a folder in use: not the caller's doing. */
    static CommandException surroundings(String key, Object... arguments) {
        return new CommandException(Exit.SURROUNDINGS, key, texts(arguments));
    }

    Exit exit() {
        return exit;
    }

    String key() {
        return key;
    }

    List<String> arguments() {
        return arguments;
    }

    private static List<String> texts(Object... arguments) {
        return java.util.stream.Stream.of(arguments).map(String::valueOf).toList();
    }
}
