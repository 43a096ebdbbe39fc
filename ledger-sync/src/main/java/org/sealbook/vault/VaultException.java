package org.sealbook.vault;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The vault could not do what was asked: at which stage and why, with a message key and its arguments. */
public final class VaultException extends IOException {

    private static final long serialVersionUID = 1;

    /** What the vault was doing. */
    public enum Stage {
        /** Opening the vault's folder. */
        OPEN,
        /** Taking bytes from the given stream. */
        RECEIVE,
        /** Writing encrypted content to its temporary file. */
        WRITE,
        /** Making that file durable. */
        FORCE,
        /** Giving it its place, or finding it there already. */
        PLACE,
        /** Reading or checking what is held. */
        READ
    }

    /** Why. */
    public enum Reason {
        /** The given stream failed. Nothing was stored. */
        INPUT_FAILED("vault.input-failed"),
        /** The given stream has another size than was announced: the file changed meanwhile. Nothing was stored. */
        INPUT_SIZE_DIFFERS("vault.input-size-differs"),
        /** A person asked to stop, or the thread was interrupted. Nothing is known to be stored. */
        CANCELLED("vault.cancelled"),
        /** The disk refused to write, force, rename or list. Nothing is known to be stored. */
        DISK_FAILED("vault.disk-failed"),
        /** The disk refused to read what is held; it may be whole. */
        UNREADABLE("vault.unreadable"),
        /** Nothing is held under this digest. */
        MISSING("vault.missing"),
        /** What is held is not what the vault wrote: changed, cut short, reordered, or under another key. */
        DAMAGED("vault.damaged"),
        /** What is held is whole, but other content than was asked for. */
        OTHER_CONTENT("vault.other-content");

        private final String key;

        Reason(String key) {
            this.key = key;
        }
    }

    private final Stage stage;
    private final Reason reason;
    private final transient List<String> arguments;

    VaultException(Stage stage, Reason reason, @Nullable Throwable cause, Object... arguments) {
        super(reason.key + " (" + stage + ") " + List.of(arguments), cause);
        this.stage = stage;
        this.reason = reason;
        this.arguments = List.of(arguments).stream().map(Object::toString).toList();
    }

    /** What already is one of these stays as it is; an interrupt, which closes a file under its reader or writer, is a cancel. */
    static VaultException of(Stage stage, Reason reason, IOException cause) {
        return switch (cause) {
            case VaultException known -> known;
            case ClosedByInterruptException interrupt -> new VaultException(stage, Reason.CANCELLED, interrupt);
            default -> new VaultException(stage, reason, cause, String.valueOf(cause.getMessage()));
        };
    }

    public Stage stage() {
        return stage;
    }

    public Reason reason() {
        return reason;
    }

    /** {@code vault.} and the reason, for the message a person reads. */
    public String key() {
        return reason.key;
    }

    /** Of the message: sizes or digests, expected first; for a failing disk or stream what it said. */
    public List<String> arguments() {
        return arguments;
    }
}
