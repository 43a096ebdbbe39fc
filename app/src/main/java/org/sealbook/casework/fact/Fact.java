package org.sealbook.casework.fact;

import java.util.HashMap;
import java.util.Map;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;

/**
 * What one act changed, as data without personal details and without free text: those lie in parts of their own beside the facts, so
 * that each can be disclosed or erased alone.
 */
public interface Fact {

    /** The entry's type, stable for ever. */
    String type();

    /** What the entry is about: a case, or the office itself; never a person. */
    Id subject();

    /** The facts as canonical JSON has them, their version {@code v} included. */
    Map<String, Object> facts();

    /** The entry that records this fact, with nothing beside it. */
    default EntryDraft entry() {
        return entry(Map.of());
    }

    /** The entry that records this fact, with erasable text parts beside it, by name. */
    default EntryDraft entry(Map<String, String> texts) {
        Map<String, byte[]> parts = new HashMap<>();
        texts.forEach((name, text) -> parts.put(name, Texts.utf8(text)));
        parts.put(EntryDraft.FACTS, CanonicalJson.write(facts()));
        return new EntryDraft(type(), subject(), parts);
    }
}
