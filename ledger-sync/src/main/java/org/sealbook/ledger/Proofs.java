package org.sealbook.ledger;

import java.util.ArrayList;
import java.util.List;
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

    /** Proves an entry against a signed head; empty if the head does not cover it. */
    Optional<EntryEvidence> entry(EntryId id, SignedNote head) {
        long size = size(head);
        if (id.block() >= size || size > store.blocks()) {
            return Optional.empty();
        }
        RawBlock block = store.block(id.block());
        if (id.index() >= block.entries().size()) {
            return Optional.empty();
        }
        List<Digest> leaves = new ArrayList<>();
        for (RawEntry entry : block.entries()) {
            leaves.add(MerkleTree.leafHash(entry.bytes()));
        }
        InclusionProof inBlock = MerkleTree.inclusion(id.index(), leaves.size(), SubtreeHashes.of(leaves));
        InclusionProof inLog = MerkleTree.inclusion(id.block(), size, store.nodes());
        EntryEvidence evidence = new EntryEvidence(
                Ledger.recorded(id, block.entries().get(id.index())),
                new EntryProof(id.index(), inBlock.path(), Ledger.header(block)),
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
        ConsistencyProof proof = MerkleTree.consistency(from, to, store.nodes());
        SignedNote older = Ledger.head(header(from - 1));
        SignedNote newer = Ledger.head(header(to - 1));
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
