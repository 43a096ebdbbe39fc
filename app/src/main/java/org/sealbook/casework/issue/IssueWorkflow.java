package org.sealbook.casework.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.issue.CertificateFact.CertificateDecided;
import org.sealbook.casework.issue.CertificateFact.CertificateIssued;
import org.sealbook.casework.issue.CertificateFact.NumberVoided;
import org.sealbook.casework.procedure.CaseFact.CaseStepped;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Procedure;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CertificateContent;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.Content;
import org.sealbook.vault.Progress;
import org.sealbook.vault.Vault;
import org.sealbook.vault.VaultException;

/**
 * Issues a certificate.
 *
 * <ol>
 *   <li>Decide: is it lawful now, is the content still the approved one, can every character be printed? Then the next number of the
 *       series is given ({@code CertificateDecided}).
 *   <li>Prove: the decided entry's way to the office's signed head is taken, to be carried inside the file.
 *   <li>Press: the paper is rendered and signed.
 *   <li>Keep: the signed file goes into the vault.
 *   <li>Register: {@code CertificateIssued} names its length and digest; with the last certificate, the case is issued.
 * </ol>
 *
 * <p>Only after the last step may the file leave. When a step after the first one fails, is cancelled or the machine stops, the number is
 * pending: issuing the same certificate again goes on under it, or it is voided with a reason. Safe for use by several threads; they
 * issue one after the other.
 */
public final class IssueWorkflow {

    private static final int LONGEST_REASON = 2_000;

    private final Ledger ledger;
    private final Vault vault;
    private final OfficeClock clock;
    private final IssueSettings settings;
    private final Settings data;
    private final CertificatePress press;
    private final Books books;
    private final Papers papers;
    private final ReentrantLock issuing = new ReentrantLock();

    /**
     * An issued certificate.
     *
     * @param receipt of the act that recorded the signed file; the same again when it was issued before
     */
    public record Issued(CertificateRow certificate, Receipt receipt) {}

    public IssueWorkflow(
            Ledger ledger,
            Vault vault,
            OfficeClock clock,
            IssueSettings settings,
            Settings data,
            CertificatePress press,
            Books books) {
        this.ledger = ledger;
        this.vault = vault;
        this.clock = clock;
        this.settings = settings;
        this.press = press;
        this.books = books;
        this.data = data;
        this.papers = new Papers(books, data);
    }

    /**
     * Issues a certificate, or goes on issuing one whose number is pending.
     *
     * @return the certificate as it now stands in the register
     * @throws Refusal when issuing is not lawful now for this person; no number was given
     * @throws PressException when it can't be printed (no number was given), rendered or signed (the number is pending)
     * @throws VaultException when the signed file can't be kept; the number is pending
     * @throws CancellationException when the person cancelled; a number that was given is pending
     */
    public Issued issue(Id command, Id acting, Id certificate, IssueProgress progress)
            throws PressException, VaultException {
        issuing.lock();
        try {
            begin(IssueProgress.Step.DECIDE, progress);
            decide(command, acting, certificate);
            CertificateRow row = books.certificates().known(certificate);
            NumberRow number = row.number()
                    .orElseThrow(() -> new Refusal("refusal.certificate.number-was-voided", certificate.value()));
            if (row.state().isIssued()) {
                return issued(certificate);
            }
            requireIssuing(row, acting);
            register(acting, row, number, signAndKeep(row, number, progress), progress);
            return issued(certificate);
        } finally {
            issuing.unlock();
        }
    }

    /**
     * Gives up a pending number with a reason; the certificate may be issued under another one.
     *
     * @throws Refusal when the certificate has no pending number, or voiding is not this person's duty
     */
    public Recorded voidNumber(Id command, Id acting, Id certificate, String reason) {
        String checked = Texts.page("reason", reason, LONGEST_REASON);
        issuing.lock();
        try {
            return new Recorded(certificate, ledger.record(new Command(command, acting, () -> {
                books.staff().acting(acting).requireMay(Act.VOID_NUMBER);
                CertificateRow row = books.certificates().known(certificate);
                return List.of(
                        new NumberVoided(certificate, row.caseId(), pending(row).text())
                                .entry(Map.of(CertificateFact.REASON, checked)));
            })));
        } finally {
            issuing.unlock();
        }
    }

    /** Gives the number, unless this command gave it before or the number is pending. */
    private void decide(Id command, Id acting, Id certificate) throws PressException {
        CertificateRow row = books.certificates().known(certificate);
        if (row.state() == CertificateState.DECIDED || ledger.receiptOf(command).isPresent()) {
            return;
        }
        requireMayDecide(row, acting);
        papers.requirePrintable(row.caseId(), row.text().orElse(""), row.attachments(), press);
        ledger.record(new Command(command, acting, () -> {
            CertificateRow now = books.certificates().known(certificate);
            requireMayDecide(now, acting);
            LocalDate today = clock.now().time().atZone(settings.zone()).toLocalDate();
            NumberSeries series = new NumberSeries(
                    settings.word(),
                    today.getYear(),
                    books.cases().known(now.caseId()).category());
            int serial = books.certificates().lastSerial(series) + 1;
            Digest content = now.approved().orElseThrow();
            return List.of(new CertificateDecided(
                            certificate,
                            now.caseId(),
                            CertificateNumber.of(
                                    data.at(SettingKind.NUMBERS, today).value(), series, serial),
                            today,
                            content)
                    .entry());
        }));
    }

    private Content signAndKeep(CertificateRow row, NumberRow number, IssueProgress progress)
            throws PressException, VaultException {
        begin(IssueProgress.Step.PROVE, progress);
        EntryEvidence proof = ledger.prove(number.decided()).orElseThrow();
        DecidedCertificate decided = papers.decided(row, number, proof);
        requireContent(decided.content(), number.content());
        begin(IssueProgress.Step.PRESS, progress);
        SignedFile signed = press.press(decided);
        begin(IssueProgress.Step.KEEP, progress);
        return vault.store(signed.open(), signed.length(), Progress.NONE);
    }

    private void register(Id acting, CertificateRow row, NumberRow number, Content kept, IssueProgress progress) {
        begin(IssueProgress.Step.REGISTER, progress);
        ledger.record(new Command(registering(row.id(), number), acting, () -> {
            CertificateRow now = books.certificates().known(row.id());
            CaseFile file = books.cases().known(row.caseId());
            CaseState to = Procedure.require(file, CaseStep.ISSUE, books.staff().acting(acting));
            List<EntryDraft> entries = new ArrayList<>();
            entries.add(
                    new CertificateIssued(row.id(), row.caseId(), pending(now).text(), kept.size(), kept.sha256())
                            .entry());
            boolean lastOne = books.certificates().ofCase(file.id()).stream()
                    .allMatch(other ->
                            other.id().equals(row.id()) || other.state().isIssued());
            if (lastOne) {
                entries.add(new CaseStepped(file.id(), CaseStep.ISSUE, file.state(), to).entry());
            }
            return entries;
        }));
    }

    /** The command that records the signed file: a certificate is issued once under each number. */
    private static Id registering(Id certificate, NumberRow number) {
        return DerivedIds.of(certificate, "issued " + number.number().text(), 0);
    }

    private Issued issued(Id certificate) {
        CertificateRow row = books.certificates().known(certificate);
        Id command = registering(certificate, row.number().orElseThrow());
        return new Issued(row, ledger.receiptOf(command).orElseThrow());
    }

    private void requireMayDecide(CertificateRow row, Id acting) {
        requireIssuing(row, acting);
        CertificateRules.mayBecome(row, CertificateState.DECIDED).ifPresent(objection -> {
            throw objection.refusal();
        });
        requireContent(papers.content(row), row.approved().orElseThrow());
    }

    private void requireIssuing(CertificateRow row, Id acting) {
        Procedure.require(
                books.cases().known(row.caseId()), CaseStep.ISSUE, books.staff().acting(acting));
    }

    private static void requireContent(CertificateContent content, Digest approved) {
        if (!content.digest().equals(approved)) {
            throw new Refusal("refusal.certificate.content-changed");
        }
    }

    private static CertificateNumber pending(CertificateRow row) {
        return row.number()
                .filter(number -> number.state() == NumberState.PENDING)
                .map(NumberRow::number)
                .orElseThrow(() -> new Refusal(
                        "refusal.certificate.no-pending-number", row.id().value()));
    }

    private static void begin(IssueProgress.Step step, IssueProgress progress) {
        if (progress.cancelled()) {
            throw new CancellationException("issuing was cancelled before the step " + step);
        }
        progress.begins(step);
    }
}
