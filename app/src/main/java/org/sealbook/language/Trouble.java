package org.sealbook.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.issue.PressException;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.journal.JournalException;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.RecoveryException;
import org.sealbook.keys.SigningException;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.DamagedStoreException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.LedgerStoppedException;
import org.sealbook.ledger.NotRecordedException;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.OfficeException;
import org.sealbook.reports.printing.PrintingException;
import org.sealbook.sync.SyncDamagedException;
import org.sealbook.sync.SyncFaultException;
import org.sealbook.sync.SyncStoppedException;
import org.sealbook.sync.https.LinkException;
import org.sealbook.vault.VaultException;

/**
 * What a thrown exception means to a person: one sentence, what was kept, what to do. Commands and screens say it alike.
 *
 * @param kind what it is about
 * @param key of the sentence; {@code key.kept} and {@code key.todo}, where they exist, replace what the kind says
 * @param arguments of the sentence
 */
public record Trouble(Kind kind, String key, List<String> arguments) {

    /** What went wrong, as far as it decides what a person does next. */
    public enum Kind {
        /** What was given can't be used. */
        WRONG_USE("wrong-use"),
        /** A rule of the office or the procedure forbids it. */
        REFUSED("refused"),
        /** Disk, folder, keys: the surroundings failed. */
        SURROUNDINGS("surroundings");

        private final String word;

        Kind(String word) {
            this.word = word;
        }
    }

    public Trouble {
        arguments = List.copyOf(arguments);
    }

    public static Trouble of(Throwable thrown) {
        return switch (thrown) {
            case UnreadableFileException e -> new Trouble(Kind.WRONG_USE, e.key(), e.arguments());
            case Refusal e -> new Trouble(Kind.REFUSED, e.key(), e.arguments());
            case LedgerRefusedException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case NotRecordedException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case LedgerStoppedException e -> surroundings("ledger.stopped", technical(e));
            case FolderInUseException e -> surroundings("ledger.folder-in-use", String.valueOf(e.getMessage()));
            case DamagedRecordException e -> surroundings("ledger.damaged", technical(e));
            case FactException e -> surroundings("ledger.damaged", technical(e));
            case OfficeException e -> new Trouble(kind(e), e.key(), e.arguments());
            case PressException e -> new Trouble(kind(e), e.key(), e.arguments());
            case DamagedStoreException e -> surroundings("ledger.damaged-tables", technical(e));
            case WrongPasswordException e -> new Trouble(Kind.REFUSED, e.key(), e.arguments());
            case DamagedKeysException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case RecoveryException e -> new Trouble(kind(e), e.key(), e.arguments());
            case SigningException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case VaultException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case PrintingException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case JournalException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case SyncFaultException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case SyncDamagedException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case SyncStoppedException e -> surroundings(e.key(), technical(e));
            case LinkException e -> new Trouble(Kind.SURROUNDINGS, e.key(), e.arguments());
            case UncheckedIOException e -> of(Objects.requireNonNull(e.getCause()));
            case NoSuchFileException e -> surroundings("surroundings.missing", file(e));
            case AccessDeniedException e -> surroundings("surroundings.denied", file(e));
            case IOException e -> surroundings("surroundings.disk", technical(e));
            case OutOfMemoryError _ -> surroundings("surroundings.memory");
            default -> surroundings("surroundings.unexpected", technical(thrown));
        };
    }

    /** What happened. */
    public String sentence(Messages messages) {
        return messages.text(key, arguments.toArray());
    }

    /** What was kept. */
    public String kept(Messages messages) {
        return messages.text(messages.has(key + ".kept") ? key + ".kept" : "kept." + kind.word);
    }

    /** What to do. */
    public String todo(Messages messages) {
        return messages.text(messages.has(key + ".todo") ? key + ".todo" : "todo." + kind.word);
    }

    /** What to do for a person at the window, who has no command line. */
    public String todoInWindow(Messages messages) {
        if (messages.has(key + ".window")) {
            return messages.text(key + ".window");
        }
        return messages.text(messages.has(key + ".todo") ? key + ".todo" : "window.todo." + kind.word);
    }

    private static Kind kind(OfficeException e) {
        return switch (e.key()) {
            case "office.none", "office.backup-none" -> Kind.WRONG_USE;
            case "office.folder-not-empty",
                    "office.no-such-entry",
                    "office.no-such-sizes",
                    "office.not-our-tiles",
                    "office.backup-exists",
                    "office.backup-inside",
                    "office.backup-not-empty",
                    "office.person-disabled",
                    "office.sign-in-wait" -> Kind.REFUSED;
            default -> Kind.SURROUNDINGS;
        };
    }

    /** A share that can't be read is a file of an unknown kind; shares that do not open the office are as a wrong password. */
    private static Kind kind(RecoveryException e) {
        return e.key().startsWith("keys.recovery.share-") ? Kind.WRONG_USE : Kind.REFUSED;
    }

    /** A character that cannot be printed is the draft's matter; a key that does not sign is not. */
    private static Kind kind(PressException e) {
        return e.getCause() instanceof SigningException ? Kind.SURROUNDINGS : Kind.REFUSED;
    }

    private static Trouble surroundings(String key, String... arguments) {
        return new Trouble(Kind.SURROUNDINGS, key, List.of(arguments));
    }

    private static String file(FileSystemException e) {
        return Objects.requireNonNullElse(e.getFile(), "");
    }

    private static String technical(Throwable e) {
        String name = e.getClass().getSimpleName();
        return e.getMessage() == null ? name : name + ": " + e.getMessage();
    }
}
