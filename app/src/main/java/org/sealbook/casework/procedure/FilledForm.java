package org.sealbook.casework.procedure;

import java.util.Map;
import java.util.Optional;
import org.sealbook.record.EntryId;

/**
 * The form of a case's matter as it was filled last.
 *
 * @param values by the codes of the fields; empty once they were erased
 * @param entry that recorded it
 */
public record FilledForm(Optional<Map<String, String>> values, EntryId entry) {

    public FilledForm {
        values = values.map(Map::copyOf);
    }
}
