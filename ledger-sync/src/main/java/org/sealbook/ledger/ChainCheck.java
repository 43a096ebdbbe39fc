package org.sealbook.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sealbook.record.Header;
import org.sealbook.record.KeyLine;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.VerifierKey;

/**
 * Follows a chain of blocks from its first one and checks everything about each: what {@link BlockCheck} does, {@code prev}, the position,
 * and the log's root. Differences are told, never thrown; the walk goes on from what the headers say.
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
    private long blocksChecked;
    private long signaturesChecked;
    private final List<ErasedPart> erased = new ArrayList<>();
    private final List<BlockCheck.Missing> missing = new ArrayList<>();

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

    long blocksChecked() {
        return blocksChecked;
    }

    /** How many blocks have a signed head that is right. */
    long signaturesChecked() {
        return signaturesChecked;
    }

    /** Goes on behind a block that is not there, as if it were. */
    void skip(BlockCheck.Checked missing) {
        frontier = frontier.append(missing.leafHash());
        prev = missing.digest();
        missing.header().flatMap(this::namedKey).ifPresent(key -> keys = keys.with(frontier.size(), key));
    }

    private Optional<VerifierKey> namedKey(Header header) {
        try {
            return KeyLine.in(header, origin);
        } catch (FormatException _) {
            // Told of the block that is there.
            return Optional.empty();
        }
    }

    /** The parts that the entries so far say were erased. */
    List<ErasedPart> erased() {
        return erased;
    }

    /** Ends the walk: what is missing and was not erased under an order is told. */
    void finish() {
        for (BlockCheck.Missing part : missing) {
            if (erased.stream()
                    .noneMatch(each ->
                            each.entry().equals(part.entry()) && each.part().equals(part.part()))) {
                tell(part.fault());
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
        return next(BlockCheck.of(origin, keys.at(frontier.size()), raw));
    }

    /** The same for a block that was checked by itself already, on whatever thread. */
    Optional<Block> next(BlockCheck.Checked checked) {
        RawBlock raw = checked.raw();
        String where = source + " block " + raw.number();
        entries += raw.entries().size();
        partsChecked += checked.partsChecked();
        blocksChecked++;
        checked.header().ifPresent(header -> {
            equal("block-number", where, frontier.size(), header.block());
            equal("block-position", where, frontier.size(), raw.number());
            equal("prev", where, prev, header.prev());
        });
        checked.faults().forEach(this::tell);
        checked.missing().forEach(this::missing);
        frontier = frontier.append(checked.leafHash());
        prev = checked.digest();
        checked.head().ifPresent(head -> {
            equal("head-size", where, frontier.size(), head.size());
            equal("head-root", where, frontier.root(), head.root());
        });
        Optional<SignedNote> signed = signed(checked, where);
        checked.header().ifPresent(header -> nextKey(header, checked.entries().orElse(List.of()), where));
        erasures(checked.entries().orElse(List.of()));
        return checked.header()
                .flatMap(header ->
                        checked.entries().flatMap(list -> signed.map(note -> new Block(header, note, list))));
    }

    /** The signed head, if the key signed it that the chain says signs this block. */
    private Optional<SignedNote> signed(BlockCheck.Checked checked, String where) {
        VerifierKey key = keys.at(frontier.size() - 1);
        if (checked.note().isEmpty()) {
            return Optional.empty();
        }
        SignedNote note = checked.note().get();
        Optional<String> wrong = key.equals(checked.key()) ? checked.wrong() : BlockCheck.wrongSignature(note, key);
        wrong.ifPresent(why -> told("head-signature", where, "signed by " + key.name(), why));
        signaturesChecked += wrong.isEmpty() ? 1 : 0;
        return wrong.isEmpty() ? Optional.of(note) : Optional.empty();
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
    private void missing(BlockCheck.Missing part) {
        if (part.part().equals(EntryDraft.FACTS) || missing.size() >= MOST_MISSING) {
            tell(part.fault());
        } else {
            missing.add(part);
        }
    }

    /** What a block's own check found, with the source in its place. */
    private void tell(Fault ofBlock) {
        told(ofBlock.kind(), source + " " + ofBlock.where(), ofBlock.expected(), ofBlock.actual());
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
