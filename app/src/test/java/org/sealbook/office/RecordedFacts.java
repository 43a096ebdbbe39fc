package org.sealbook.office;

import java.util.Map;
import org.sealbook.record.EntryId;

/** The facts of an office's entries, as they lie in its ledger. */
public final class RecordedFacts {

    private RecordedFacts() {}

    public static Map<String, ?> of(Office office, EntryId entry) {
        return office.recording().entry(entry).orElseThrow().facts();
    }
}
