package org.sealbook.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Optional;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/**
 * The fact {@code PartErased}: under an order, a part of an earlier entry is held no more. The entry itself, its commitment and all proofs
 * stay. The order's reference lies in the part {@value #ORDER}.
 *
 * @param entry the entry that loses the part
 * @param part its name
 * @param order SHA-256 of the order as a file
 */
public record PartErasure(EntryId entry, String part, Digest order) {

    /** The type of its entry. */
    public static final String TYPE = "PartErased";

    /** The part that holds the order's reference. */
    public static final String ORDER = "order";

    private static final int ID_DIGITS = 32;

    public PartErasure {
        if (part.equals(EntryDraft.FACTS)) {
            throw new IllegalArgumentException("facts are never erased");
        }
    }

    /** The command that erases this part; the same part is erased once. */
    public static Id command(EntryId entry, String part) {
        String text = "sealbook/part-erased/v1\n" + entry + "\n" + part;
        return new Id(Digest.of(text.getBytes(UTF_8)).hex().substring(0, ID_DIGITS));
    }

    /**
     * The entry to record.
     *
     * @param subject that of the entry that loses the part
     * @param reference the order's, such as its number
     */
    public EntryDraft draft(Id subject, String reference) {
        Map<String, Object> facts = Map.of("v", 1, "entry", entry.toString(), "part", part, "order", order.base64());
        return new EntryDraft(
                TYPE, subject, Map.of(EntryDraft.FACTS, CanonicalJson.write(facts), ORDER, reference.getBytes(UTF_8)));
    }

    /**
     * Reads one back; empty for an entry of another type.
     *
     * @throws DamagedRecordException if the facts are missing or others
     */
    public static Optional<PartErasure> of(RecordedEntry entry) {
        if (!entry.entry().type().equals(TYPE)) {
            return Optional.empty();
        }
        Map<String, Object> facts = entry.facts();
        try {
            if (Long.valueOf(1).equals(facts.get("v"))
                    && facts.get("entry") instanceof String erased
                    && facts.get("part") instanceof String part
                    && facts.get("order") instanceof String order) {
                return Optional.of(new PartErasure(EntryId.parse(erased), part, Digest.parseBase64(order)));
            }
        } catch (FormatException | IllegalArgumentException e) {
            throw new DamagedRecordException("the facts of entry " + entry.id() + " name no part", e);
        }
        throw new DamagedRecordException("the facts of entry " + entry.id() + " name no part");
    }
}
