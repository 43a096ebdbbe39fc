package org.sealbook.casework.copies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sealbook.casework.copies.CopyFact.CopiesPlanned;
import org.sealbook.casework.copies.CopyFact.CopyDelivered;
import org.sealbook.casework.copies.CopyFact.CopyPrinted;
import org.sealbook.casework.copies.CopyFact.CopySpoiled;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.staff.Act;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** Records which copies of a certificate were printed, spoiled and handed out. Safe for use by several threads. */
public final class CopyDesk {

    private static final int LONGEST_PAPER = 40;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_AT_ONCE = 99;

    private final Ledger ledger;
    private final Books books;
    private final CopyBook book;

    public CopyDesk(Ledger ledger, Books books, CopyBook book) {
        this.ledger = ledger;
        this.books = books;
        this.book = book;
    }

    /** The copies of a certificate, and how many there are to be. */
    public Copies copies(Id certificate) {
        CertificateRow row = books.certificates().known(certificate);
        int applicants = (int) books.parties().ofCase(row.caseId()).stream()
                .filter(party -> party.role() == PartyRole.APPLICANT)
                .count();
        return Copies.of(book.plan(certificate), applicants, book.ofCertificate(certificate));
    }

    /**
     * Says how many copies there are to be.
     *
     * @throws Refusal when this is not the person's duty, or the numbers are not in order
     */
    public Recorded plan(Id command, Id acting, Id certificate, int originals, int duplicates) {
        if (originals < 1 || originals > CopyPlan.MOST || duplicates < 0 || duplicates > CopyPlan.MOST) {
            throw new Refusal("refusal.copy.plan", Integer.toString(CopyPlan.MOST));
        }
        return new Recorded(certificate, ledger.record(new Command(command, acting, () -> {
            requireMay(acting);
            CertificateRow row = books.certificates().known(certificate);
            return List.of(new CopiesPlanned(certificate, row.caseId(), new CopyPlan(originals, duplicates)).entry());
        })));
    }

    /**
     * Records that copies go to the printer now: whoever prints records first, and spoils what did not come out. In the place of spoiled
     * copies they are reprints (补打). More than planned are recorded too, and told by {@link #beyondPlan}.
     *
     * @param papers the number of each copy's paper, or nothing for a paper without one; as many as copies
     * @throws Refusal when the certificate is not issued, or printing is not this person's duty
     */
    public Recorded print(Id command, Id acting, Id certificate, CopyKind kind, List<Optional<String>> papers) {
        if (papers.isEmpty() || papers.size() > MOST_AT_ONCE) {
            throw new Refusal("refusal.copy.too-many", Integer.toString(MOST_AT_ONCE));
        }
        List<Optional<String>> checked = papers.stream()
                .map(paper -> paper.map(number -> Texts.line("paper", number, LONGEST_PAPER)))
                .toList();
        Id last = DerivedIds.of(command, "copy", checked.size() - 1);
        return new Recorded(last, ledger.record(new Command(command, acting, () -> {
            requireMay(acting);
            CertificateRow row = books.certificates().known(certificate);
            if (row.number().flatMap(NumberRow::file).isEmpty()) {
                throw new Refusal("refusal.certificate.not-issued", certificate.value());
            }
            return entries(command, row, kind, checked);
        })));
    }

    private List<EntryDraft> entries(Id command, CertificateRow row, CopyKind kind, List<Optional<String>> papers) {
        Copies now = copies(row.id());
        List<Id> toReplace = now.toReplace(kind);
        List<EntryDraft> entries = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            Optional<Id> replaces = i < toReplace.size() ? Optional.of(toReplace.get(i)) : Optional.empty();
            CopyPrinted printed = new CopyPrinted(
                    DerivedIds.of(command, "copy", i),
                    row.id(),
                    row.caseId(),
                    kind,
                    now.lastSerial(kind) + 1 + i,
                    replaces);
            entries.add(papers.get(i)
                    .map(paper -> printed.entry(Map.of(CopyFact.PAPER, paper)))
                    .orElseGet(printed::entry));
        }
        return entries;
    }

    /**
     * Takes a copy away that is no good.
     *
     * @throws Refusal when it was handed out or spoiled before, or this is not the person's duty
     */
    public Recorded spoil(Id command, Id acting, Id copy, String reason) {
        String checked = Texts.page("reason", reason, LONGEST_TEXT);
        return change(
                command,
                acting,
                copy,
                CopyState.SPOILED,
                row -> new CopySpoiled(copy, row.caseId()).entry(Map.of(CopyFact.REASON, checked)));
    }

    /**
     * Hands a copy out.
     *
     * @throws Refusal when it was handed out or spoiled before, or this is not the person's duty
     */
    public Recorded deliver(Id command, Id acting, Id copy, String recipient) {
        String checked = Texts.line("recipient", recipient, LONGEST_TEXT);
        return change(
                command,
                acting,
                copy,
                CopyState.DELIVERED,
                row -> new CopyDelivered(copy, row.caseId()).entry(Map.of(CopyFact.RECIPIENT, checked)));
    }

    /** Copies that are one too many, the newest first: a copy printed twice is seen here. */
    public List<CopyRow> beyondPlan(int limit) {
        return book.beyondPlan(Page.limit(limit));
    }

    private Recorded change(Id command, Id acting, Id copy, CopyState to, Function<CopyRow, EntryDraft> entry) {
        return new Recorded(copy, ledger.record(new Command(command, acting, () -> {
            requireMay(acting);
            CopyRow row = book.known(copy);
            if (!row.state().next().contains(to)) {
                throw new Refusal("refusal.copy.ended", row.state().code());
            }
            return List.of(entry.apply(row));
        })));
    }

    private void requireMay(Id acting) {
        books.staff().acting(acting).requireMay(Act.KEEP_COPIES);
    }
}
