package org.sealbook.ledger;

import java.util.List;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Origin;
import org.sealbook.record.PeersSeen;

/** Finds the {@link PeersSeen} entries of a ledger: their commands count from 0, so that a few look-ups find any. */
final class SeenEntries {

    private final RecordStore store;
    private final Origin origin;

    SeenEntries(RecordStore store, Origin origin) {
        this.store = store;
        this.origin = origin;
    }

    /** How many there are. */
    long count() {
        long high = 1;
        while (at(high - 1).isPresent()) {
            high *= 2;
        }
        return lowest(high / 2, high, number -> at(number).isEmpty());
    }

    /** The last one that stands before an entry. */
    Optional<EntryId> before(EntryId entry) {
        long behind = lowest(
                0,
                count(),
                number -> at(number).filter(seen -> seen.compareTo(entry) < 0).isEmpty());
        return behind == 0 ? Optional.empty() : at(behind - 1);
    }

    private Optional<EntryId> at(long number) {
        List<EntryId> entries = store.entriesOf(PeersSeen.command(origin, number));
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getFirst());
    }

    /** The lowest number from {@code low} up to {@code high} for which it holds; for {@code high} it is taken to hold. */
    private static long lowest(long low, long high, java.util.function.LongPredicate holds) {
        long from = low;
        long to = high;
        while (from < to) {
            long middle = (from + to) >>> 1;
            if (holds.test(middle)) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
