package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.sigstore.encryption.signers.Verifier;
import dev.sigstore.encryption.signers.Verifiers;
import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.tlog.Digest;

/** What the ledger gives out, judged by somebody else's program: sigstore's Java client, which reads such heads and proofs every day. */
class ForeignClientTest {

    /** An odd number, so that the tree is never even. */
    private static final int BLOCKS = 71;

    /** What stands before the 32 bytes of an Ed25519 key in its X.509 form (RFC 8410). */
    private static final byte[] ED25519 = HexFormat.of().parseHex("302a300506032b6570032100");

    @TempDir
    Path folder;

    @Test
    void everyProofAndHeadIsUnderstoodAndFoundRight() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            for (int block = 0; block < BLOCKS; block++) {
                int entries = 1 + block % 5;
                office.record(
                        IntStream.range(0, entries).mapToObj(i -> "note " + i).toArray(String[]::new));
                for (int index = 0; index < entries; index++) {
                    judge(office, new EntryId(block, index));
                }
            }
            for (int block = 0; block < BLOCKS; block++) {
                judge(office, new EntryId(block, 0));
            }
        }
    }

    private static void judge(TestLedger office, EntryId id) throws Exception {
        EntryEvidence evidence = office.ledger.prove(id).orElseThrow();
        Header header = evidence.entryProof().header();
        InclusionProofVerifier.verify(
                evidence.entry().entry().leafHash().bytes(),
                id.index(),
                header.entries(),
                path(evidence.entryProof().path()),
                header.entriesRoot().bytes());

        byte[] note = evidence.headerProof().checkpoint().encode();
        RekorEntry.Checkpoint head = Checkpoints.from(new String(note, StandardCharsets.UTF_8));
        assertEquals(TestLedger.ORIGIN.toString(), head.getOrigin());
        assertEquals(office.ledger.blocks(), head.getSize());
        byte[] root = Base64.getDecoder().decode(head.getBase64Hash());
        InclusionProofVerifier.verify(
                header.leafHash().bytes(),
                id.block(),
                head.getSize(),
                path(evidence.headerProof().path()),
                root);
        root[0] ^= 1;
        assertThrows(
                InclusionProofVerificationException.class,
                () -> InclusionProofVerifier.verify(
                        header.leafHash().bytes(),
                        id.block(),
                        head.getSize(),
                        path(evidence.headerProof().path()),
                        root));
        signedByTheOffice(head);
    }

    private static void signedByTheOffice(RekorEntry.Checkpoint head) throws Exception {
        RekorEntry.CheckpointSignature line = head.getSignatures().getFirst();
        assertEquals(TestLedger.logKey().name(), line.getIdentity());
        byte[] hint = ByteBuffer.allocate(4).putInt(TestLedger.logKey().keyId()).array();
        assertArrayEquals(hint, line.getKeyHint());
        byte[] encoded = ByteBuffer.allocate(ED25519.length + 32)
                .put(ED25519)
                .put(TestLedger.logKey().publicKey())
                .array();
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        Verifier verifier = Verifiers.newVerifier(key);
        byte[] text = head.getSignedData().getBytes(StandardCharsets.UTF_8);
        assertTrue(verifier.verify(text, line.getSignature()));
        text[text.length - 2] ^= 1;
        assertFalse(verifier.verify(text, line.getSignature()));
    }

    private static List<byte[]> path(List<Digest> path) {
        return path.stream().map(Digest::bytes).toList();
    }
}
