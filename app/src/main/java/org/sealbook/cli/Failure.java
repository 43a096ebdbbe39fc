package org.sealbook.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.issue.PressException;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.journal.JournalException;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.SigningException;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.DamagedStoreException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.LedgerStoppedException;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.OfficeException;
import org.sealbook.vault.VaultException;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What a thrown exception means to a person and to the calling program: the one place where the two meet.
 *
 * @param exit the exit code's meaning
 * @param key of the sentence; {@code key.kept} and {@code key.todo}, where they exist, replace what the exit code says
 * @param arguments of the sentence
 */
record Failure(Exit exit, String key, List<String> arguments) {

    static Failure of(Throwable thrown) {
        return switch (thrown) {
            case CommandException e -> new Failure(e.exit(), e.key(), e.arguments());
            case UnreadableFileException e -> new Failure(Exit.WRONG_USE, e.key(), e.arguments());
            case Refusal e -> new Failure(Exit.REFUSED, e.key(), e.arguments());
            case LedgerRefusedException e -> new Failure(Exit.SURROUNDINGS, e.key(), e.arguments());
            case LedgerStoppedException e -> surroundings("ledger.stopped", technical(e));
            case FolderInUseException e -> surroundings("ledger.folder-in-use", String.valueOf(e.getMessage()));
            case DamagedRecordException e -> surroundings("ledger.damaged", technical(e));
            case FactException e -> surroundings("ledger.damaged", technical(e));
            case OfficeException e -> new Failure(exit(e), e.key(), e.arguments());
            case PressException e -> new Failure(exit(e), e.key(), e.arguments());
            case DamagedStoreException e -> surroundings("ledger.damaged-tables", technical(e));
            case WrongPasswordException e -> new Failure(Exit.REFUSED, e.key(), e.arguments());
            case DamagedKeysException e -> new Failure(Exit.SURROUNDINGS, e.key(), e.arguments());
            case SigningException e -> new Failure(Exit.SURROUNDINGS, e.key(), e.arguments());
            case VaultException e -> new Failure(Exit.SURROUNDINGS, e.key(), e.arguments());
            case JournalException e -> new Failure(Exit.SURROUNDINGS, e.key(), e.arguments());
            case CommandLine.UnmatchedArgumentException e ->
                wrongUse("usage.unknown", String.join(" ", e.getUnmatched()));
            case CommandLine.MissingParameterException e ->
                wrongUse(
                        "usage.missing",
                        e.getMissing().stream().map(Failure::name).collect(Collectors.joining(", ")));
            case CommandLine.ParameterException e
            when e.getArgSpec() != null ->
                wrongUse("usage.bad-value", name(e.getArgSpec()), Objects.requireNonNullElse(e.getValue(), ""));
            case CommandLine.ParameterException e -> wrongUse("usage.wrong", technical(e));
            case UncheckedIOException e -> of(Objects.requireNonNull(e.getCause()));
            case NoSuchFileException e -> surroundings("surroundings.missing", file(e));
            case AccessDeniedException e -> surroundings("surroundings.denied", file(e));
            case IOException e -> surroundings("surroundings.disk", technical(e));
            case OutOfMemoryError _ -> surroundings("surroundings.memory");
            default -> surroundings("surroundings.unexpected", technical(thrown));
        };
    }

    String keptKey() {
        return switch (exit) {
            case WRONG_USE -> "kept.wrong-use";
            case REFUSED -> "kept.refused";
            case DONE, NOT_SOUND, SURROUNDINGS, CANNOT_TELL -> "kept.surroundings";
        };
    }

    String todoKey() {
        return switch (exit) {
            case WRONG_USE -> "todo.wrong-use";
            case REFUSED -> "todo.refused";
            case DONE, NOT_SOUND, SURROUNDINGS, CANNOT_TELL -> "todo.surroundings";
        };
    }

    private static Exit exit(OfficeException e) {
        return switch (e.key()) {
            case "office.none" -> Exit.WRONG_USE;
            case "office.folder-not-empty", "office.no-such-entry" -> Exit.REFUSED;
            default -> Exit.SURROUNDINGS;
        };
    }

    /** A character that cannot be printed is the draft's matter; a key that does not sign is not. */
    private static Exit exit(PressException e) {
        return e.getCause() instanceof SigningException ? Exit.SURROUNDINGS : Exit.REFUSED;
    }

    private static Failure wrongUse(String key, String... arguments) {
        return new Failure(Exit.WRONG_USE, key, List.of(arguments));
    }

    private static Failure surroundings(String key, String... arguments) {
        return new Failure(Exit.SURROUNDINGS, key, List.of(arguments));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String file(FileSystemException e) {
        return Objects.requireNonNullElse(e.getFile(), "");
    }

    private static String technical(Throwable e) {
        String name = e.getClass().getSimpleName();
        return e.getMessage() == null ? name : name + ": " + e.getMessage();
    }
}
