package org.sealbook.casework.issue;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.evidence.EvidenceBook;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.issue.CertificateFact.CertificateApproved;
import org.sealbook.casework.issue.CertificateFact.CertificateDrafted;
import org.sealbook.casework.issue.CertificateFact.CertificateReturned;
import org.sealbook.casework.issue.NumberRow.IssuedFile;
import org.sealbook.casework.procedure.CaseBook;
import org.sealbook.casework.procedure.CaseFact.CaseStepped;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.procedure.Procedure;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.Decision;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CertificateContent;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.Vault;
import org.sealbook.vault.VaultException;

/** Drafts, approves and returns certificates, and answers what is known of them. Safe for use by several threads. */
public final class CertificateDesk {

    /** The longest text of a certificate, in characters. */
    static final int LONGEST_TEXT = 200_000;

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_ATTACHMENTS = 1_000;

    private final Ledger ledger;
    private final Settings settings;
    private final Vault vault;
    private final StaffBook staff;
    private final CaseBook cases;
    private final EvidenceBook evidence;
    private final CertificateBook book;
    private final Contents contents;
    private final Papers papers;
    private final CertificatePress press;

    public CertificateDesk(Ledger ledger, Vault vault, Settings settings, CertificatePress press, Books books) {
        this.ledger = ledger;
        this.settings = settings;
        this.vault = vault;
        this.staff = books.staff();
        this.cases = books.cases();
        this.evidence = books.evidence();
        this.book = books.certificates();
        this.contents = new Contents(evidence);
        this.papers = new Papers(books, settings);
        this.press = press;
    }

    /**
     * Writes a new certificate of a case.
     *
     * @param attachments evidence of this case, in the order in which the certificate names it
     * @throws Refusal when drafting is not lawful now for this person, or text or attachments are not in order
     * @throws PressException when the paper could not show a character of it; nothing was recorded
     */
    public Recorded draft(Id command, Id acting, Id caseId, String text, List<Id> attachments) throws PressException {
        Id certificate = DerivedIds.of(command, "certificate", 0);
        String checked = Texts.page("text", text, LONGEST_TEXT);
        papers.requirePrintable(caseId, checked, attachments, press);
        return record(
                command,
                acting,
                certificate,
                () -> entriesOfDraft(acting, caseId, certificate, checked, attachments, awaitingFollower(caseId)));
    }

    /** Writes a certificate anew, as {@link #draft}; an approval that it had is void. */
    public Recorded redraft(Id command, Id acting, Id certificate, String text, List<Id> attachments)
            throws PressException {
        String checked = Texts.page("text", text, LONGEST_TEXT);
        papers.requirePrintable(book.known(certificate).caseId(), checked, attachments, press);
        return record(command, acting, certificate, () -> {
            CertificateRow row = book.known(certificate);
            require(CertificateRules.mayBecome(row, CertificateState.DRAFT));
            return entriesOfDraft(acting, row.caseId(), certificate, checked, attachments, row.follows());
        });
    }

    /**
     * Approves a certificate; with the last one, the case is approved.
     *
     * @param reviewed the digest of the content that was read; a draft that changed since is not approved
     * @param confirmed the points confirmed, which must be all
     * @throws Refusal when approving is not lawful now for this person
     */
    public Recorded approve(Id command, Id acting, Id certificate, Digest reviewed, Set<ApprovalPoint> confirmed) {
        require(CertificateRules.allPointsAreConfirmed(confirmed));
        return record(command, acting, certificate, () -> {
            CertificateRow row = book.known(certificate);
            CaseFile file = cases.known(row.caseId());
            StaffMember person = staff.acting(acting);
            CaseState to = Procedure.require(file, CaseStep.APPROVE, person);
            require(CertificateRules.approverIsNotTheDrafter(row, person));
            require(CertificateRules.mayBecome(row, CertificateState.APPROVED));
            if (!contents.of(row).digest().equals(reviewed)) {
                throw new Refusal("refusal.certificate.content-changed");
            }
            List<EntryDraft> entries = new ArrayList<>();
            entries.add(new CertificateApproved(certificate, file.id(), reviewed, confirmed).entry());
            boolean lastOne = book.ofCase(file.id()).stream()
                    .allMatch(other -> other.id().equals(certificate) || other.state() != CertificateState.DRAFT);
            if (lastOne) {
                entries.add(new CaseStepped(file.id(), CaseStep.APPROVE, file.state(), to).entry());
            }
            return entries;
        });
    }

    /**
     * Sends a draft back with a reason, and with it the case.
     *
     * @throws Refusal when returning is not lawful now for this person
     */
    public Recorded returnDraft(Id command, Id acting, Id certificate, String reason) {
        String checked = Texts.page("reason", reason, LONGEST_REASON);
        return record(command, acting, certificate, () -> {
            CertificateRow row = book.known(certificate);
            CaseFile file = cases.known(row.caseId());
            CaseState to = Procedure.require(file, CaseStep.RETURN, staff.acting(acting));
            require(CertificateRules.mayBecome(row, CertificateState.DRAFT));
            return List.of(
                    new CertificateReturned(certificate, file.id()).entry(Map.of(CertificateFact.REASON, checked)),
                    new CaseStepped(file.id(), CaseStep.RETURN, file.state(), to).entry());
        });
    }

    public CertificateRow known(Id certificate) {
        return book.known(certificate);
    }

    /** The certificates of a case, in the order in which they were first drafted. */
    public List<CertificateRow> ofCase(Id caseId) {
        cases.known(caseId);
        return book.ofCase(caseId);
    }

    /**
     * The certificates of all cases that fit a query, newest first by their first draft, by pages.
     *
     * @param after the key of the page before; empty for the first page
     * @param limit 1 to {@value Page#MOST_ROWS}
     * @throws Refusal when the query's text is too long
     */
    public Page<CertificateItem> page(CertificateQuery query, Optional<EntryId> after, int limit) {
        return book.page(query, Sought.in(query.text(), settings.catalogue()), after, limit);
    }

    /** How many certificates of each state fit a query, its own states left aside; every state is a key. */
    public Map<CertificateState, Integer> counts(CertificateQuery query) {
        return book.counts(query, Sought.in(query.text(), settings.catalogue()));
    }

    /**
     * What the certificate says now; {@link #approve} asks for its digest.
     *
     * @throws Refusal when some of it was erased
     */
    public CertificateContent content(Id certificate) {
        return contents.of(book.known(certificate));
    }

    /** The numbers of a series in order, from after a serial on. */
    public List<NumberRow> numbers(NumberSeries series, int after, int limit) {
        return book.numbers(series, after, limit);
    }

    /**
     * The signed file of an issued certificate, verified as it is read to its end.
     *
     * @throws Refusal when it is not issued
     */
    public InputStream signedFile(Id certificate) throws VaultException {
        IssuedFile file = book.known(certificate)
                .number()
                .flatMap(NumberRow::file)
                .orElseThrow(() -> new Refusal("refusal.certificate.not-issued", certificate.value()));
        return vault.read(file.sha256());
    }

    /** The certificate of this case that was taken back or is to be corrected, as long as nothing follows it. */
    private Optional<Id> awaitingFollower(Id caseId) {
        return book.ofCase(caseId).stream()
                .filter(CertificateRow::awaitsFollower)
                .map(CertificateRow::id)
                .findFirst();
    }

    private List<EntryDraft> entriesOfDraft(
            Id acting, Id caseId, Id certificate, String text, List<Id> attachments, Optional<Id> follows) {
        CaseFile file = cases.known(caseId);
        CaseState to = Procedure.require(file, CaseStep.DRAFT, staff.acting(acting));
        checkAttachments(caseId, attachments);
        List<EntryDraft> entries = new ArrayList<>();
        entries.add(new CertificateDrafted(certificate, caseId, attachments, follows)
                .entry(Map.of(CertificateFact.TEXT, text)));
        if (to != file.state()) {
            entries.add(new CaseStepped(caseId, CaseStep.DRAFT, file.state(), to).entry());
        }
        return entries;
    }

    private void checkAttachments(Id caseId, List<Id> attachments) {
        if (attachments.size() > MOST_ATTACHMENTS) {
            throw new Refusal("refusal.certificate.too-many-attachments", Integer.toString(MOST_ATTACHMENTS));
        }
        if (new HashSet<>(attachments).size() < attachments.size()) {
            throw new Refusal("refusal.certificate.attachment-twice");
        }
        for (Id each : attachments) {
            Optional<EvidenceRow> file = evidence.find(each);
            if (file.filter(row -> row.caseId().equals(caseId)).isEmpty()) {
                throw new Refusal("refusal.certificate.attachment-not-of-this-case", each.value());
            }
        }
    }

    private Recorded record(Id command, Id acting, Id certificate, Decision decision) {
        return new Recorded(certificate, ledger.record(new Command(command, acting, decision)));
    }

    private static void require(Optional<Objection> objection) {
        objection.ifPresent(found -> {
            throw found.refusal();
        });
    }
}
