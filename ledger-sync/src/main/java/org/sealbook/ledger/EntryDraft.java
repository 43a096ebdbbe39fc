package org.sealbook.ledger;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.record.Id;

/**
 * What a decision wants recorded; the ledger adds salts, time and place.
 *
 * @param type the fact's stable name, e.g. {@code EvidenceFixed}
 * @param subject what the entry is about: a case, never a person
 * @param parts name to content; {@value #FACTS} is always among them and holds no personal data
 */
public record EntryDraft(String type, Id subject, SortedMap<String, byte[]> parts) {

    /** The part that projections read: canonical JSON with its own {@code v}. */
    public static final String FACTS = "facts";

    public EntryDraft {
        if (!parts.containsKey(FACTS)) {
            throw new IllegalArgumentException(type + " has no part named " + FACTS);
        }
    }

    public EntryDraft(String type, Id subject, Map<String, byte[]> parts) {
        this(type, subject, new TreeMap<>(parts));
    }
}
