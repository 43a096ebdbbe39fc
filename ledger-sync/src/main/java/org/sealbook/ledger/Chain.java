package org.sealbook.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.ledger.RecordStore.LogNode;
import org.sealbook.record.ClockReading;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.record.Id;
import org.sealbook.record.KeyLine;
import org.sealbook.record.Part;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.SubtreeHashes;
import org.sealbook.tlog.VerifierKey;

/** Makes the next block from decided drafts: entries, header, signed head. Holds where the chain ends; the writer alone uses it. */
final class Chain {

    private final LedgerSetup setup;
    private KeySchedule keys;
    private Frontier frontier;
    private Digest prev;

    /** @param keys the log keys, that of the next block among them */
    Chain(LedgerSetup setup, KeySchedule keys, Frontier frontier, Digest prev) {
        this.setup = setup;
        this.keys = keys;
        this.frontier = frontier;
        this.prev = prev;
    }

    /** The number of the next block, which is the number of blocks so far. */
    long nextBlock() {
        return frontier.size();
    }

    /** What the head of a journal segment says that begins with the next block. */
    SegmentOwner segment(Id key) {
        return new SegmentOwner(setup.origin().toString(), frontier, prev, key);
    }

    /** An entry of the next block, with fresh salts. */
    RecordedEntry entry(Command command, EntryDraft draft, int index) {
        SortedMap<String, Part> parts = new TreeMap<>();
        SortedMap<String, Digest> commitments = new TreeMap<>();
        draft.parts().forEach((name, content) -> {
            Part part = Part.of(name, content, setup.random());
            parts.put(name, part);
            commitments.put(name, part.commitment());
        });
        Entry entry = new Entry(
                command.author(),
                setup.clock().now(),
                command.id(),
                commitments,
                setup.station(),
                draft.subject(),
                draft.type());
        return new RecordedEntry(new EntryId(nextBlock(), index), entry, parts);
    }

    /**
     * The next block over these entries. The chain itself moves on only with {@link #advance}.
     *
     * @throws IllegalStateException if the key that signs it, or the next, is not held
     */
    Closing close(List<RecordedEntry> entries) {
        List<Digest> leaves =
                entries.stream().map(entry -> entry.entry().leafHash()).toList();
        ClockReading time = setup.clock().now();
        Optional<VerifierKey> next = KeyRotation.ofLog(entries);
        next.ifPresent(this::requireNew);
        List<String> lines = next.map(KeyLine::of).stream().toList();
        Header header = new Header(nextBlock(), prev, entries.size(), MerkleTree.root(leaves), time, lines);
        List<LogNode> nodes = new ArrayList<>();
        Frontier grown =
                frontier.append(header.leafHash(), (level, index, hash) -> nodes.add(new LogNode(level, index, hash)));
        Checkpoint head = new Checkpoint(setup.origin().toString(), grown.size(), grown.root(), List.of());
        SignedNote signed = SignedNote.sign(head.text(), signer(keys.at(nextBlock())));
        KeySchedule then = next.map(key -> keys.with(grown.size(), key)).orElse(keys);
        return new Closing(new Block(header, signed, entries), nodes, grown, then);
    }

    private NoteSigner signer(VerifierKey key) {
        return setup.logKeys()
                .signer(key)
                .orElseThrow(() -> new IllegalStateException("the private side of " + key.encode() + " is not held"));
    }

    /** A key that could not sign would end the ledger; one that signed before would come back. */
    private void requireNew(VerifierKey next) {
        signer(next);
        if (keys.knows(next) || !next.name().equals(setup.origin().logKeyName())) {
            throw new IllegalStateException("not a new log key: " + next.encode());
        }
    }

    /** Moves on after the block became durable. */
    void advance(Closing closing) {
        frontier = closing.frontier();
        keys = closing.keys();
        prev = closing.block().header().digest();
    }

    /** A block ready to be written, and what the chain's end becomes with it. */
    record Closing(Block block, List<LogNode> nodes, Frontier frontier, KeySchedule keys) {}

    /** The log's frontier at a size, from the hashes of its complete subtrees. */
    static Frontier frontier(long size, SubtreeHashes nodes) {
        List<Digest> hashes = new ArrayList<>();
        long covered = 0;
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            long leaves = 1L << level;
            if ((size & leaves) != 0) {
                hashes.add(nodes.hash(level, covered >> level));
                covered += leaves;
            }
        }
        return Frontier.of(size, hashes);
    }
}
