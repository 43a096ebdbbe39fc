package org.sealbook.sync;

import org.jspecify.annotations.Nullable;

/**
 * This office's own side failed: its disk, or its own log. Sync does nothing more until it is opened again; casework goes on. What had been
 * told to anybody is durable.
 */
public final class SyncStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String key;

    public SyncStoppedException(String key, @Nullable Throwable cause) {
        super(cause == null ? key : key + " " + cause.getMessage(), cause);
        this.key = key;
    }

    /** {@code sync.} and what failed. */
    public String key() {
        return key;
    }
}
