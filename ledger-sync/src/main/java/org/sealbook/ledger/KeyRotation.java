package org.sealbook.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.keys.KeyUse;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.VerifierKey;

/**
 * The fact {@code KeyRotated}: from a block on, another of the office's keys signs. That of a log key also stands in the header of its block, so
 * that the chain itself says who signs what follows.
 *
 * @param key a verifier key, or base64 of an X.509 certificate's DER
 * @param from the first block that it signs
 */
public record KeyRotation(KeyUse use, String key, long from) {

    /** The type of its entry. */
    public static final String TYPE = "KeyRotated";

    /** The entry to record. */
    public EntryDraft draft(Id subject) {
        return new EntryDraft(
                TYPE,
                subject,
                Map.of(
                        EntryDraft.FACTS,
                        CanonicalJson.write(Map.of("v", 1, "use", use.label(), "key", key, "from", from))));
    }

    /**
     * Reads one back; empty for an entry of another type.
     *
     * @throws DamagedRecordException if the facts are missing or others
     */
    public static Optional<KeyRotation> of(RecordedEntry entry) {
        if (!entry.entry().type().equals(TYPE)) {
            return Optional.empty();
        }
        Map<String, Object> facts = entry.facts();
        if (Long.valueOf(1).equals(facts.get("v"))
                && facts.get("key") instanceof String key
                && facts.get("from") instanceof Long from) {
            for (KeyUse use : KeyUse.values()) {
                if (use.label().equals(facts.get("use"))) {
                    return Optional.of(new KeyRotation(use, key, from));
                }
            }
        }
        throw new DamagedRecordException("the facts of entry " + entry.id() + " name no key");
    }

    /**
     * The new log key among a block's entries.
     *
     * @throws DamagedRecordException if there are several, or the facts are not what is written
     */
    static Optional<VerifierKey> ofLog(List<RecordedEntry> entries) {
        List<KeyRotation> rotations = entries.stream()
                .flatMap(entry -> of(entry).stream())
                .filter(rotation -> rotation.use() == KeyUse.LOG)
                .toList();
        if (rotations.size() > 1) {
            throw new DamagedRecordException("a block rotates the log key at most once");
        }
        return rotations.stream().findFirst().map(KeyRotation::verifierKey);
    }

    private VerifierKey verifierKey() {
        try {
            return VerifierKey.parse(key);
        } catch (FormatException e) {
            throw new DamagedRecordException("a rotation to what is no key", e);
        }
    }
}
