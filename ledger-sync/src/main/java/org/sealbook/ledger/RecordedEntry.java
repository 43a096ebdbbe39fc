package org.sealbook.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Part;
import org.sealbook.tlog.FormatException;

/**
 * An entry with what is held of its parts. A part may be missing where it was erased; {@code facts} never is.
 */
public record RecordedEntry(EntryId id, Entry entry, SortedMap<String, Part> parts) {

    public RecordedEntry(EntryId id, Entry entry, Map<String, Part> parts) {
        this(id, entry, new TreeMap<>(parts));
    }

    /**
     * The fields of the part {@code facts}.
     *
     * @throws DamagedRecordException if the part is missing or is not a canonical JSON object
     */
    public Map<String, Object> facts() {
        Part facts = parts.get(EntryDraft.FACTS);
        if (facts == null) {
            throw new DamagedRecordException("entry " + id + " has no facts");
        }
        try {
            return CanonicalJson.parseCanonicalObject(facts.content());
        } catch (FormatException e) {
            throw new DamagedRecordException("the facts of entry " + id + " can't be read", e);
        }
    }

    /** A part's content as text, where it is held. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(parts.get(name)).map(part -> new String(part.content(), StandardCharsets.UTF_8));
    }
}
