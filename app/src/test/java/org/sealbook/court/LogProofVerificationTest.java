package org.sealbook.court;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sealbook.tlog.VerifierKey;

class LogProofVerificationTest {

    private final TestLog log = new TestLog();
    private final TestLog.Recorded recorded = log.record("CaseOpened", Map.of("v", 1));
    private final byte[] leaf = recorded.header().bytes();
    private final byte[] proof;

    LogProofVerificationTest() {
        log.record("CaseOpened", Map.of("v", 1));
        proof = log.headerProof(recorded.header(), true).encode();
    }

    @Test
    void aWholeProofIsSoundAndCountsItsCosigners() throws Exception {
        var report = verify(proof, leaf, log.logSigner().key(), 1);
        assertEquals(Verdict.SOUND, report.verdict());
        assertEquals(Optional.of(new Maturity(1, 1, 1, Optional.empty(), Optional.empty())), report.maturity());
    }

    @Test
    void anotherLeafOrKeyIsNotSound() throws Exception {
        assertEquals(
                Verdict.NOT_SOUND,
                verify(proof, TestLog.text("another"), log.logSigner().key(), 0).verdict());
        assertEquals(
                Verdict.NOT_SOUND,
                verify(proof, leaf, new TestLog().logSigner().key(), 0).verdict());
    }

    @Test
    void tooFewCosignersAreNotSound() throws Exception {
        byte[] alone = log.headerProof(recorded.header(), false).encode();
        assertEquals(
                Verdict.NOT_SOUND, verify(alone, leaf, log.logSigner().key(), 1).verdict());
    }

    @Test
    void bytesOfAnotherKindCannotBeJudged() {
        for (byte[] other : List.of(new byte[0], leaf, TestLog.text("c2sp.org/tlog-proof@v2\n"))) {
            assertThrows(
                    UnreadableFileException.class,
                    () -> verify(other, leaf, log.logSigner().key(), 0));
        }
    }

    @Test
    void noFlippedByteIsSound() {
        long seed = new Random().nextLong();
        System.out.println("flips of a log proof: seed " + seed);
        Random random = new Random(seed);
        for (int flip = 0; flip < 300; flip++) {
            byte[] bytes = proof.clone();
            int position = random.nextInt(bytes.length);
            bytes[position] ^= (byte) (1 << random.nextInt(8));
            Verdict verdict;
            try {
                verdict = verify(bytes, leaf, log.logSigner().key(), 1).verdict();
            } catch (UnreadableFileException e) {
                continue;
            }
            assertNotEquals(Verdict.SOUND, verdict, "byte " + position + " seed " + seed);
        }
    }

    private VerificationReport verify(byte[] bytes, byte[] leafBytes, VerifierKey key, int quorum)
            throws UnreadableFileException {
        return LogProofVerification.verify(
                "p", bytes, leafBytes, key, List.of(log.cosigner().key()), quorum);
    }
}
