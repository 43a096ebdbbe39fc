package org.sealbook.reports.inspection;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.sealbook.reports.inspection.SignatureReport.Kind;
import org.sealbook.reports.inspection.UnreadablePdfException.Why;

/**
 * One inspection: the whole file is read for its signatures; each signature is proven, looked for in the revision that it ends, and
 * what follows that revision is compared with what is allowed.
 */
final class Inspection {

    private final byte[] file;
    private final Limits limits;
    private final Abandonment abandonment;

    private Inspection(byte[] file, Limits limits, Abandonment abandonment) {
        this.file = file;
        this.limits = limits;
        this.abandonment = abandonment;
    }

    static PdfReport run(byte[] file, Limits limits, Abandonment abandonment)
            throws IOException, UnreadablePdfException {
        return new Inspection(file, limits, abandonment).run();
    }

    private PdfReport run() throws IOException, UnreadablePdfException {
        try (PDDocument whole = load(file.length, true)) {
            COSDocument document = whole.getDocument();
            if (document.isEncrypted() || document.getTrailer().containsKey(COSName.ENCRYPT)) {
                throw new UnreadablePdfException(Why.ENCRYPTED, null);
            }
            DocumentState state = DocumentState.of(document);
            List<SignatureField> fields = SignatureField.of(state, limits.objects());
            if (fields.size() > limits.signatures()) {
                throw new UnreadablePdfException(Why.TOO_COSTLY, null);
            }
            return new PdfReport(
                    judge(fields, state),
                    Attachments.read(document.getTrailer().getCOSDictionary(COSName.ROOT), limits.attachmentBytes()));
        } catch (InvalidPasswordException e) {
            throw new UnreadablePdfException(Why.ENCRYPTED, e);
        }
    }

    private PDDocument load(int length, boolean lenient) throws IOException {
        return new PDFParser(
                        new FileGuard(file, length, abandonment),
                        "",
                        null,
                        null,
                        MemoryUsageSetting.setupMainMemoryOnly(limits.attachmentBytes()).streamCache)
                .parse(lenient);
    }

    private List<SignatureReport> judge(List<SignatureField> fields, DocumentState state) throws IOException {
        Map<PdfValue, Proof> proofs = new HashMap<>();
        Map<SignatureField, Optional<ByteRange>> ranges = new HashMap<>();
        Prover prover = new Prover(file, state);
        for (SignatureField field : fields) {
            Optional<ByteRange> range = SignatureRules.range(state, field.signature(), file.length);
            ranges.put(field, range);
            proofs.put(
                    field.signature(),
                    range.isPresent() ? prover.prove(field, range.get()) : Proof.broken(Reason.of("range")));
        }
        TailCheck tail = new TailCheck(file, proofs, limits.objects());
        List<SignatureReport> reports = new ArrayList<>();
        for (SignatureField field : fields) {
            Proof proof = proofs.getOrDefault(field.signature(), Proof.broken(Reason.of("range")));
            Optional<ByteRange> range = ranges.getOrDefault(field, Optional.empty());
            reports.add(report(field, proof, range, verdict(field, proof, range, tail), state));
        }
        reports.sort(Comparator.comparingLong(
                report -> report.range().map(ByteRange::end).orElse(Long.MAX_VALUE)));
        return reports;
    }

    /** A judgement and its reason. */
    private record Verdict(Integrity integrity, Reason reason) {}

    private Verdict verdict(SignatureField field, Proof proof, Optional<ByteRange> range, TailCheck tail) {
        if (proof.problem().isPresent() || range.isEmpty()) {
            return new Verdict(Integrity.BROKEN, proof.problem().orElseGet(() -> Reason.of("range")));
        }
        int end = (int) range.get().end();
        if (RevisionEnd.hasTwoReadings(file, end)) {
            return new Verdict(Integrity.BROKEN, Reason.of("two-readings"));
        }
        if (end == file.length) {
            return new Verdict(Integrity.INTACT, Reason.of("intact"));
        }
        try (PDDocument revision = load(end, false)) {
            DocumentState signed = DocumentState.of(revision.getDocument());
            if (SignatureField.of(signed, limits.objects()).stream()
                    .noneMatch(own ->
                            own.name().equals(field.name()) && own.signature().equals(field.signature()))) {
                return new Verdict(Integrity.BROKEN, Reason.of("not-in-own-revision"));
            }
            return tail.check(signed, end)
                    .map(reason -> new Verdict(Integrity.CHANGED_AFTER_SIGNING, reason))
                    .orElseGet(() -> new Verdict(Integrity.INTACT, Reason.of("intact-with-additions")));
        } catch (IOException | RuntimeException e) {
            return new Verdict(
                    Integrity.CHANGED_AFTER_SIGNING, Reason.of("changed", "the signed revision cannot be read alone"));
        }
    }

    private SignatureReport report(
            SignatureField field, Proof proof, Optional<ByteRange> range, Verdict verdict, DocumentState state)
            throws IOException {
        Optional<X509Certificate> certificate = proof.chain().stream().findFirst();
        Optional<DocMdp> permission = SignatureRules.certification(state, field.signature());
        Kind kind = field.isTimestamp()
                ? Kind.DOCUMENT_TIMESTAMP
                : permission.isPresent() ? Kind.CERTIFICATION : Kind.APPROVAL;
        return new SignatureReport(
                field.name(),
                kind,
                certificate.map(of -> of.getSubjectX500Principal().getName()).orElse(""),
                certificate,
                proof.chain(),
                verdict.integrity(),
                verdict.reason(),
                proof.level(),
                permission,
                range,
                range.isPresent() && range.get().end() == file.length,
                proof.claimedTime(),
                proof.timestamp());
    }
}
