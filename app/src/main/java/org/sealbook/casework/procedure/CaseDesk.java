package org.sealbook.casework.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.catalogue.Catalogue;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyBook;
import org.sealbook.casework.parties.PartyFact;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseFact.CaseOpened;
import org.sealbook.casework.settings.Setting;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Opens cases and walks them through the procedure. Safe for use by several threads. */
public final class CaseDesk {

    private static final int MOST_PARTIES = 200;

    private final Ledger ledger;
    private final Settings settings;
    private final StaffBook staff;
    private final CaseBook cases;
    private final PartyBook parties;

    public CaseDesk(Ledger ledger, Settings settings, StaffBook staff, CaseBook cases, PartyBook parties) {
        this.ledger = ledger;
        this.settings = settings;
        this.staff = staff;
        this.cases = cases;
        this.parties = parties;
    }

    /**
     * Opens a case as a draft, with its parties; all of it is one act.
     *
     * @throws Refusal when matter, category, people or parties are not in order, or opening cases is not this person's duty
     */
    public Recorded open(Id command, Id acting, NewCase entered) {
        Setting<Catalogue> catalogue = settings.current(SettingKind.CATALOGUE);
        Matter matter = catalogue
                .value()
                .matter(entered.matter())
                .orElseThrow(() -> new Refusal("refusal.case.unknown-matter", entered.matter()));
        if (catalogue.value().category(entered.category()).isEmpty()) {
            throw new Refusal("refusal.case.unknown-category", entered.category());
        }
        if (!matter.categories().contains(entered.category())) {
            throw new Refusal(
                    "refusal.case.category-of-matter", entered.category(), String.join(", ", matter.categories()));
        }
        checkParties(entered.parties());
        Id caseId = DerivedIds.of(command, "case", 0);
        return new Recorded(caseId, ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(Act.OPEN_CASE);
            checkPeople(matter, entered);
            return entriesOfOpening(command, caseId, catalogue.version().version(), entered);
        })));
    }

    /**
     * Takes one step.
     *
     * @param details what must be said with the step, by {@link CaseStep#details()}
     * @throws Refusal when the step is not lawful now for this person, or a detail is missing
     */
    public Recorded step(Id command, Id acting, Id caseId, CaseStep step, Map<String, String> details) {
        if (step.isOfCertificate()) {
            throw new Refusal("refusal.case.step-of-certificate", step.code());
        }
        StepDetails said = StepDetails.of(step, details);
        return new Recorded(caseId, ledger.record(new Command(command, acting, () -> {
            CaseFile file = cases.known(caseId);
            CaseState to = Procedure.require(file, step, staff.acting(acting));
            return List.of(said.entry(file, to));
        })));
    }

    public CaseFile file(Id caseId) {
        return cases.known(caseId);
    }

    /** The case with all that belongs to it, and what each step would meet if this person took it. */
    public CaseDetail detail(Id caseId, Id person) {
        CaseFile file = cases.known(caseId);
        return new CaseDetail(
                file, parties.ofCase(caseId), cases.timeline(caseId), Procedure.lawfulNext(file, staff.acting(person)));
    }

    /**
     * The cases that fit a query, newest first, by pages.
     *
     * @param after the key of the page before; empty for the first page
     * @param limit 1 to {@value Page#MOST_ROWS}
     * @throws Refusal when the query's text is too long
     */
    public Page<CaseRow> page(CaseQuery query, Optional<EntryId> after, int limit) {
        return cases.page(query, Sought.in(query.text(), settings.catalogue()), after, limit);
    }

    /** How many cases of each state fit a query, its own states left aside; every state is a key. */
    public Map<CaseState, Integer> counts(CaseQuery query) {
        return cases.counts(query, Sought.in(query.text(), settings.catalogue()));
    }

    private void checkPeople(Matter matter, NewCase entered) {
        Optional<Objection> objection = CaseRules.handlerIsANotary(staff.acting(entered.handlingNotary()))
                .or(() -> CaseRules.twoPeopleWhereTheMatterAsks(matter, entered.secondPerson()))
                .or(() -> entered.secondPerson()
                        .flatMap(
                                second -> CaseRules.secondPersonIsFit(entered.handlingNotary(), staff.acting(second))));
        objection.ifPresent(found -> {
            throw found.refusal();
        });
    }

    private List<EntryDraft> entriesOfOpening(Id command, Id caseId, int catalogue, NewCase entered) {
        List<EntryDraft> entries = new ArrayList<>();
        entries.add(new CaseOpened(
                        caseId,
                        catalogue,
                        entered.matter(),
                        entered.category(),
                        entered.handlingNotary(),
                        entered.secondPerson())
                .entry());
        for (Party party : entered.parties()) {
            entries.add(PartyFact.added(DerivedIds.of(command, "party", entries.size()), caseId, party));
        }
        return entries;
    }

    private static void checkParties(List<Party> parties) {
        if (parties.stream().noneMatch(party -> party.role() == PartyRole.APPLICANT)) {
            throw new Refusal("refusal.case.no-applicant");
        }
        if (parties.size() > MOST_PARTIES) {
            throw new Refusal("refusal.case.too-many-parties", Integer.toString(MOST_PARTIES));
        }
        long different = parties.stream().map(Party::idNumber).distinct().count();
        if (different < parties.size()) {
            throw new Refusal("refusal.case.party-twice");
        }
    }
}
