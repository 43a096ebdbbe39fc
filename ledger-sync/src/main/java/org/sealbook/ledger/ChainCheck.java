package org.sealbook.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.record.KeyLine;
import org.sealbook.record.Origin;
import org.sealbook.record.Part;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.VerifierKey;

/**
 * Follows a chain of blocks from its first one and checks everything about each: canonical bytes, part commitments, the
 * block's root, {@code prev}, the position, the log's root and the signature over it. Differences are told, never thrown; the
 * walk goes on from what the headers say.
 */
final class ChainCheck {

    private static final int MOST_MISSING = 100_000;

    private final Origin origin;
    private final String source;
    private final Consumer<Fault> faults;

    private KeySchedule keys;
    private Frontier frontier = Frontier.EMPTY;
    private Digest prev;
    private long entries;
    private long partsChecked;
    private final List<ErasedPart> erased = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    /**
     * @param keys the log keys up to the block where the walk begins; those after it follow from the headers
     * @param source the word that a fault's place begins with: {@code journal} or {@code table}
     */
    ChainCheck(Origin origin, KeySchedule keys, String source, Consumer<Fault> faults) {
        this.origin = origin;
        this.keys = keys;
        this.source = source;
        this.faults = faults;
        this.prev = Header.prevOfFirst(origin);
    }

    /** Goes on after blocks that were checked before. */
    void resume(Frontier checked, Digest prevOfNext) {
        frontier = checked;
        prev = prevOfNext;
    }

    Frontier frontier() {
        return frontier;
    }

    /** The log keys up to here, and whatever later ones were known before. */
    KeySchedule keys() {
        return keys;
    }

    /** What the next header's {@code prev} must be. */
    Digest prev() {
        return prev;
    }

    long entries() {
        return entries;
    }

    long partsChecked() {
        return partsChecked;
    }

    /** A part that is not there, and has to be erased by an entry further on. */
    private record Missing(EntryId entry, String part, Fault fault) {}

    /** The parts that the entries so far say were erased. */
    List<ErasedPart> erased() {
        return erased;
    }

    /** Ends the walk: what is missing and was not erased under an order is told. */
    void finish() {
        for (Missing part : missing) {
            if (erased.stream()
                    .noneMatch(each ->
                            each.entry().equals(part.entry()) && each.part().equals(part.part()))) {
                faults.accept(part.fault());
            }
        }
        missing.clear();
    }

    private void erasures(List<RecordedEntry> entries) {
        for (RecordedEntry entry : entries) {
            if (entry.parts().containsKey(EntryDraft.FACTS)) {
                try {
                    PartErasure.of(entry)
                            .ifPresent(each -> erased.add(new ErasedPart(each.entry(), each.part(), entry.id())));
                } catch (DamagedRecordException e) {
                    told(
                            "erasure",
                            source + " entry " + entry.id(),
                            "a part that was erased",
                            String.valueOf(e.getMessage()));
                }
            }
        }
    }

    /** Checks what the head of a journal segment says of the blocks before it; nobody has signed that. */
    void segment(long first, SegmentOwner owner) {
        String where = source + " segment from block " + first;
        equal("segment-origin", where, origin.toString(), owner.origin());
        equal("segment-frontier", where, frontier, owner.frontier());
        equal("segment-prev", where, prev, owner.prev());
    }

    /** Checks the next block; answers it where all of it could be read. */
    Optional<Block> next(RawBlock raw) {
        String where = source + " block " + raw.number();
        entries += raw.entries().size();
        Header header;
        try {
            header = Header.parse(raw.header());
        } catch (FormatException e) {
            told("header", where, "a header", String.valueOf(e.getMessage()));
            frontier = frontier.append(MerkleTree.leafHash(raw.header()));
            prev = Digest.of(raw.header());
            return Optional.empty();
        }
        equal("block-number", where, frontier.size(), header.block());
        equal("block-position", where, frontier.size(), raw.number());
        equal("prev", where, prev, header.prev());
        Optional<List<RecordedEntry>> read = entries(raw, header, where);
        frontier = frontier.append(header.leafHash());
        prev = header.digest();
        Optional<SignedNote> head = head(raw.head(), where);
        nextKey(header, read.orElse(List.of()), where);
        erasures(read.orElse(List.of()));
        return read.flatMap(list -> head.map(note -> new Block(header, note, list)));
    }

    private Optional<List<RecordedEntry>> entries(RawBlock raw, Header header, String where) {
        equal("entry-count", where, header.entries(), raw.entries().size());
        List<Digest> leaves = new ArrayList<>();
        List<RecordedEntry> read = new ArrayList<>();
        for (RawEntry entry : raw.entries()) {
            EntryId id = new EntryId(raw.number(), leaves.size());
            leaves.add(MerkleTree.leafHash(entry.bytes()));
            entry(entry, id).ifPresent(read::add);
        }
        equal("entries-root", where, header.entriesRoot(), MerkleTree.root(leaves));
        return read.size() == raw.entries().size() ? Optional.of(read) : Optional.empty();
    }

    private Optional<RecordedEntry> entry(RawEntry raw, EntryId id) {
        String where = source + " entry " + id;
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
        raw.parts().ifPresent(parts -> parts(entry, parts, id, where));
        return Optional.of(new RecordedEntry(id, entry, raw.parts().orElseGet(TreeMap::new)));
    }

    private void parts(Entry entry, SortedMap<String, Part> held, EntryId id, String where) {
        entry.parts().forEach((name, commitment) -> {
            Part part = held.get(name);
            if (part == null) {
                missing(id, name, new Fault("part-missing", where + " part " + name, commitment.base64(), "not there"));
            } else {
                partsChecked++;
                equal("part", where + " part " + name, commitment, part.commitment());
            }
        });
        held.keySet().stream()
                .filter(name -> !entry.parts().containsKey(name))
                .forEach(name -> told("part-stray", where + " part " + name, "no such part", "a part"));
    }

    /** The key that the header says signs from the next block on must be the one that an entry of the block records. */
    private void nextKey(Header header, List<RecordedEntry> entries, String where) {
        long next = frontier.size();
        try {
            Optional<VerifierKey> named = KeyLine.in(header, origin);
            VerifierKey known = keys.at(next);
            if (entries.stream().allMatch(entry -> entry.parts().containsKey(EntryDraft.FACTS))) {
                equal("log-key-entry", where, KeyRotation.ofLog(entries).toString(), named.toString());
            }
            if (named.isPresent() && !named.get().equals(known)) {
                if (keys.knows(named.get())) {
                    told(
                            "log-key",
                            where,
                            "a key that never signed",
                            named.get().encode());
                }
                keys = keys.with(next, named.get());
            } else if (named.isEmpty() && !known.equals(keys.at(next - 1))) {
                told("log-key", where, known.encode(), "no new key");
            }
        } catch (FormatException | DamagedRecordException e) {
            told("log-key", where, "a log key of " + origin, String.valueOf(e.getMessage()));
        }
    }

    /** Facts are never erased; so many missing parts never were. */
    private void missing(EntryId id, String part, Fault fault) {
        if (part.equals(EntryDraft.FACTS) || missing.size() >= MOST_MISSING) {
            faults.accept(fault);
        } else {
            missing.add(new Missing(id, part, fault));
        }
    }

    private Optional<SignedNote> head(byte[] bytes, String where) {
        VerifierKey logKey = keys.at(frontier.size() - 1);
        try {
            SignedNote note = SignedNote.parse(bytes);
            Checkpoint checkpoint = Checkpoint.parse(note.text());
            equal("head-origin", where, origin.toString(), checkpoint.origin());
            equal("head-size", where, frontier.size(), checkpoint.size());
            equal("head-root", where, frontier.root(), checkpoint.root());
            equal("head-signatures", where, 1, note.signatures().size());
            note.verify(logKey);
            if (!Arrays.equals(note.encode(), bytes)) {
                told("head", where, "the signed head as it was written", "other bytes");
            }
            return Optional.of(note);
        } catch (FormatException e) {
            told("head", where, "a signed head", String.valueOf(e.getMessage()));
        } catch (ProofException e) {
            told("head-signature", where, "signed by " + logKey.name(), String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private void equal(String kind, String where, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            told(kind, where, expected.toString(), actual.toString());
        }
    }

    private void told(String kind, String where, String expected, String actual) {
        faults.accept(new Fault(kind, where, expected, actual));
    }
}
