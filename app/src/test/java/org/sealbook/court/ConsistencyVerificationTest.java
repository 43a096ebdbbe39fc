package org.sealbook.court;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealbook.record.PrefixProof;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Cosignature;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.SubtreeHashes;
import org.sealbook.tlog.VerifierKey;

class ConsistencyVerificationTest {

    private final TestLog log = new TestLog();
    private final VerifierKey key = log.logSigner().key();

    @Test
    void twoHeadsOfOneLogAreSoundAndTheNewerOnesCosignersCount() {
        byte[] proof = proof(5, 9, false).encode();
        assertTrue(ConsistencyVerification.isOne(proof));
        VerificationReport report = verify(proof, 1);
        assertEquals(Verdict.SOUND, report.verdict());
        assertEquals(1, report.maturity().orElseThrow().cosigned());
        assertEquals(Verdict.SOUND, verify(proof(5, 5, false).encode(), 1).verdict());
    }

    @Test
    void anotherHistoryAnotherKeyAndTooFewCosignersAreNotSound() {
        assertEquals(Verdict.NOT_SOUND, verify(proof(5, 9, true).encode(), 0).verdict());
        assertEquals(Verdict.NOT_SOUND, verify(proof(5, 9, false).encode(), 2).verdict());
        assertEquals(
                Verdict.NOT_SOUND,
                ConsistencyVerification.verify(
                                "x",
                                proof(5, 9, false).encode(),
                                new TestLog().logSigner().key(),
                                List.of(),
                                0)
                        .verdict());
        assertFalse(ConsistencyVerification.isOne("c2sp.org/tlog-proof@v1\n".getBytes(UTF_8)));
    }

    @Test
    void noFlippedBitIsSound() {
        byte[] proof = proof(5, 9, false).encode();
        Random random = new Random(20_261_122);
        for (int at = 0; at < proof.length; at++) {
            byte[] flipped = proof.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            assertNotEquals(Verdict.SOUND, verify(flipped, 1).verdict(), "byte " + at);
        }
    }

    private VerificationReport verify(byte[] proof, int quorum) {
        return ConsistencyVerification.verify(
                "x.consistency-proof", proof, key, List.of(log.cosigner().key()), quorum);
    }

    private PrefixProof proof(int from, int to, boolean anotherHistory) {
        SubtreeHashes older = hashes(to, 0);
        SubtreeHashes newer = hashes(to, anotherHistory ? 1 : 0);
        return new PrefixProof(
                MerkleTree.consistency(from, to, newer).path(), head(from, older, false), head(to, newer, true));
    }

    private SignedNote head(int size, SubtreeHashes hashes, boolean cosigned) {
        Checkpoint head = new Checkpoint(key.name(), size, MerkleTree.root(size, hashes), List.of());
        SignedNote note = SignedNote.sign(head.text(), log.logSigner());
        return cosigned ? note.with(Cosignature.cosign(head.text(), 1_800_000_000L, log.cosigner())) : note;
    }

    private static SubtreeHashes hashes(int size, int from) {
        return SubtreeHashes.of(IntStream.range(from, from + size)
                .mapToObj(i -> MerkleTree.leafHash(("leaf " + i).getBytes(UTF_8)))
                .toList());
    }
}
