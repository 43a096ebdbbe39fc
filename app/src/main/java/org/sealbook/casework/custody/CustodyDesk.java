package org.sealbook.casework.custody;

import java.util.Arrays;
import java.util.List;
import org.sealbook.casework.custody.CustodyFact.CustodyRecorded;
import org.sealbook.casework.custody.CustodyFact.MediumReceived;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.Books;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** Receives media and records what is done with them. Safe for use by several threads. */
public final class CustodyDesk {

    private final Ledger ledger;
    private final Settings settings;
    private final Books books;
    private final CustodyBook book;

    public CustodyDesk(Ledger ledger, Settings settings, Books books, CustodyBook book) {
        this.ledger = ledger;
        this.settings = settings;
        this.books = books;
        this.book = book;
    }

    /**
     * Receives a medium of a case.
     *
     * @throws Refusal when something is missing, the evidence is not of this case, or this is not the person's duty
     */
    public Recorded receive(Id command, Id acting, Id caseId, NewMedium entered) {
        Id medium = DerivedIds.of(command, "medium", 0);
        entered.details()
                .requireFor(CustodyEvent.RECEIVED, entered.details().seal().isPresent(), settings.today());
        return new Recorded(medium, ledger.record(new Command(command, acting, () -> {
            books.staff().acting(acting).requireMay(CustodyEvent.RECEIVED.act());
            books.cases().known(caseId);
            entered.evidence().ifPresent(evidence -> requireOfCase(evidence, caseId));
            return List.of(new MediumReceived(medium, caseId, entered.kind(), entered.evidence(), entered.state())
                    .entry(entered.texts()));
        })));
    }

    /**
     * Records what was done with a medium.
     *
     * @throws Refusal when it is not lawful now, something is missing, or this is not the person's duty
     */
    public Recorded record(Id command, Id acting, Id medium, CustodyEvent event, CustodyDetails details) {
        details.requireFor(event, false, settings.today());
        return new Recorded(medium, ledger.record(new Command(command, acting, () -> {
            books.staff().acting(acting).requireMay(event.act());
            MediumRow row = book.known(medium);
            CustodyRules.mayFollow(row.state(), event).ifPresent(objection -> {
                throw objection.refusal();
            });
            return List.of(new CustodyRecorded(medium, row.caseId(), event, details.due()).entry(details.texts()));
        })));
    }

    /** The medium as it is now. */
    public MediumRow known(Id medium) {
        return book.known(medium);
    }

    /** The media of a case, in the order in which they were received. */
    public List<MediumRow> ofCase(Id caseId) {
        books.cases().known(caseId);
        return book.ofCase(caseId);
    }

    /** Everything that was done with the media of a case, oldest first. */
    public List<CustodyRow> events(Id caseId) {
        return book.events(caseId);
    }

    /** What this person may do with a medium now. */
    public List<CustodyEvent> lawful(MediumRow medium, Id person) {
        StaffMember acting = books.staff().acting(person);
        return Arrays.stream(CustodyEvent.values())
                .filter(event -> CustodyRules.mayFollow(medium.state(), event).isEmpty())
                .filter(event -> acting.may(event.act()))
                .toList();
    }

    /**
     * What is lent and should have come back, the longest overdue first.
     *
     * @param limit 1 to {@value Page#MOST_ROWS}
     */
    public List<MediumRow> overdue(int limit) {
        return book.dueBefore(settings.today(), Page.limit(limit));
    }

    private void requireOfCase(Id evidence, Id caseId) {
        if (books.evidence()
                .find(evidence)
                .map(EvidenceRow::caseId)
                .filter(caseId::equals)
                .isEmpty()) {
            throw new Refusal("refusal.custody.evidence-of-another-case", evidence.value());
        }
    }
}
