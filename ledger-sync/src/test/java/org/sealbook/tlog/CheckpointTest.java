package org.sealbook.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.FixedSigner;
import org.sealbook.fixtures.Golden;
import org.sealbook.fixtures.HostileBytes;

/** Checkpoints, their cosignatures, and the log proofs that carry both. */
class CheckpointTest {
    private static final String ORIGIN = "notary.example/hh/1";
    private static final long TIME = 1795334400;

    private final FixedSigner log = FixedSigner.log(1, ORIGIN);
    private final FixedSigner office = FixedSigner.cosigner(2, ORIGIN + "/cosigner");
    private final FixedSigner witness = FixedSigner.cosigner(3, "witness.example");
    private final List<VerifierKey> cosigners = List.of(office.key(), witness.key());
    private final List<Digest> leaves =
            IntStream.range(0, 13).mapToObj(i -> MerkleTree.leafHash(leaf(i))).toList();
    private final Checkpoint head = new Checkpoint(ORIGIN, 13, MerkleTree.root(leaves), List.of());
    private final SignedNote note = SignedNote.sign(head.text(), log)
            .with(Cosignature.cosign(head.text(), TIME, office))
            .with(Cosignature.cosign(head.text(), TIME + 60, witness));
    private final TlogProof proof = proof(7, note);

    @Test
    void makesTheGoldenCheckpointAndProof() throws Exception {
        byte[] golden = Golden.bytes(CheckpointTest.class, "checkpoint.txt");
        assertArrayEquals(golden, note.encode());
        assertEquals(head, Checkpoint.parse(SignedNote.parse(golden).text()));
        byte[] goldenProof = Golden.bytes(CheckpointTest.class, "leaf-7.tlog-proof");
        assertArrayEquals(goldenProof, proof.encode());
        TlogProof.parse(goldenProof).verify(leaf(7), log.key(), cosigners, 2);
    }

    @Test
    void aCosignatureTellsItsTime() throws Exception {
        assertEquals(TIME, Cosignature.verify(note, office.key()));
        assertEquals(TIME + 60, Cosignature.verify(note, witness.key()));
        SignedNote again = note.with(Cosignature.cosign(head.text(), TIME - 5, office));
        assertEquals(TIME - 5, Cosignature.verify(again, office.key()), "the earliest counts");
        note.verify(office.key());
    }

    @Test
    void refusesACosignatureWithAnotherTimeOrTooShort() {
        NoteSignature line = note.signatures().get(1);
        byte[] later = line.signature();
        later[7] ^= 1;
        refusesCosignature(later);
        byte[] beforeTheEpoch = line.signature();
        beforeTheEpoch[0] = -1;
        refusesCosignature(beforeTheEpoch);
        refusesCosignature(new byte[7]);
        refusesCosignature(new byte[8]);
    }

    private void refusesCosignature(byte[] signature) {
        NoteSignature bad = new NoteSignature(office.key().name(), office.key().keyId(), signature);
        SignedNote forged = new SignedNote(head.text(), List.of(bad));
        assertThrows(ProofException.class, () -> Cosignature.verify(forged, office.key()));
    }

    @Test
    void cosignsNothingButCheckpoints() {
        assertThrows(IllegalArgumentException.class, () -> Cosignature.cosign("hello\n", TIME, office));
        assertThrows(IllegalArgumentException.class, () -> Cosignature.cosign(head.text(), -1, office));
        assertThrows(IllegalArgumentException.class, () -> Cosignature.cosign(head.text(), TIME, log));
        assertThrows(IllegalArgumentException.class, () -> Cosignature.verify(note, log.key()));
    }

    @Test
    void keepsAStrangersExtensionLines() throws Exception {
        Checkpoint extended = new Checkpoint("go.sum database tree", 0, MerkleTree.EMPTY_ROOT, List.of("x y", "签"));
        assertEquals(extended, Checkpoint.parse(extended.text()));
    }

    @Test
    void refusesWhatIsNoCheckpoint() {
        String root = head.root().base64();
        for (String text : List.of(
                "",
                "a\n1\n",
                "a\n01\n" + root + "\n",
                "a\n+1\n" + root + "\n",
                "a\n9223372036854775808\n" + root + "\n",
                "a\n１\n" + root + "\n",
                "a\n1\n" + root,
                "a\n1\n" + root.replace('=', 'A') + "\n",
                "a\n1\n" + root + "\n\n",
                "a\n1\n" + root + "\r\n",
                "a\r\n1\n" + root + "\n",
                "a\n1\n" + root + "\nx\ty\n",
                "a\n1\nAAAA\n")) {
            assertThrows(FormatException.class, () -> Checkpoint.parse(text), text);
        }
    }

    @Test
    void aProofNeedsItsLeafItsLogAndItsQuorum() throws Exception {
        proof.verify(leaf(7), log.key(), List.of(), 0);
        proof.verify(leaf(7), log.key(), cosigners, 2);
        refuses(proof, leaf(8), log.key(), List.of(), 0);
        refuses(proof, leaf(7), FixedSigner.log(4, ORIGIN).key(), List.of(), 0);
        refuses(proof, leaf(7), log.key(), cosigners, 3);
        refuses(
                proof,
                leaf(7),
                log.key(),
                List.of(FixedSigner.cosigner(5, "c.example").key()),
                1);
        refuses(proof, leaf(7), log.key(), List.of(log.key()), 0);
        refuses(new TlogProof(6, Optional.empty(), proof.path(), note), leaf(7), log.key(), List.of(), 0);
    }

    @Test
    void oneKeyUnderTwoNamesCountsOnce() {
        FixedSigner renamed = FixedSigner.cosigner(2, "other.example");
        SignedNote twice = note.with(Cosignature.cosign(head.text(), TIME, renamed));
        List<VerifierKey> same = List.of(office.key(), renamed.key());
        assertDoesNotThrow(() -> proof(7, twice).verify(leaf(7), log.key(), same, 1));
        refuses(proof(7, twice), leaf(7), log.key(), same, 2);
    }

    @Test
    void aWrongLineOfATrustedCosignerFailsTheProof() {
        byte[] dated = note.signatures().get(1).signature();
        dated[20] ^= 1;
        NoteSignature wrong =
                new NoteSignature(office.key().name(), office.key().keyId(), dated);
        SignedNote spoiled = SignedNote.sign(head.text(), log).with(wrong);
        refuses(proof(7, spoiled), leaf(7), log.key(), cosigners, 0);
        assertDoesNotThrow(() -> proof(7, spoiled).verify(leaf(7), log.key(), List.of(witness.key()), 0));
    }

    @Test
    void keepsExtraDataWithoutBelievingIt() throws Exception {
        TlogProof extra = new TlogProof(7, Optional.of("ZXh0cmE="), proof.path(), note);
        assertEquals(extra, TlogProof.parse(extra.encode()));
        extra.verify(leaf(7), log.key(), cosigners, 2);
        assertThrows(IllegalArgumentException.class, () -> new TlogProof(7, Optional.of(""), proof.path(), note));
    }

    @Test
    void refusesAPathOfMoreThan63Hashes() throws Exception {
        String[] halves = new String(proof.encode(), UTF_8).split("\n\n", 2);
        String hash = head.root().base64() + "\n";
        String most = "c2sp.org/tlog-proof@v1\nindex 7\n" + hash.repeat(63) + "\n" + halves[1];
        assertEquals(63, TlogProof.parse(most.getBytes(UTF_8)).path().size());
        String more = "c2sp.org/tlog-proof@v1\nindex 7\n" + hash.repeat(64) + "\n" + halves[1];
        assertThrows(FormatException.class, () -> TlogProof.parse(more.getBytes(UTF_8)));
    }

    @Test
    void hostileBytesAreRefusedOrKept() throws Exception {
        HostileBytes.check(proof.encode(), 21, bytes -> TlogProof.parse(bytes).encode());
        HostileBytes.check(
                head.text().getBytes(UTF_8),
                22,
                bytes -> Checkpoint.parse(StrictText.utf8(bytes, 4096)).text().getBytes(UTF_8));
    }

    private TlogProof proof(int index, SignedNote checkpoint) {
        InclusionProof inclusion = MerkleTree.inclusion(index, 13, SubtreeHashes.of(leaves));
        return new TlogProof(index, Optional.empty(), inclusion.path(), checkpoint);
    }

    private static void refuses(TlogProof proof, byte[] leaf, VerifierKey log, List<VerifierKey> cosigners, int k) {
        assertThrows(ProofException.class, () -> proof.verify(leaf, log, cosigners, k));
    }

    private static byte[] leaf(int index) {
        return ("leaf " + index).getBytes(UTF_8);
    }
}
