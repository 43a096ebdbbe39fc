package org.sealbook.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.record.EntryId;
import org.sealbook.record.EntryProof;
import org.sealbook.record.PrefixProof;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.ConsistencyProof;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.InclusionProof;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.SubtreeHashes;
import org.sealbook.tlog.TlogProof;
import org.sealbook.tlog.VerifierKey;

/** Makes proofs from the tables. A proof that would not verify is never given out. */
final class Proofs {

    /** Each of a block of a thousand entries takes about 150 kB. */
    private static final int TREES = 8;

    private final RecordStore store;
    private final VerifierKey foundingKey;

    Proofs(RecordStore store, VerifierKey foundingKey) {
        this.store = store;
        this.foundingKey = foundingKey;
    }

    /** Which log key signs the heads over which blocks. */
    KeySchedule keys() {
        return KeySchedule.of(foundingKey).with(store.logKeys());
    }

    /** The tree over a block's entries. */
    private record Tree(int size, SubtreeHashes hashes) {}

    /** The trees of the blocks asked for last: making one again for each of a block's entries would take most of a proof's time. */
    private final Map<Long, Tree> trees = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Tree> eldest) {
            return size() > TREES;
        }
    };

    private Tree tree(long block) {
        synchronized (trees) {
            return trees.computeIfAbsent(block, number -> {
                List<Digest> leaves = store.leaves(number);
                return new Tree(leaves.size(), SubtreeHashes.of(leaves));
            });
        }
    }

    /** Proves an entry against a signed head; empty if the head does not cover it. */
    Optional<EntryEvidence> entry(EntryId id, SignedNote head) {
        long size = size(head);
        if (id.block() >= size || size > store.blocks()) {
            return Optional.empty();
        }
        Optional<RawEntry> entry = store.entry(id);
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        Tree tree = tree(id.block());
        if (id.index() >= tree.size()) {
            throw new DamagedRecordException("the tables lack entries of block " + id.block());
        }
        InclusionProof inBlock = MerkleTree.inclusion(id.index(), tree.size(), tree.hashes());
        InclusionProof inLog = store.withNodes(nodes -> MerkleTree.inclusion(id.block(), size, nodes));
        EntryEvidence evidence = new EntryEvidence(
                Readings.recorded(id, entry.get()),
                new EntryProof(id.index(), inBlock.path(), Readings.header(header(id.block()))),
                new TlogProof(id.block(), Optional.empty(), inLog.path(), head));
        try {
            evidence.entryProof().verify(evidence.entry().entry().canonicalBytes());
            evidence.headerProof().verify(evidence.entryProof().header().bytes(), keys().at(size - 1), List.of(), 0);
        } catch (ProofException e) {
            throw new DamagedRecordException("the tables no longer prove entry " + id + ": " + e.getMessage(), e);
        }
        return Optional.of(evidence);
    }

    /** Proves that the log of one size is the beginning of the log of another; empty unless 1 ≤ from ≤ to ≤ blocks so far. */
    Optional<PrefixProof> consistency(long from, long to) {
        if (from < 1 || from > to || to > store.blocks()) {
            return Optional.empty();
        }
        ConsistencyProof proof = store.withNodes(nodes -> MerkleTree.consistency(from, to, nodes));
        SignedNote older = Readings.head(header(from - 1));
        SignedNote newer = Readings.head(header(to - 1));
        PrefixProof prefix = new PrefixProof(proof.path(), older, newer);
        try {
            KeySchedule keys = keys();
            older.verify(keys.at(from - 1));
            newer.verify(keys.at(to - 1));
            prefix.verify();
        } catch (ProofException e) {
            throw new DamagedRecordException(
                    "the tables no longer lead from " + from + " to " + to + " blocks: " + e.getMessage(), e);
        }
        return Optional.of(prefix);
    }

    /** The headers of these blocks, none missing. */
    List<RawHeader> headers(long from, long until) {
        List<RawHeader> headers = store.headers(from, until);
        if (headers.size() != until - from) {
            throw new DamagedRecordException("the tables lack blocks between " + from + " and " + (until - 1));
        }
        return headers;
    }

    RawHeader header(long block) {
        return headers(block, block + 1).getFirst();
    }

    private static long size(SignedNote head) {
        try {
            return Checkpoint.parse(head.text()).size();
        } catch (FormatException e) {
            throw new DamagedRecordException("a signed head can't be read: " + e.getMessage(), e);
        }
    }
}
