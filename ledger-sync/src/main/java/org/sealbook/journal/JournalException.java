package org.sealbook.journal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A journal could not do what was asked; says at which stage, with a message key and its arguments. */
public final class JournalException extends IOException {

    private static final long serialVersionUID = 1;

    /** What the journal was doing. */
    public enum Stage {
        /** Opening or beginning a segment; no record is concerned. */
        OPEN,
        /** Writing a record: the outcome is unknown until the journal is scanned again, unless {@link #refused()}. */
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
    private final boolean refused;

    private JournalException(
            Stage stage,
            String key,
            List<String> arguments,
            Optional<Damage> damage,
            boolean refused,
            @Nullable Throwable cause) {
        super(key + " (" + stage.name().toLowerCase(Locale.ROOT) + ") " + arguments, cause);
        this.stage = stage;
        this.key = key;
        this.arguments = List.copyOf(arguments);
        this.damage = damage;
        this.refused = refused;
    }

    static JournalException of(Stage stage, String key, String... arguments) {
        return new JournalException(stage, key, List.of(arguments), Optional.empty(), false, null);
    }

    static JournalException failed(Stage stage, String key, Object place, IOException cause) {
        return new JournalException(
                stage, key, List.of(place.toString(), reason(cause)), Optional.empty(), false, cause);
    }

    /** Nothing happened, and the journal goes on. */
    static JournalException refused(Stage stage, String key, @Nullable IOException cause, Object... arguments) {
        return new JournalException(
                stage, key, Stream.of(arguments).map(String::valueOf).toList(), Optional.empty(), true, cause);
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
                false,
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

    /** Whether nothing happened and the journal goes on; the same may succeed later. */
    public boolean refused() {
        return refused;
    }

    /** The damage that was met, for {@code journal.damaged}. */
    public Optional<Damage> damage() {
        return damage;
    }

    /** An interrupt, for one, closes a file without a word. */
    private static String reason(Exception cause) {
        String said = cause.getMessage();
        return said == null ? cause.getClass().getSimpleName() : said;
    }
}
