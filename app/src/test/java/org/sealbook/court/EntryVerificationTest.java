package org.sealbook.court;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.TlogProof;

class EntryVerificationTest {

    private final TestLog log = new TestLog();
    private final TestLog.Recorded recorded;

    /** A log of five blocks; the second quotes a cosignature, the third is looked at. */
    EntryVerificationTest() {
        log.record("EvidenceFixed", Map.of("v", 1, "case", "c0"));
        log.recordSeen(1_700_000_000L);
        recorded = log.record("EvidenceFixed", Map.of("v", 1, "case", "c2"));
        log.record("EvidenceFixed", Map.of("v", 1, "case", "c3"));
        log.record("EvidenceFixed", Map.of("v", 1, "case", "c4"));
    }

    @Test
    void wholeFilesOfATrustedOfficeAreSound() {
        var findings = verified(log.pieces(recorded, true), Optional.of(log.trust()));
        assertEquals(Verdict.SOUND, Verdict.of(findings), findings.toString());
    }

    @Test
    void withoutATrustListNobodyCanTell() {
        var findings = verified(log.pieces(recorded, true), Optional.empty());
        assertEquals(Verdict.CANNOT_TELL, Verdict.of(findings));
        assertEquals(List.of(Result.NOT_CHECKED), results(findings, Check.LOG_KEY));
    }

    @Test
    void anEntryIsProvenWithoutItsParts() {
        var pieces = log.pieces(recorded, false);
        pieces.remove(ProofPiece.PARTS);
        assertEquals(Verdict.SOUND, Verdict.of(verified(pieces, Optional.of(log.trust()))));
    }

    @Test
    void anyOtherMissingFileLeavesItOpen() {
        for (ProofPiece piece : ProofPiece.values()) {
            if (piece != ProofPiece.PARTS && piece != ProofPiece.PEERS_SEEN) {
                var pieces = log.pieces(recorded, false);
                pieces.remove(piece);
                assertEquals(Verdict.CANNOT_TELL, Verdict.of(verified(pieces, Optional.of(log.trust()))), "" + piece);
            }
        }
    }

    @Test
    void aHeadThatAnotherKeySignedInTheOfficesNameIsNotSound() {
        var forger = new TestLog();
        TestLog.Recorded forged = forger.record("EvidenceFixed", Map.of("v", 1));
        var findings = verified(forger.pieces(forged, false), Optional.of(log.trust()));
        assertEquals(List.of(Result.FAILED), results(findings, Check.LOG_KEY));
        assertEquals(Verdict.NOT_SOUND, Verdict.of(findings));
    }

    @Test
    void aKeyIsTrustedOnlyForItsBlocks() {
        TrustList all = log.trust();
        TrustedOffice office = all.offices().getFirst();
        var retired = new TrustedOffice(office.origin(), office.logKey(), List.of(), List.of(), 0, OptionalLong.of(1));
        var findings =
                verified(log.pieces(recorded, false), Optional.of(new TrustList(List.of(retired), all.policy())));
        assertEquals(Verdict.CANNOT_TELL, Verdict.of(findings));
    }

    @Test
    void extraDataInAProofIsRefused() throws Exception {
        var pieces = log.pieces(recorded, false);
        TlogProof proof = TlogProof.parse(TestLog.piece(pieces, ProofPiece.TLOG_PROOF));
        pieces.put(
                ProofPiece.TLOG_PROOF,
                new TlogProof(proof.index(), Optional.of("AAAA"), proof.path(), proof.checkpoint()).encode());
        assertEquals(Verdict.NOT_SOUND, Verdict.of(verified(pieces, Optional.of(log.trust()))));
    }

    @Test
    void cosignaturesOfOthersAreCountedAndAStrangersLineLeavesItOpen() throws Exception {
        var findings = new Findings();
        var proven = new EntryVerification(files(log.pieces(recorded, true)), Optional.of(log.trust()), findings)
                .verify()
                .orElseThrow();
        assertEquals(
                Optional.of(new Maturity(
                        1,
                        1,
                        1,
                        Optional.of(Instant.ofEpochSecond(1_700_000_000L)),
                        Optional.of(Instant.ofEpochSecond(1_800_000_000L)))),
                proven.maturity());
        assertEquals("quorum", proven.maturity().orElseThrow().state());

        var stranger = new TestLog();
        var pieces = log.pieces(recorded, true);
        TlogProof proof = TlogProof.parse(TestLog.piece(pieces, ProofPiece.TLOG_PROOF));
        SignedNote note = proof.checkpoint();
        note = note.with(org.sealbook.tlog.Cosignature.cosign(note.text(), 1, stranger.cosigner()));
        pieces.put(ProofPiece.TLOG_PROOF, new TlogProof(proof.index(), Optional.empty(), proof.path(), note).encode());
        assertEquals(Verdict.CANNOT_TELL, Verdict.of(verified(pieces, Optional.of(log.trust()))));
    }

    @Test
    void withoutAnEarlierQuotationNothingBoundsTheTimeFromBelow() {
        var pieces = log.pieces(recorded, true);
        pieces.remove(ProofPiece.PEERS_SEEN);
        var findings = new Findings();
        var proven = new EntryVerification(files(pieces), Optional.of(log.trust()), findings)
                .verify()
                .orElseThrow();
        assertEquals(Optional.empty(), proven.maturity().orElseThrow().notBefore());
        assertEquals(Verdict.SOUND, Verdict.of(findings.list()));
    }

    @Test
    void aQuotationThatStandsBehindTheEntryDoesNotBoundIt() {
        TestLog.Recorded later = log.recordSeen(1_900_000_000L);
        TestLog.Recorded last = log.record("EvidenceFixed", Map.of("v", 1, "case", "last"));
        var pieces = log.pieces(recorded, true);
        pieces.put(ProofPiece.PEERS_SEEN, TestLog.piece(log.pieces(last, true), ProofPiece.PEERS_SEEN));
        var findings = verified(pieces, Optional.of(log.trust()));
        assertEquals(List.of(Result.FAILED), results(findings, Check.PEERS_SEEN), later.toString());
    }

    @Test
    void anotherEntrysFilesDoNotFit() {
        TestLog.Recorded other = log.record("EvidenceFixed", Map.of("v", 1, "case", "other"));
        for (ProofPiece piece : ProofPiece.values()) {
            if (piece == ProofPiece.PEERS_SEEN) {
                continue; // One bounds every entry behind it, under the same head.
            }
            var pieces = log.pieces(recorded, false);
            pieces.put(piece, TestLog.piece(log.pieces(other, false), piece));
            assertEquals(Verdict.NOT_SOUND, Verdict.of(verified(pieces, Optional.of(log.trust()))), "" + piece);
        }
    }

    @Test
    void noFlippedByteOfAnyFileIsSound() {
        long seed = new Random().nextLong();
        System.out.println("flips of proof files: seed " + seed);
        Random random = new Random(seed);
        var whole = log.pieces(recorded, true);
        Optional<TrustList> trust = Optional.of(log.trust());
        for (ProofPiece piece : ProofPiece.values()) {
            for (int flip = 0; flip < 100; flip++) {
                byte[] bytes = TestLog.piece(whole, piece).clone();
                int position = random.nextInt(bytes.length);
                bytes[position] ^= (byte) (1 << random.nextInt(8));
                var pieces = new TreeMap<>(whole);
                pieces.put(piece, bytes);
                assertNotEquals(
                        Verdict.SOUND,
                        Verdict.of(verified(pieces, trust)),
                        piece + " byte " + position + " seed " + seed);
            }
        }
    }

    @Test
    void noCutFileIsSound() {
        var whole = log.pieces(recorded, true);
        for (ProofPiece piece : ProofPiece.values()) {
            byte[] bytes = TestLog.piece(whole, piece);
            for (int length = 0; length < bytes.length; length += 7) {
                var pieces = new TreeMap<>(whole);
                pieces.put(piece, java.util.Arrays.copyOf(bytes, length));
                assertTrue(
                        Verdict.of(verified(pieces, Optional.of(log.trust()))) != Verdict.SOUND, piece + " " + length);
            }
        }
    }

    private static List<Result> results(List<Finding> findings, Check check) {
        return findings.stream()
                .filter(finding -> finding.check() == check)
                .map(Finding::result)
                .toList();
    }

    private static List<Finding> verified(Map<ProofPiece, byte[]> pieces, Optional<TrustList> trust) {
        var findings = new Findings();
        new EntryVerification(files(pieces), trust, findings).verify();
        return findings.list();
    }

    private static ProofFiles files(Map<ProofPiece, byte[]> pieces) {
        return ProofFiles.inside("x.pdf", TestLog.named("decided", pieces));
    }
}
