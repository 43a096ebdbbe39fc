package org.sealbook.court;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.record.CertificateContent;
import org.sealbook.reports.inspection.EmbeddedFile;
import org.sealbook.reports.inspection.Integrity;
import org.sealbook.reports.inspection.PdfReport;
import org.sealbook.reports.inspection.SignatureReport;
import org.sealbook.reports.inspection.Trust;
import org.sealbook.reports.inspection.TrustAnchors;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/**
 * Judges a certificate.
 *
 * <ol>
 *   <li>The decided entry, whose five files lie inside the PDF, stands in the office's log.
 *   <li>The content inside the PDF is what that entry decided.
 *   <li>The issued entry, whose five files lie beside the PDF, stands in the same log, later, for the same certificate.
 *   <li>The PDF begins, byte by byte, with the file that was issued.
 *   <li>Each signature in the PDF is whole, and made by the office whose log it is.
 * </ol>
 */
final class CertificateVerification {

    /** The certificate's content inside the PDF, as {@link CertificateContent#canonicalBytes()}. */
    static final String CONTENT_FILE = "certificate.json";

    /**
     * What more is known when the findings are made.
     *
     * @param content present where it is what was decided
     */
    record Outcome(
            List<JudgedSignature> signatures, Optional<Maturity> maturity, Optional<CertificateContent> content) {}

    /** Reads the facts of one type of entry. */
    @FunctionalInterface
    private interface FactsReader<T> {
        T read(Map<String, Object> facts) throws FormatException;
    }

    private final String name;
    private final byte[] file;
    private final Optional<TrustList> trust;
    private final Instant now;
    private final Findings findings;

    CertificateVerification(String name, byte[] file, Optional<TrustList> trust, Instant now, Findings findings) {
        this.name = name;
        this.file = file;
        this.trust = trust;
        this.now = now;
        this.findings = findings;
    }

    /** Judges a PDF that could be inspected. */
    Outcome verify(PdfReport pdf, ProofFiles beside) {
        Map<String, byte[]> embedded = new LinkedHashMap<>();
        for (EmbeddedFile inner : pdf.embedded()) {
            embedded.putIfAbsent(inner.name(), inner.content());
        }
        ProofFiles inside = ProofFiles.inside(name, embedded);
        Optional<ProvenEntry> decidedEntry = entry(inside, "verify.no-decided-entry");
        Optional<CertificateFacts.Decided> decided =
                facts(inside, decidedEntry, CertificateFacts.Decided.TYPE, CertificateFacts.Decided::of);
        Optional<CertificateContent> content = content(embedded, decided);
        Issued issued = issued(beside);
        decided.ifPresent(first -> issued.facts()
                .ifPresent(second -> sameCertificate(
                        decidedEntry.orElseThrow(), first, issued.entry().orElseThrow(), second)));
        Optional<TrustedOffice> office = decidedEntry.or(issued::entry).flatMap(ProvenEntry::office);
        return new Outcome(
                signatures(pdf.signatures(), office), issued.entry().flatMap(ProvenEntry::maturity), content);
    }

    /** Judges what can be of a PDF that is too damaged to be inspected. */
    Outcome verifyDamaged(Sentence why, ProofFiles beside) {
        findings.failed(Check.FORMAT, name, why.key(), why.arguments().toArray());
        Issued issued = issued(beside);
        return new Outcome(List.of(), issued.entry().flatMap(ProvenEntry::maturity), Optional.empty());
    }

    private record Issued(Optional<ProvenEntry> entry, Optional<CertificateFacts.Issued> facts) {}

    private Issued issued(ProofFiles beside) {
        Optional<ProvenEntry> entry = entry(beside, "verify.no-issued-entry");
        Optional<CertificateFacts.Issued> facts =
                facts(beside, entry, CertificateFacts.Issued.TYPE, CertificateFacts.Issued::of);
        facts.ifPresent(this::signedFile);
        return new Issued(entry, facts);
    }

    private Optional<ProvenEntry> entry(ProofFiles files, String noneKey) {
        if (files.isEmpty()) {
            findings.notChecked(Check.SAME_CERTIFICATE, name, noneKey);
            return Optional.empty();
        }
        return new EntryVerification(files, trust, findings).verify();
    }

    private <T> Optional<T> facts(ProofFiles files, Optional<ProvenEntry> entry, String type, FactsReader<T> reader) {
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        String subject = files.name(ProofPiece.PARTS);
        String actual = entry.get().entry().type();
        if (!actual.equals(type)) {
            findings.failed(Check.SAME_CERTIFICATE, files.name(ProofPiece.ENTRY), "verify.other-type", type, actual);
            return Optional.empty();
        }
        Optional<Map<String, Object>> facts = entry.get().facts();
        if (facts.isEmpty()) {
            findings.notChecked(Check.PARTS, subject, "verify.facts-missing");
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(facts.get()));
        } catch (FormatException e) {
            findings.failed(Check.FORMAT, subject, "verify.piece-malformed", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<CertificateContent> content(
            Map<String, byte[]> embedded, Optional<CertificateFacts.Decided> decided) {
        String subject = name + "/" + CONTENT_FILE;
        byte[] bytes = embedded.get(CONTENT_FILE);
        if (bytes == null) {
            findings.notChecked(Check.CONTENT, subject, "verify.content-missing");
            return Optional.empty();
        }
        CertificateContent content;
        try {
            content = CertificateContent.parse(bytes);
        } catch (FormatException e) {
            findings.failed(Check.CONTENT, subject, "verify.piece-malformed", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
        if (decided.isEmpty()) {
            findings.notChecked(Check.CONTENT, subject, "verify.content-undecided");
            return Optional.empty();
        }
        if (!content.digest().equals(decided.get().content())) {
            findings.failed(
                    Check.CONTENT,
                    subject,
                    "verify.content-differs",
                    decided.get().content().base64(),
                    content.digest().base64());
            return Optional.empty();
        }
        findings.passed(
                Check.CONTENT, subject, "verify.content-fits", decided.get().number());
        return Optional.of(content);
    }

    private void signedFile(CertificateFacts.Issued issued) {
        if (issued.length() < 0 || issued.length() > file.length) {
            findings.failed(Check.SIGNED_FILE, name, "verify.signed-file-short", issued.length(), file.length);
            return;
        }
        Digest actual = Digest.of(Arrays.copyOf(file, (int) issued.length()));
        if (actual.equals(issued.sha256())) {
            findings.passed(Check.SIGNED_FILE, name, "verify.signed-file-fits", issued.length());
        } else {
            findings.failed(
                    Check.SIGNED_FILE,
                    name,
                    "verify.signed-file-differs",
                    issued.sha256().hex(),
                    actual.hex());
        }
    }

    private void sameCertificate(
            ProvenEntry decidedEntry,
            CertificateFacts.Decided decided,
            ProvenEntry issuedEntry,
            CertificateFacts.Issued issued) {
        String first = String.join(" ", decidedEntry.origin(), decided.certificate(), decided.number());
        String second = String.join(" ", issuedEntry.origin(), issued.certificate(), issued.number());
        if (!first.equals(second)) {
            findings.failed(Check.SAME_CERTIFICATE, name, "verify.other-certificate", first, second);
        } else if (issuedEntry.id().compareTo(decidedEntry.id()) <= 0) {
            findings.failed(Check.SAME_CERTIFICATE, name, "verify.wrong-order", decidedEntry.id(), issuedEntry.id());
        } else {
            findings.passed(
                    Check.SAME_CERTIFICATE,
                    name,
                    "verify.same-certificate",
                    issued.number(),
                    decidedEntry.id(),
                    issuedEntry.id());
        }
    }

    private List<JudgedSignature> signatures(List<SignatureReport> reports, Optional<TrustedOffice> office) {
        if (reports.isEmpty()) {
            findings.notChecked(Check.SIGNATURE, name, "verify.no-signature");
        }
        // Without a log that says which office it is, any listed office may have signed; the verdict stays open then.
        TrustAnchors anchors = new TrustAnchors(office.map(TrustedOffice::x509)
                .orElseGet(() -> trust.stream()
                        .flatMap(list -> list.offices().stream())
                        .flatMap(known -> known.x509().stream())
                        .toList()));
        List<JudgedSignature> judged = new ArrayList<>();
        for (SignatureReport report : reports) {
            JudgedSignature signature = new JudgedSignature(report, anchors.judge(report, now));
            judged.add(signature);
            findSignature(signature);
        }
        return judged;
    }

    private void findSignature(JudgedSignature judged) {
        SignatureReport report = judged.signature();
        Object[] why = report.reason().arguments().toArray();
        if (report.integrity() == Integrity.INTACT) {
            findings.passed(Check.SIGNATURE, name, report.reason().key(), why);
        } else {
            findings.failed(Check.SIGNATURE, name, report.reason().key(), why);
        }
        switch (judged.trust()) {
            case Trust.TRUSTED -> findings.passed(Check.SIGNER, name, "verify.signer-trusted", report.signer());
            case Trust.UNKNOWN_SIGNER ->
                findings.notChecked(Check.SIGNER, name, "verify.signer-unknown", report.signer());
            case Trust.REVOKED -> findings.notChecked(Check.SIGNER, name, "verify.signer-revoked", report.signer());
            case Trust.EXPIRED -> findings.notChecked(Check.SIGNER, name, "verify.signer-expired", report.signer());
        }
    }
}
