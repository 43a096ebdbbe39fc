package org.sealbook.workstation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.language.Language;
import org.sealbook.language.Messages;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.EntryProof;
import org.sealbook.record.Header;
import org.sealbook.record.Id;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.InclusionProof;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.SubtreeHashes;
import org.sealbook.tlog.TlogProof;
import org.sealbook.workstation.parts.ProofPath.Step;

class ProofStepsTest {

    private static final ClockReading TIME =
            new ClockReading(java.time.Instant.parse("2026-11-22T08:00:00Z"), ClockGrade.SYNCED);
    private static final Messages MESSAGES = Messages.of(Language.EN);

    @ParameterizedTest
    @CsvSource({"0,1,0,1", "0,2,0,3", "2,3,57,58", "4,7,1000,1001", "6,7,511,1000", "999,1000,4095,4097"})
    void showsAsManyNodesAsThePathAndEndsAtBothRoots(int index, int entries, int block, int blocks) throws Exception {
        EntryEvidence proof = proof(index, entries, block, blocks);
        List<Step> steps = ProofSteps.of(MESSAGES, proof);
        int inBlock = 1 + Math.max(1, proof.entryProof().path().size());
        int inLog = 1 + Math.max(1, proof.headerProof().path().size());
        assertEquals(inBlock + inLog, steps.size());
        assertEquals(
                proof.entryProof().header().entriesRoot().hex(),
                steps.get(inBlock - 1).hex());
        assertEquals(proof.headerProof().head().root().hex(), steps.getLast().hex());
        assertEquals(
                proof.entryProof().path().size() + proof.headerProof().path().size(),
                steps.stream().filter(step -> step.sibling().isPresent()).count());
    }

    private static EntryEvidence proof(int index, int entries, int block, int blocks) {
        SecureRandom random = new SecureRandom();
        List<Entry> made = new ArrayList<>();
        for (int i = 0; i < entries; i++) {
            Id id = Id.random(random);
            made.add(new Entry(
                    id, TIME, id, new TreeMap<>(Map.of("facts", Digest.of(new byte[] {1}))), id, id, "Noted"));
        }
        List<Digest> leaves = made.stream().map(Entry::leafHash).toList();
        Header header = new Header(block, Digest.of(new byte[0]), entries, MerkleTree.root(leaves), TIME, List.of());
        InclusionProof inBlock = MerkleTree.inclusion(index, entries, SubtreeHashes.of(leaves));
        List<Digest> headers = new ArrayList<>();
        for (int i = 0; i < blocks; i++) {
            headers.add(i == block ? header.leafHash() : Digest.of(new byte[] {(byte) i, (byte) (i >> 8)}));
        }
        InclusionProof inLog = MerkleTree.inclusion(block, blocks, SubtreeHashes.of(headers));
        SignedNote head = new SignedNote(
                new Checkpoint("consortium.example/ludao/1", blocks, MerkleTree.root(headers), List.of()).text(),
                List.of(new org.sealbook.tlog.NoteSignature("consortium.example/ludao/1", 1, new byte[64])));
        return new EntryEvidence(
                new RecordedEntry(new EntryId(block, index), made.get(index), Map.of()),
                new EntryProof(index, inBlock.path(), header),
                new TlogProof(block, Optional.empty(), inLog.path(), head));
    }
}
