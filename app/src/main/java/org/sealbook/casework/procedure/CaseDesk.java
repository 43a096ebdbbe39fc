package org.sealbook.casework.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.Authority;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyBook;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Opens cases and walks them through the procedure. Safe for use by several threads. */
public final class CaseDesk {

    /** The most cases that one act opens. */
    public static final int MOST_AT_ONCE = 5_000;

    private final Ledger ledger;
    private final Settings settings;
    private final StaffBook staff;
    private final CaseBook cases;
    private final FormBook forms;
    private final PartyBook parties;
    private final CaseTerms terms;

    public CaseDesk(
            Ledger ledger, Settings settings, StaffBook staff, CaseBook cases, FormBook forms, PartyBook parties) {
        this.ledger = ledger;
        this.settings = settings;
        this.staff = staff;
        this.cases = cases;
        this.forms = forms;
        this.parties = parties;
        this.terms = new CaseTerms(settings, cases);
    }

    /** Cases that one act opened, in the order in which they were entered. */
    public record Opened(List<Id> cases, Receipt receipt) {

        public Opened {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Opens a case as a draft, with its parties and its form; all of it is one act.
     *
     * @throws Refusal when matter, category, people, parties or form are not in order, or opening cases is not this person's duty
     */
    public Recorded open(Id command, Id acting, NewCase entered) {
        Opened opened = openAll(command, acting, List.of(entered));
        return new Recorded(opened.cases().getFirst(), opened.receipt());
    }

    /**
     * Opens several cases as one act: all of them, or none.
     *
     * @param entered 1 to {@value #MOST_AT_ONCE}
     * @throws Refusal of the first that is not in order
     */
    public Opened openAll(Id command, Id acting, List<NewCase> entered) {
        if (entered.isEmpty() || entered.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException("1 to " + MOST_AT_ONCE + " cases, not " + entered.size());
        }
        List<CheckedCase> checked =
                entered.stream().map(each -> CheckedCase.of(each, settings)).toList();
        List<Id> naming = IntStream.range(0, entered.size())
                .mapToObj(at -> at == 0 ? command : DerivedIds.of(command, "case-of-several", at))
                .toList();
        Receipt receipt = ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(Act.OPEN_CASE);
            List<EntryDraft> entries = new ArrayList<>();
            for (int at = 0; at < checked.size(); at++) {
                checked.get(at).requirePeople(staff);
                entries.addAll(checked.get(at).entries(naming.get(at)));
            }
            return entries;
        }));
        return new Opened(naming.stream().map(CheckedCase::idOf).toList(), receipt);
    }

    /**
     * Checks a case as it would be opened now by this person, and records nothing.
     *
     * @throws Refusal when it would not be
     */
    public void check(Id acting, NewCase entered) {
        CheckedCase checked = CheckedCase.of(entered, settings);
        staff.acting(acting).requireMay(Act.OPEN_CASE);
        checked.requirePeople(staff);
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
        if (step == CaseStep.ARCHIVE) {
            throw new Refusal("refusal.case.step-of-archive");
        }
        StepDetails said = StepDetails.of(step, details);
        return new Recorded(caseId, ledger.record(new Command(command, acting, () -> {
            CaseFile file = cases.known(caseId);
            CaseState to = Procedure.require(file, step, staff.acting(acting));
            return List.of(said.entry(file, to));
        })));
    }

    /**
     * Fills the form of the case's matter, or fills it anew where it was wrong: what stands there is all of it.
     *
     * @throws Refusal when the case lies before a reviewer or is closed, a required field is missing or a value is not in order, or this is not the person's duty
     */
    public Recorded fillForm(Id command, Id acting, Id caseId, Map<String, String> entered) {
        CaseFile known = cases.known(caseId);
        Map<String, String> filled = matter(known).filled(entered);
        return new Recorded(caseId, ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(Act.OPEN_CASE);
            CaseFile file = cases.known(caseId);
            if (!file.state().takesEvidence()) {
                throw new Refusal("refusal.form.case-closed", file.state().code());
            }
            return List.of(FormFact.filled(caseId, filled));
        })));
    }

    /** The form of the case's matter as it was filled last; empty while nobody has. */
    public Optional<FilledForm> form(Id caseId) {
        return forms.ofCase(caseId);
    }

    /** The matter of a case, by the catalogue under which it was opened. */
    public Matter matter(CaseFile file) {
        return settings.catalogue(file.catalogue())
                .matter(file.matter())
                .orElseThrow(() -> new Refusal("refusal.case.unknown-matter", file.matter()));
    }

    public CaseFile file(Id caseId) {
        return cases.known(caseId);
    }

    /** The case with all that belongs to it, and what each step would meet if this person took it. */
    public CaseDetail detail(Id caseId, Id person) {
        CaseFile file = cases.known(caseId);
        return new CaseDetail(
                file,
                parties.ofCase(caseId),
                cases.timeline(caseId),
                terms.of(caseId),
                Procedure.lawfulNext(file, staff.acting(person)));
    }

    /**
     * The cases that fit a query, newest first, by pages.
     *
     * @param after the key of the page before; empty for the first page
     * @param limit 1 to {@value Page#MOST_ROWS}
     * @throws Refusal when the query's text is too long
     */
    public Page<CaseRow> page(CaseQuery query, Optional<EntryId> after, int limit) {
        return cases.page(query, Sought.in(query.text(), settings.catalogue()), among(query), after, limit);
    }

    /** How many cases of each state fit a query, its own states left aside; every state is a key. */
    public Map<CaseState, Integer> counts(CaseQuery query) {
        return cases.counts(query, Sought.in(query.text(), settings.catalogue()), among(query));
    }

    /** The period that the office owes first in each of these cases; a case in which none runs is left out. */
    public Map<Id, Deadline> deadlines(Collection<Id> some) {
        return terms.owed(some);
    }

    /**
     * What the office owes by a day, the earliest first: what is late, what ends by then, not what stands.
     *
     * @param limit 1 to {@value Page#MOST_ROWS}
     */
    public List<CaseDeadline> deadlines(LocalDate until, int limit) {
        return terms.owed(until, Page.limit(limit));
    }

    private Optional<Set<Id>> among(CaseQuery query) {
        return query.overdue() ? Optional.of(terms.late()) : Optional.empty();
    }

    static List<AgencyKind> agents(List<Party> parties) {
        return parties.stream()
                .flatMap(party -> party.authority().stream())
                .map(Authority::kind)
                .toList();
    }
}
