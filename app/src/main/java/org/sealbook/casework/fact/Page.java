package org.sealbook.casework.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.sealbook.record.EntryId;

/**
 * Some rows of a list, read by key set: the next page starts after the last row's key, however many rows came or went meanwhile.
 *
 * @param next where to go on; empty at the end
 */
public record Page<T>(List<T> rows, Optional<EntryId> next) {

    /** The most rows that one page holds. */
    public static final int MOST_ROWS = 500;

    public Page {
        rows = List.copyOf(rows);
    }

    /** A page out of {@code limit} + 1 rows read: the extra one only says that there is more. */
    public static <T> Page<T> of(List<T> read, int limit, Function<T, EntryId> key) {
        if (read.size() <= limit) {
            return new Page<>(read, Optional.empty());
        }
        return new Page<>(read.subList(0, limit), Optional.of(key.apply(read.get(limit - 1))));
    }

    /** Checks a limit that a caller asks for. */
    public static int limit(int asked) {
        if (asked < 1 || asked > MOST_ROWS) {
            throw new IllegalArgumentException("a page has 1 to " + MOST_ROWS + " rows, not " + asked);
        }
        return asked;
    }
}
