package org.sealbook.office;

import java.util.List;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.ClockReading;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * An entry in a list.
 *
 * @param subject what it is about: a case, or the office's own station
 * @param clock the author's station's claim of when
 * @param parts the names of its parts, in their order; one that was erased is still named
 */
public record EntryRow(EntryId id, String type, Id subject, Id author, ClockReading clock, List<String> parts) {

    public EntryRow {
        parts = List.copyOf(parts);
    }

    static EntryRow of(RecordedEntry recorded) {
        return new EntryRow(
                recorded.id(),
                recorded.entry().type(),
                recorded.entry().subject(),
                recorded.entry().author(),
                recorded.entry().clock(),
                List.copyOf(recorded.entry().parts().keySet()));
    }
}
