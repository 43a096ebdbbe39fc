package org.sealbook.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sealbook.keys.KeyUse;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.SigningKey;
import org.sealbook.keys.SigningKey.State;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.KeyRotation;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/**
 * What the ledger says of the office's signing keys. Each rotation and each notice is one act whose id follows from the key, so that it is
 * found without a search and never recorded twice.
 */
final class SigningRecord {

    /** The type of the entry that says up to which block a key is good. */
    static final String COMPROMISED = "KeyCompromised";

    private static final int ID_DIGITS = 32;

    private final Ledger ledger;
    private final OfficeSecrets secrets;

    SigningRecord(Ledger ledger, OfficeSecrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** The command that puts a key into use. */
    static Id rotation(String key) {
        return command("sealbook/key-rotated/v1\n" + key);
    }

    /** The command of one notice about a key, the first being 0. */
    static Id notice(String key, int number) {
        return command("sealbook/key-compromised/v1\n" + key + "\n" + number);
    }

    private static Id command(String text) {
        return new Id(Digest.of(text.getBytes(UTF_8)).hex().substring(0, ID_DIGITS));
    }

    /** A notice that a key is good only for so many blocks, under this root. */
    static EntryDraft notice(Id subject, KeyUse use, String key, long blocks, Digest root) {
        return new EntryDraft(
                COMPROMISED,
                subject,
                Map.of(
                        EntryDraft.FACTS,
                        CanonicalJson.write(Map.of(
                                "v", 1, "use", use.label(), "key", key, "blocks", blocks, "root", root.base64()))));
    }

    /** How many notices there are about a key. */
    int notices(String key) {
        int count = 0;
        while (ledger.receiptOf(notice(key, count)).isPresent()) {
            count++;
        }
        return count;
    }

    /** The last block for which a key is good by the strictest notice; empty without any. */
    OptionalLong goodUntil(String key) {
        OptionalLong good = OptionalLong.empty();
        for (int i = 0; i < notices(key); i++) {
            long blocks = entry(notice(key, i))
                    .filter(entry -> entry.entry().type().equals(COMPROMISED))
                    .map(entry -> (Long) entry.facts().getOrDefault("blocks", 0L))
                    .orElse(0L);
            good = OptionalLong.of(Math.min(good.orElse(Long.MAX_VALUE), blocks - 1));
        }
        return good;
    }

    /** The rotation that put a key into use; empty for a founding key and for one that never came into use. */
    Optional<KeyRotation> rotationTo(String key) {
        return entry(rotation(key))
                .flatMap(KeyRotation::of)
                .filter(rotation -> rotation.key().equals(key));
    }

    private Optional<RecordedEntry> entry(Id command) {
        return ledger.receiptOf(command)
                .flatMap(receipt -> ledger.entry(receipt.entries().getFirst()));
    }

    /** Every recorded key, the oldest of each use first. */
    List<KeyRow> all() {
        List<KeyRow> rows = new ArrayList<>();
        for (KeyUse use : KeyUse.values()) {
            List<SigningKey> keys = secrets.signingKeys().stream()
                    .filter(key -> key.use() == use && key.state() != State.PROPOSED)
                    .toList();
            for (int i = 0; i < keys.size(); i++) {
                OptionalLong until =
                        i + 1 < keys.size() ? OptionalLong.of(from(keys.get(i + 1)) - 1) : OptionalLong.empty();
                SigningKey key = keys.get(i);
                rows.add(new KeyRow(
                        use, key.text(), from(key), until, key.state() == State.DESTROYED, goodUntil(key.text())));
            }
        }
        return rows;
    }

    private long from(SigningKey key) {
        return rotationTo(key.text()).map(KeyRotation::from).orElse(0L);
    }

    /** Whether the log's keys by the headers are those that the secrets hold, in number and order. */
    List<Fault> faults() {
        List<String> held = all().stream()
                .filter(row -> row.use() == KeyUse.LOG)
                .map(row -> row.from() + " " + row.key())
                .toList();
        List<String> recorded = new ArrayList<>();
        ledger.keys().keys().forEach((from, key) -> recorded.add(from + " " + key.encode()));
        return held.equals(recorded)
                ? List.of()
                : List.of(
                        new Fault("signing-keys", "secrets.key", String.join(", ", recorded), String.join(", ", held)));
    }
}
