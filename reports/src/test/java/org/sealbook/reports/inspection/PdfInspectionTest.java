package org.sealbook.reports.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.reports.inspection.SignatureReport.Kind;
import org.sealbook.reports.inspection.UnreadablePdfException.Why;

final class PdfInspectionTest {

    @Test
    void findsAnUntouchedSignatureIntact() throws Exception {
        byte[] file = SignedPdf.signed(1);
        SignatureReport report = only(file);
        assertEquals(Integrity.INTACT, report.integrity());
        assertEquals("pdf.signature.intact", report.reason().key());
        assertEquals(Kind.CERTIFICATION, report.kind());
        assertEquals(Optional.of(DocMdp.NO_CHANGES), report.permission());
        assertEquals(Optional.of(SignedPdf.SIGNED_AT), report.claimedTime());
        assertEquals(file.length, report.range().orElseThrow().end());
        assertTrue(report.coversWholeFile());
        assertTrue(report.signer().contains("南城公证处"), report.signer());
        assertEquals("PAdES-B-B", report.level());
    }

    @Test
    void judgesTrustApartFromIntegrity() throws Exception {
        SignatureReport report = only(SignedPdf.signed(0));
        TrustAnchors office = new TrustAnchors(List.of(SignedPdf.OFFICE.authority()));
        TrustAnchors signer = new TrustAnchors(
                List.of(SignedPdf.OFFICE.certificateSigner().chain().getFirst()));
        assertEquals(Trust.TRUSTED, office.judge(report, SignedPdf.SIGNED_AT));
        assertEquals(Trust.TRUSTED, signer.judge(report, SignedPdf.SIGNED_AT));
        assertEquals(Trust.UNKNOWN_SIGNER, new TrustAnchors(List.of()).judge(report, SignedPdf.SIGNED_AT));
        SignatureReport undated = new SignatureReport(
                report.field(),
                report.kind(),
                report.signer(),
                report.certificate(),
                report.chain(),
                report.integrity(),
                report.reason(),
                report.level(),
                report.permission(),
                report.range(),
                report.coversWholeFile(),
                Optional.empty(),
                Optional.empty());
        assertEquals(Trust.EXPIRED, office.judge(undated, SignedPdf.SIGNED_AT.plus(Duration.ofDays(4000))));
        assertEquals(Trust.EXPIRED, office.judge(undated, SignedPdf.SIGNED_AT.minus(Duration.ofDays(1))));
    }

    @Test
    void callsNoFlippedByteOfTheSignedRangeIntact() throws Exception {
        byte[] file = SignedPdf.signed(1);
        ByteRange range = only(file).range().orElseThrow();
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int judged = 0;
        for (int i = 0; i < 400; i++) {
            int at = random.nextInt((int) range.end());
            if (at >= range.gapStart() && at < range.gapEnd()) {
                continue;
            }
            byte[] bad = file.clone();
            bad[at] ^= (byte) (1 << random.nextInt(8));
            judged++;
            try {
                for (SignatureReport report :
                        PdfInspection.inspect(bad, Limits.STANDARD).signatures()) {
                    assertNotEquals(Integrity.INTACT, report.integrity(), "seed " + seed + ", byte " + at);
                }
            } catch (UnreadablePdfException e) {
                assertTrue(!e.key().isEmpty());
            }
        }
        assertTrue(judged > 0, "seed " + seed);
    }

    @Test
    void callsNoFlippedByteOfTheSignatureItselfIntact() throws Exception {
        byte[] file = SignedPdf.signed(1);
        ByteRange range = only(file).range().orElseThrow();
        int zeros =
                new String(file, StandardCharsets.ISO_8859_1).indexOf("00000000000000000000", (int) range.gapStart());
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            int at = (int) range.gapStart() + random.nextInt(zeros - (int) range.gapStart());
            byte[] bad = file.clone();
            bad[at] = (byte) (bad[at] == '0' ? '1' : '0');
            String before = new String(file, at, 1, StandardCharsets.ISO_8859_1);
            SignatureReport report = only(bad);
            // Unprotected by its nature: certificates beside the signer's, and how lengths are written.
            if (report.integrity() == Integrity.INTACT) {
                assertEquals(
                        only(file).certificate(), report.certificate(), "seed " + seed + ", byte " + at + " " + before);
            }
        }
        byte[] padded = file.clone();
        padded[(int) range.gapEnd() - 2] = '1';
        assertEquals("pdf.signature.padding", only(padded).reason().key());
    }

    @Test
    void survivesEveryLengthThatAFileIsCutTo() throws Exception {
        byte[] file = SignedPdf.signed(0);
        for (int length = 0; length < file.length; length += 101) {
            try {
                for (SignatureReport report : PdfInspection.inspect(Arrays.copyOf(file, length), Limits.STANDARD)
                        .signatures()) {
                    assertNotEquals(Integrity.INTACT, report.integrity(), "length " + length);
                }
            } catch (UnreadablePdfException e) {
                assertTrue(!e.key().isEmpty());
            }
        }
    }

    @Test
    void refusesWhatIsNoPdf(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("letter.pdf"), "Dear judge");
        assertEquals(Why.NO_PDF, refused(Files.readAllBytes(file)));
        assertEquals(
                Why.NO_PDF,
                assertThrows(UnreadablePdfException.class, () -> PdfInspection.inspect(file, Limits.STANDARD))
                        .why());
        assertEquals(Why.NO_PDF, refused(new byte[0]));
    }

    @Test
    void refusesMoreBytesThanAllowed(@TempDir Path folder) throws Exception {
        byte[] file = SignedPdf.signed(0);
        Limits limits = new Limits(file.length - 1L, Duration.ofSeconds(20), 8, 1000, 1000);
        assertEquals(
                Why.TOO_LARGE,
                assertThrows(UnreadablePdfException.class, () -> PdfInspection.inspect(file, limits))
                        .why());
        Path path = Files.write(folder.resolve("large.pdf"), file);
        assertEquals(
                Why.TOO_LARGE,
                assertThrows(UnreadablePdfException.class, () -> PdfInspection.inspect(path, limits))
                        .why());
    }

    @Test
    void givesUpOnArraysNestedWithoutEnd() {
        byte[] deep = ("%PDF-1.7\n1 0 obj\n" + "[".repeat(3_000_000)
                        + "\nendobj\ntrailer\n<< /Root 1 0 R >>\nstartxref\n9\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThrows(UnreadablePdfException.class, () -> PdfInspection.inspect(deep, Limits.STANDARD));
    }

    private static Why refused(byte[] file) {
        return assertThrows(UnreadablePdfException.class, () -> PdfInspection.inspect(file, Limits.STANDARD))
                .why();
    }

    static SignatureReport only(byte[] file) throws UnreadablePdfException {
        List<SignatureReport> signatures =
                PdfInspection.inspect(file, Limits.STANDARD).signatures();
        assertEquals(1, signatures.size());
        return signatures.getFirst();
    }
}
