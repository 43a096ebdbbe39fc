package org.sealbook.journal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A journal could not do what was asked; says at which stage, with a message key and its arguments. */
public final class JournalException extends IOException {

    private static final long serialVersionUID = 1;

    /** What the journal was doing. */
    public enum Stage {
        /** Opening or beginning a segment; no record is concerned. */
        OPEN,
        /** Writing a record: the outcome is unknown until the journal is scanned again, unless the key says that it was refused. */
        APPEND,
        /** Making records durable: the outcome is unknown until the journal is scanned again. */
        FORCE,
        /** Reading; nothing was changed. */
        READ,
        /** Moving a bad tail away. */
        QUARANTINE
    }

    private final Stage stage;
    private final String key;
    private final transient List<String> arguments;
    private final transient Optional<Damage> damage;

    private JournalException(
            Stage stage, String key, List<String> arguments, Optional<Damage> damage, @Nullable Throwable cause) {
        super(key + " (" + stage.name().toLowerCase(Locale.ROOT) + ") " + arguments, cause);
        this.stage = stage;
        this.key = key;
        this.arguments = List.copyOf(arguments);
        this.damage = damage;
    }

    static JournalException of(Stage stage, String key, String... arguments) {
        return new JournalException(stage, key, List.of(arguments), Optional.empty(), null);
    }

    static JournalException failed(Stage stage, String key, Object place, IOException cause) {
        return new JournalException(
                stage, key, List.of(place.toString(), String.valueOf(cause.getMessage())), Optional.empty(), cause);
    }

    /** As {@link #failed}, but what already is one of these stays as it is. */
    static JournalException wrap(Stage stage, String key, Object place, IOException cause) {
        return cause instanceof JournalException known ? known : failed(stage, key, place, cause);
    }

    static JournalException damaged(Stage stage, Damage damage) {
        return new JournalException(
                stage,
                "journal.damaged",
                List.of(
                        damage.segment().toString(),
                        Long.toString(damage.offset()),
                        damage.reason().name()),
                Optional.of(damage),
                null);
    }

    public Stage stage() {
        return stage;
    }

    /** {@code journal.} and what happened, for the message a person reads. */
    public String key() {
        return key;
    }

    public List<String> arguments() {
        return arguments;
    }

    /** The damage that was met, for {@code journal.damaged}. */
    public Optional<Damage> damage() {
        return damage;
    }
}
