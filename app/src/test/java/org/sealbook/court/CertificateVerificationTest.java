package org.sealbook.court;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.record.CertificateContent;
import org.sealbook.reports.inspection.Limits;

class CertificateVerificationTest {

    private static TestCertificate certificate;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aCertificateOfAnOffice() throws Exception {
        certificate = new TestCertificate();
    }

    @Test
    void withItsProofsAndATrustListItIsSound() throws Exception {
        VerificationReport report = verify(trusted(), certificate.write(folder));
        assertEquals(Verdict.SOUND, report.verdict(), report.findings().toString());
        JudgedSignature signature = report.signatures().getFirst();
        assertEquals("intact", signature.integrityLabel());
        assertEquals("trusted", signature.trustLabel());
        assertEquals(
                Optional.of(
                        new Maturity(1, 1, 1, Optional.empty(), Optional.of(Instant.ofEpochSecond(1_800_000_000L)))),
                report.maturity());
    }

    @Test
    void withoutATrustListNobodyCanTellThoughItIsIntact() throws Exception {
        VerificationReport report = verify(Optional.empty(), certificate.write(folder));
        assertEquals(Verdict.CANNOT_TELL, report.verdict(), report.findings().toString());
        assertEquals("intact", report.signatures().getFirst().integrityLabel());
        assertEquals("unknown signer", report.signatures().getFirst().trustLabel());
        assertTrue(report.notProven().contains(Sentence.of("not-proven.key-owner")));
    }

    @Test
    void withoutTheProofOfItsIssueNobodyCanTell() throws Exception {
        Path alone = Files.write(folder.resolve("alone.pdf"), certificate.pdf);
        VerificationReport report = verify(trusted(), alone);
        assertEquals(Verdict.CANNOT_TELL, report.verdict(), report.findings().toString());
        assertEquals("trusted", report.signatures().getFirst().trustLabel());
    }

    @Test
    void aListedFileIsRecognisedByItsContentAndAChangedOneByItsName() throws Exception {
        Path pdf = certificate.write(folder);
        Path renamed = Files.write(folder.resolve("IMG_1.jpg"), TestCertificate.PHOTO);
        assertEquals(Verdict.SOUND, verify(trusted(), pdf, renamed).verdict());
        Path changed = Files.write(folder.resolve("照片.jpg"), TestLog.text("another photograph"));
        assertEquals(Verdict.NOT_SOUND, verify(trusted(), changed, pdf).verdict());
        Path other = Files.write(folder.resolve("other.jpg"), TestLog.text("another photograph"));
        assertThrows(UnreadableFileException.class, () -> verify(trusted(), pdf, other));
        assertThrows(UnreadableFileException.class, () -> verify(trusted(), renamed));
    }

    @Test
    void anotherOfficesSignatureIsIntactAndUnknown() throws Exception {
        TrustList stranger = new TestCertificate().trust;
        TrustedOffice office = certificate.trust.offices().getFirst();
        var exchanged = new TrustedOffice(
                office.origin(),
                office.logKey(),
                office.cosignerKeys(),
                stranger.offices().getFirst().x509(),
                office.from(),
                office.until());
        var list = new TrustList(List.of(exchanged, certificate.trust.offices().getLast()), certificate.trust.policy());
        VerificationReport report = verify(Optional.of(list), certificate.write(folder));
        assertEquals(Verdict.CANNOT_TELL, report.verdict());
        assertEquals("unknown signer", report.signatures().getFirst().trustLabel());
        assertEquals("intact", report.signatures().getFirst().integrityLabel());
    }

    @Test
    void contentThatWasNotDecidedIsNotSound() throws Exception {
        var other = new TestCertificate(new CertificateContent("兹证明别的事。", List.of()));
        VerificationReport report = verify(Optional.of(other.trust), other.write(folder));
        assertEquals(List.of(Result.FAILED), results(report, Check.CONTENT));
        assertEquals(Verdict.NOT_SOUND, report.verdict());
    }

    @Test
    void theIssueOfAnotherFileOrNumberIsNotSound() throws Exception {
        Path pdf = certificate.write(folder);
        TestLog.write(folder, "N", pieces(certificate.issue(TestLog.text("another file"), "（2026）东证内字第57号")));
        assertEquals(List.of(Result.FAILED), results(verify(trusted(), pdf), Check.SIGNED_FILE));
        TestLog.write(folder, "N", pieces(certificate.issue(certificate.pdf, "（2026）东证内字第58号")));
        assertEquals(List.of(Result.FAILED), results(verify(trusted(), pdf), Check.SAME_CERTIFICATE));
        TestLog.write(folder, "N", pieces(certificate.log.record("CaseOpened", Map.of("v", 1))));
        assertEquals(Verdict.NOT_SOUND, verify(trusted(), pdf).verdict());
    }

    @Test
    void aDamagedPdfWithTheProofOfItsIssueIsNotSoundAndAloneIsUnreadable() throws Exception {
        Path pdf = certificate.write(folder);
        Files.write(pdf, java.util.Arrays.copyOf(certificate.pdf, 2000));
        assertEquals(Verdict.NOT_SOUND, verify(trusted(), pdf).verdict());
        Path alone = Files.write(folder.resolve("alone.pdf"), TestLog.text("no PDF at all"));
        assertThrows(UnreadableFileException.class, () -> verify(trusted(), alone));
    }

    @Test
    void noFlippedByteOfThePdfOrOfAProofIsSound() throws Exception {
        long seed = new Random().nextLong();
        System.out.println("flips of a certificate: seed " + seed);
        Random random = new Random(seed);
        Path pdf = certificate.write(folder);
        for (int flip = 0; flip < 60; flip++) {
            int position = random.nextInt(certificate.pdf.length);
            Files.write(pdf, flipped(certificate.pdf, position, random));
            assertNotEquals(Verdict.SOUND, verify(trusted(), pdf).verdict(), "byte " + position + " seed " + seed);
        }
        Files.write(pdf, certificate.pdf);
        for (ProofPiece piece : certificate.issued.keySet()) {
            byte[] whole = TestLog.piece(certificate.issued, piece);
            for (int flip = 0; flip < 10; flip++) {
                int position = random.nextInt(whole.length);
                TestLog.write(folder, "N", Map.of(piece, flipped(whole, position, random)));
                assertNotEquals(
                        Verdict.SOUND, verify(trusted(), pdf).verdict(), piece + " byte " + position + " seed " + seed);
            }
            TestLog.write(folder, "N", Map.of(piece, whole));
        }
        assertEquals(Verdict.SOUND, verify(trusted(), pdf).verdict());
    }

    private static byte[] flipped(byte[] bytes, int position, Random random) {
        byte[] flipped = bytes.clone();
        flipped[position] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private static Map<ProofPiece, byte[]> pieces(TestLog.Recorded recorded) {
        return new TreeMap<>(certificate.log.pieces(recorded, true));
    }

    private static Optional<TrustList> trusted() {
        return Optional.of(certificate.trust);
    }

    private static List<Result> results(VerificationReport report, Check check) {
        return report.findings().stream()
                .filter(finding -> finding.check() == check)
                .map(Finding::result)
                .toList();
    }

    private static VerificationReport verify(Optional<TrustList> trust, Path... files) throws Exception {
        return new Verification(trust, TestCertificate.NOW, Limits.STANDARD).verify(List.of(files), List.of());
    }
}
