package org.sealbook.reports.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The file cannot be inspected at all: no PDF, encrypted, damaged beyond reading, or too costly to read. */
public final class UnreadablePdfException extends Exception {

    private static final long serialVersionUID = 1;

    /** Why it cannot be read. */
    public enum Why {
        NO_PDF("pdf.unreadable.no-pdf"),
        TOO_LARGE("pdf.unreadable.too-large"),
        ENCRYPTED("pdf.unreadable.encrypted"),
        DAMAGED("pdf.unreadable.damaged"),
        TOO_COSTLY("pdf.unreadable.too-costly");

        private final String key;

        Why(String key) {
            this.key = key;
        }
    }

    private final Why why;

    /** Says why, and what was met on the way. */
    public UnreadablePdfException(Why why, @Nullable Throwable cause) {
        super(why.key, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /** The message key of the sentence that a person reads. */
    public String key() {
        return why.key;
    }

    public List<String> arguments() {
        return List.of();
    }
}
