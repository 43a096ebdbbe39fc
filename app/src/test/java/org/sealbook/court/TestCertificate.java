package org.sealbook.court;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.SigningException;
import org.sealbook.record.Attachment;
import org.sealbook.record.CertificateContent;
import org.sealbook.reports.layout.CertificatePdf;
import org.sealbook.reports.layout.PdfAttachment;
import org.sealbook.reports.layout.Seal;
import org.sealbook.reports.paper.CertificatePaper;
import org.sealbook.reports.paper.SmallCode;
import org.sealbook.reports.signing.PdfSigner;
import org.sealbook.reports.signing.SealAppearance;
import org.sealbook.tlog.Digest;

/** A certificate as an office gives it out, made of rendering, signing and the formats alone. */
final class TestCertificate {

    static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    static final byte[] PHOTO = TestLog.text("a photograph");

    private static final String OFFICE = "东城公证处";
    private static final String NUMBER = "（2026）东证内字第57号";

    final TestLog log = new TestLog();
    final byte[] pdf;
    final TrustList trust;
    final Map<ProofPiece, byte[]> issued;

    /** Decides, renders, signs and records one certificate. */
    TestCertificate() throws SigningException {
        this(new CertificateContent(
                "兹证明所附照片固定于二〇二六年。", List.of(new Attachment("照片.jpg", PHOTO.length, Digest.of(PHOTO)))));
    }

    /** The same, with other content inside the PDF than the decided entry names. */
    TestCertificate(CertificateContent embedded) throws SigningException {
        var decidedContent = new CertificateContent(
                "兹证明所附照片固定于二〇二六年。", List.of(new Attachment("照片.jpg", PHOTO.length, Digest.of(PHOTO))));
        log.record("CaseOpened", Map.of("v", 1));
        TestLog.Recorded decided = log.record(
                "CertificateDecided",
                Map.of(
                        "v",
                        1,
                        "certificate",
                        "c1",
                        "number",
                        NUMBER,
                        "content",
                        decidedContent.digest().base64()));
        List<PdfAttachment> inside = new ArrayList<>();
        inside.add(new PdfAttachment(
                CertificateVerification.CONTENT_FILE, "application/json", embedded.canonicalBytes(), "content"));
        TestLog.named("decided", log.pieces(decided, false))
                .forEach((name, bytes) ->
                        inside.add(new PdfAttachment(name, "application/octet-stream", bytes, "proof")));
        try (OfficeSecrets secrets =
                OfficeSecrets.generate(TestLog.ORIGIN.toString(), OFFICE, new SecureRandom(), NOW)) {
            Seal seal = Seal.of(OFFICE);
            pdf = PdfSigner.certify(
                    CertificatePdf.render(paper(), inside, NOW),
                    secrets.certificateSigner(),
                    new SealAppearance(seal.side(), seal.side(), seal.operators()),
                    NOW);
            trust = log.trust(secrets.authority());
        }
        log.record("CaseOpened", Map.of("v", 1));
        issued = log.pieces(issue(pdf, NUMBER), true);
    }

    /** Records that these bytes are the signed file of this certificate under some number. */
    TestLog.Recorded issue(byte[] file, String number) {
        return log.record(
                "CertificateIssued",
                Map.of(
                        "v",
                        1,
                        "certificate",
                        "c1",
                        "number",
                        number,
                        "length",
                        file.length,
                        "sha256",
                        Digest.of(file).base64()));
    }

    /** Writes {@code N.pdf} and the proofs of its issue; answers the PDF. */
    Path write(Path folder) throws IOException {
        TestLog.write(folder, "N", new TreeMap<>(issued));
        return Files.write(folder.resolve("N.pdf"), pdf);
    }

    private static CertificatePaper paper() {
        return new CertificatePaper(
                OFFICE,
                true,
                NUMBER,
                List.of("申请人：陈小鹭"),
                List.of("兹证明所附照片固定于二〇二六年。"),
                List.of(),
                "王公证",
                LocalDate.of(2026, 11, 22),
                new SmallCode("SB1|x", SmallCode.SENTENCE));
    }
}
