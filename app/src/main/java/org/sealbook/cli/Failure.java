package org.sealbook.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sealbook.language.Trouble;
import org.sealbook.language.Trouble.Kind;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a thrown exception means to the program that called: the one place where the two meet.
 *
 * @param exit the exit code's meaning
 * @param trouble what is said of it
 */
record Failure(Exit exit, Trouble trouble) {

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case CommandException e -> new Failure(e.exit(), new Trouble(kind(e.exit()), e.key(), e.arguments()));
            case CommandLine.UnmatchedArgumentException e ->
                wrongUse("usage.unknown", String.join(" ", e.getUnmatched()));
            case CommandLine.MissingParameterException e ->
                wrongUse(
                        "usage.missing",
                        e.getMissing().stream().map(Failure::name).collect(Collectors.joining(", ")));
            case CommandLine.ParameterException e
            when e.getArgSpec() != null ->
                wrongUse("usage.bad-value", name(e.getArgSpec()), Objects.requireNonNullElse(e.getValue(), ""));
            case CommandLine.ParameterException e ->
                wrongUse("usage.wrong", e.getClass().getSimpleName() + ": " + e.getMessage());
            default -> of(Trouble.of(thrown));
        };
    }

    private static Failure of(Trouble trouble) {
        Exit exit = switch (trouble.kind()) {
            case WRONG_USE -> Exit.WRONG_USE;
            case REFUSED -> Exit.REFUSED;
            case SURROUNDINGS -> Exit.SURROUNDINGS;
        };
        return new Failure(exit, trouble);
    }

    private static Kind kind(Exit exit) {
        return switch (exit) {
            case WRONG_USE -> Kind.WRONG_USE;
            case REFUSED -> Kind.REFUSED;
            case DONE, NOT_SOUND, SURROUNDINGS, CANNOT_TELL -> Kind.SURROUNDINGS;
        };
    }

    private static Failure wrongUse(String key, String... arguments) {
        return new Failure(Exit.WRONG_USE, new Trouble(Kind.WRONG_USE, key, List.of(arguments)));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
