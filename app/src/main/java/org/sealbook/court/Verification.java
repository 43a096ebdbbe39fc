package org.sealbook.court;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sealbook.record.Attachment;
import org.sealbook.record.CertificateContent;
import org.sealbook.reports.inspection.Limits;
import org.sealbook.reports.inspection.PdfInspection;
import org.sealbook.reports.inspection.UnreadablePdfException;

/**
 * Judges files that somebody was given: certificates, the proofs beside them, and the files that certificates list. Opens
 * nothing else and asks nobody.
 */
public final class Verification {

    private final Optional<TrustList> trust;
    private final Instant now;
    private final Limits limits;

    /**
     * @param trust the keys that the verifier trusts
     * @param now at which the validity of an X.509 certificate is asked where a signature claims no time
     */
    public Verification(Optional<TrustList> trust, Instant now, Limits limits) {
        this.trust = trust;
        this.now = now;
        this.limits = limits;
    }

    /** Is told what is being read, file by file and every few kilobytes of a listed one. */
    @FunctionalInterface
    public interface Watch {

        /** Nobody watches. */
        Watch NONE = _ -> {};

        /** Stops the verification by throwing {@link java.util.concurrent.CancellationException}. */
        void at(Path file);
    }

    /** The same with nobody watching. */
    public VerificationReport verify(List<Path> files, List<Path> proofs) throws UnreadableFileException, IOException {
        return verify(files, proofs, Watch.NONE);
    }

    /**
     * Judges all of the files together.
     *
     * @param proofs used in place of files of the same kind beside the one certificate or entry among {@code files}
     * @throws UnreadableFileException where a file cannot be judged at all
     */
    public VerificationReport verify(List<Path> files, List<Path> proofs, Watch watch)
            throws UnreadableFileException, IOException {
        for (Path file : files) {
            requireFile(file);
        }
        for (Path proof : proofs) {
            requireFile(proof);
            if (ProofPiece.of(name(proof)).isEmpty()) {
                throw new UnreadableFileException("verify.not-a-proof", name(proof));
            }
        }
        return new Run(proofs, watch).verify(files);
    }

    private static void requireFile(Path file) throws UnreadableFileException {
        if (!Files.isRegularFile(file)) {
            throw new UnreadableFileException(Files.exists(file) ? "verify.not-a-file" : "verify.no-file", file);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    /** One call's findings as they grow. */
    private final class Run {

        private final List<Path> proofs;
        private final Watch watch;
        private final Findings findings = new Findings();
        private final List<JudgedSignature> signatures = new ArrayList<>();
        private final List<Attachment> attachments = new ArrayList<>();
        private Optional<Maturity> maturity = Optional.empty();

        Run(List<Path> proofs, Watch watch) {
            this.proofs = proofs;
            this.watch = watch;
        }

        VerificationReport verify(List<Path> files) throws UnreadableFileException, IOException {
            List<Path> certificates = new ArrayList<>();
            Map<Path, Path> entries = new LinkedHashMap<>();
            List<Path> others = new ArrayList<>();
            for (Path file : files) {
                if (ProofPiece.of(name(file)).isPresent()) {
                    entries.putIfAbsent(stem(file), file);
                } else if (name(file).toLowerCase(Locale.ROOT).endsWith(".pdf") || startsAsPdf(file)) {
                    certificates.add(file);
                } else {
                    others.add(file);
                }
            }
            // Proofs beside a certificate are judged with it.
            certificates.forEach(certificate -> entries.remove(stem(certificate)));
            if (!proofs.isEmpty() && certificates.size() + entries.size() != 1) {
                throw new UnreadableFileException("verify.proof-for-one");
            }
            for (Path certificate : certificates) {
                watch.at(certificate);
                certificate(certificate);
            }
            for (Path entry : entries.values()) {
                watch.at(entry);
                ProofFiles pieces = ProofFiles.beside(entry, proofs);
                least(new EntryVerification(pieces, trust, findings).verify().flatMap(ProvenEntry::maturity));
            }
            for (Path other : others) {
                watch.at(other);
                attachment(other, !certificates.isEmpty());
            }
            return new VerificationReport(findings.list(), signatures, maturity);
        }

        private void certificate(Path file) throws UnreadableFileException, IOException {
            ProofFiles beside = ProofFiles.beside(file, proofs);
            byte[] bytes = pdf(file);
            var verification = new CertificateVerification(name(file), bytes, trust, now, findings);
            CertificateVerification.Outcome outcome;
            try {
                outcome = verification.verify(PdfInspection.inspect(bytes, limits), beside);
            } catch (UnreadablePdfException e) {
                if (beside.isEmpty()) {
                    throw new UnreadableFileException(e.key(), name(file));
                }
                outcome = verification.verifyDamaged(Sentence.of(e.key(), name(file)), beside);
            }
            signatures.addAll(outcome.signatures());
            least(outcome.maturity());
            outcome.content().map(CertificateContent::attachments).ifPresent(attachments::addAll);
        }

        /** One byte more than allowed is enough for the inspection to refuse it. */
        private byte[] pdf(Path file) throws IOException {
            try (var stream = Files.newInputStream(file)) {
                return stream.readNBytes((int) limits.bytes() + 1);
            }
        }

        /** A file of no kind of ours may be one that a certificate lists. */
        private void attachment(Path file, boolean beside) throws UnreadableFileException, IOException {
            String name = name(file);
            if (!beside) {
                throw new UnreadableFileException("verify.unknown-kind", name);
            }
            FileDigest digest = FileDigest.of(file, watch);
            Optional<Attachment> same = attachments.stream()
                    .filter(listed -> listed.sha256().equals(digest.sha256()) && listed.length() == digest.length())
                    .findFirst();
            if (same.isPresent()) {
                findings.passed(
                        Check.ATTACHMENT,
                        name,
                        "verify.attachment-unaltered",
                        same.get().name());
                return;
            }
            Optional<Attachment> named = attachments.stream()
                    .filter(listed -> listed.name().equals(name))
                    .findFirst();
            if (named.isPresent()) {
                findings.failed(
                        Check.ATTACHMENT,
                        name,
                        "verify.attachment-changed",
                        named.get().sha256().hex(),
                        digest.sha256().hex());
            } else if (attachments.isEmpty()) {
                findings.notChecked(Check.ATTACHMENT, name, "verify.attachment-no-list");
            } else {
                throw new UnreadableFileException("verify.attachment-unlisted", name);
            }
        }

        private void least(Optional<Maturity> other) {
            maturity = maturity.isPresent() && other.isPresent()
                    ? Optional.of(maturity.get().least(other.get()))
                    : maturity.or(() -> other);
        }
    }

    private static Path stem(Path file) {
        return file.resolveSibling(ProofFiles.stem(name(file))).toAbsolutePath().normalize();
    }

    private static boolean startsAsPdf(Path file) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return new String(stream.readNBytes(1024), java.nio.charset.StandardCharsets.ISO_8859_1).contains("%PDF-");
        }
    }
}
