package org.sealbook.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.record.Origin;
import org.sealbook.record.Part;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.VerifierKey;

/**
 * Checks everything about a block that can be known without the blocks before it: canonical bytes, part commitments, the block's root, the
 * signature over its head. This is where an audit's time goes, so blocks are checked on many threads; nothing here is shared.
 */
final class BlockCheck {

    private final Origin origin;
    private final VerifierKey logKey;
    private final RawBlock raw;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();
    private long partsChecked;

    private BlockCheck(Origin origin, VerifierKey logKey, RawBlock raw) {
        this.origin = origin;
        this.logKey = logKey;
        this.raw = raw;
    }

    /**
     * A block with what was found.
     *
     * @param faults their places named without the source
     * @param missing parts that are not there: erased under an order, or lost
     * @param header empty where it can't be read
     * @param leafHash of the header's bytes, whatever they are
     * @param digest of the header's bytes
     * @param head what the signed head says, where it can be read
     * @param note the signed head, where it can be read
     * @param key under which its signature was checked
     * @param wrong what is wrong with the signature under that key, if anything
     * @param entries where all of them can be read
     */
    record Checked(
            RawBlock raw,
            List<Fault> faults,
            List<Missing> missing,
            Optional<Header> header,
            Digest leafHash,
            Digest digest,
            Optional<Checkpoint> head,
            Optional<SignedNote> note,
            VerifierKey key,
            Optional<String> wrong,
            Optional<List<RecordedEntry>> entries,
            long partsChecked) {}

    /**
     * A part that is not there. Whether it may be missing, an entry further on says.
     *
     * @param fault what to tell if none does
     */
    record Missing(EntryId entry, String part, Fault fault) {}

    static Checked of(Origin origin, VerifierKey logKey, RawBlock raw) {
        return new BlockCheck(origin, logKey, raw).check();
    }

    private Checked check() {
        Digest leafHash = MerkleTree.leafHash(raw.header());
        Digest digest = Digest.of(raw.header());
        Header header;
        try {
            header = Header.parse(raw.header());
        } catch (FormatException e) {
            told("header", where(), "a header", String.valueOf(e.getMessage()));
            return new Checked(
                    raw,
                    faults,
                    List.of(),
                    Optional.empty(),
                    leafHash,
                    digest,
                    Optional.empty(),
                    Optional.empty(),
                    logKey,
                    Optional.empty(),
                    Optional.empty(),
                    0);
        }
        Optional<List<RecordedEntry>> entries = entries(header);
        Optional<SignedNote> note = Optional.empty();
        Optional<Checkpoint> head = Optional.empty();
        Optional<String> wrong = Optional.empty();
        try {
            SignedNote read = SignedNote.parse(raw.head());
            note = Optional.of(read);
            head = Optional.of(Checkpoint.parse(read.text()));
            equal("head-origin", where(), origin.toString(), head.get().origin());
            equal("head-signatures", where(), 1, read.signatures().size());
            if (!Arrays.equals(read.encode(), raw.head())) {
                told("head", where(), "the signed head as it was written", "other bytes");
            }
            wrong = wrongSignature(read, logKey);
        } catch (FormatException e) {
            told("head", where(), "a signed head", String.valueOf(e.getMessage()));
        }
        return new Checked(
                raw,
                faults,
                missing,
                Optional.of(header),
                leafHash,
                digest,
                head,
                note,
                logKey,
                wrong,
                entries,
                partsChecked);
    }

    /** Why the key has not signed the head; empty if it has. */
    static Optional<String> wrongSignature(SignedNote head, VerifierKey key) {
        try {
            head.verify(key);
            return Optional.empty();
        } catch (ProofException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private String where() {
        return "block " + raw.number();
    }

    private Optional<List<RecordedEntry>> entries(Header header) {
        equal("entry-count", where(), header.entries(), raw.entries().size());
        List<Digest> leaves = new ArrayList<>();
        List<RecordedEntry> read = new ArrayList<>();
        for (RawEntry entry : raw.entries()) {
            EntryId id = new EntryId(raw.number(), leaves.size());
            leaves.add(MerkleTree.leafHash(entry.bytes()));
            entry(entry, id).ifPresent(read::add);
        }
        equal("entries-root", where(), header.entriesRoot(), MerkleTree.root(leaves));
        return read.size() == raw.entries().size() ? Optional.of(read) : Optional.empty();
    }

    private Optional<RecordedEntry> entry(RawEntry raw, EntryId id) {
        String where = "entry " + id;
        Entry entry;
        try {
            entry = Entry.parse(raw.bytes());
        } catch (FormatException e) {
            told("entry", where, "an entry", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        raw.command()
                .ifPresent(
                        command -> equal("command-index", where, entry.command().value(), command));
        raw.parts().ifPresent(parts -> parts(entry, parts, id));
        return Optional.of(new RecordedEntry(id, entry, raw.parts().orElseGet(TreeMap::new)));
    }

    private void parts(Entry entry, SortedMap<String, Part> held, EntryId id) {
        String where = "entry " + id;
        entry.parts().forEach((name, commitment) -> {
            Part part = held.get(name);
            if (part == null) {
                Fault fault = new Fault("part-missing", where + " part " + name, commitment.base64(), "not there");
                missing.add(new Missing(id, name, fault));
            } else {
                partsChecked++;
                equal("part", where + " part " + name, commitment, part.commitment());
            }
        });
        held.keySet().stream()
                .filter(name -> !entry.parts().containsKey(name))
                .forEach(name -> told("part-stray", where + " part " + name, "no such part", "a part"));
    }

    private void equal(String kind, String where, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            told(kind, where, expected.toString(), actual.toString());
        }
    }

    private void told(String kind, String where, String expected, String actual) {
        faults.add(new Fault(kind, where, expected, actual));
    }
}
