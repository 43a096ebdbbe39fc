package org.sealbook.sync;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes what was accepted, and ends everything at the first failure: what is in memory may then be ahead of the disk. For one thread. */
final class Keeper {

    private static final int MOST_UNFORCED = 64;

    private final SyncRecords records;
    private int unforced;
    private @Nullable SyncStoppedException stopped;

    Keeper(SyncRecords records) {
        this.records = records;
    }

    /** Appends an item; it is durable, and may be told to anybody, after {@link #force()}. */
    void append(Item item) {
        refuseIfStopped();
        try {
            records.append(item.encode());
        } catch (IOException e) {
            throw stop("sync.records-failed", e);
        }
        if (++unforced >= MOST_UNFORCED) {
            force();
        }
    }

    void force() {
        refuseIfStopped();
        if (unforced == 0) {
            return;
        }
        try {
            records.force();
        } catch (IOException e) {
            throw stop("sync.records-failed", e);
        }
        unforced = 0;
    }

    /** Nothing works from now on; answers what to throw. */
    SyncStoppedException stop(String key, @Nullable Throwable cause) {
        SyncStoppedException reason = new SyncStoppedException(key, cause);
        stopped = stopped == null ? reason : stopped;
        return reason;
    }

    Optional<SyncStoppedException> stopped() {
        return Optional.ofNullable(stopped);
    }

    void refuseIfStopped() {
        if (stopped != null) {
            throw new SyncStoppedException(stopped.key(), stopped.getCause());
        }
    }

    void close() throws IOException {
        records.close();
    }
}
