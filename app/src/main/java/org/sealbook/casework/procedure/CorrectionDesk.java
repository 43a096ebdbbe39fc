package org.sealbook.casework.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.catalogue.Catalogue;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.parties.Agency;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.PartyBook;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.FormatException;

/** Puts right what an entry about a case said, by a new one; and keeps people out of cases that concern themselves. Safe for several threads. */
public final class CorrectionDesk {

    private static final int LONGEST_REASON = 2_000;

    /** So many people that their ids fit beside each other in the tables. */
    private static final int MOST_PEOPLE = 50;

    private final Ledger ledger;
    private final Settings settings;
    private final StaffBook staff;
    private final CaseBook cases;
    private final PartyBook parties;

    public CorrectionDesk(Ledger ledger, Settings settings, StaffBook staff, CaseBook cases, PartyBook parties) {
        this.ledger = ledger;
        this.settings = settings;
        this.staff = staff;
        this.cases = cases;
        this.parties = parties;
    }

    /**
     * Puts one thing right.
     *
     * @param wrong the entry about this case that said it wrongly, or as it is no longer
     * @param value a person's id, the code of a matter or the word of a category
     * @throws Refusal when it can't be corrected now, does not fit the case, or this is not the person's duty
     */
    public Recorded correct(
            Id command, Id acting, Id caseId, EntryId wrong, Correction what, String value, String reason) {
        String checked = Texts.page("reason", reason, LONGEST_REASON);
        String right = what.isOfAPerson() ? person(value).value() : value;
        return new Recorded(caseId, ledger.record(new Command(command, acting, () -> {
            StaffMember by = staff.acting(acting);
            by.requireMay(Act.CORRECT_CASE);
            CaseFile file = cases.known(caseId);
            List<TimelineRow> timeline = cases.timeline(caseId);
            if (timeline.stream().noneMatch(row -> row.entry().equals(wrong))) {
                throw new Refusal("refusal.case.entry-of-another", wrong.toString());
            }
            require(CaseRules.noConflictOfInterest(file, by).or(() -> against(file, timeline, what, right)));
            return List.of(new CaseCorrected(caseId, wrong, what, right).entry(Map.of(CaseFact.REASON, checked)));
        })));
    }

    /**
     * Declares that a case concerns a person of the office: everybody for themselves, and whoever may correct cases for others.
     *
     * @throws Refusal when it was declared before, or this is not the person's duty
     */
    public Recorded declareConflict(Id command, Id acting, Id caseId, Id person, String reason) {
        String checked = Texts.page("reason", reason, LONGEST_REASON);
        return new Recorded(caseId, ledger.record(new Command(command, acting, () -> {
            StaffMember by = staff.acting(acting);
            if (!acting.equals(person)) {
                by.requireMay(Act.CORRECT_CASE);
                staff.acting(person);
            }
            CaseFile file = cases.known(caseId);
            if (file.inConflict().contains(person) || file.inConflict().size() >= MOST_PEOPLE) {
                throw new Refusal("refusal.case.conflict-known");
            }
            return List.of(new ConflictDeclared(caseId, person).entry(Map.of(CaseFact.REASON, checked)));
        })));
    }

    private Optional<Objection> against(CaseFile file, List<TimelineRow> timeline, Correction what, String value) {
        if (what.isOfAPerson()) {
            return CaseRules.peopleMayBeReplaced(file.state()).or(() -> againstPerson(file, what, person(value)));
        }
        boolean drafted = timeline.stream().anyMatch(row -> row.step().equals(Optional.of(CaseStep.DRAFT)));
        return CaseRules.nothingWasDrafted(file.state(), drafted).or(() -> againstKind(file, what, value));
    }

    private Optional<Objection> againstPerson(CaseFile file, Correction what, Id value) {
        StaffMember person = staff.acting(value);
        boolean same = what == Correction.HANDLING_NOTARY
                ? file.handlingNotary().equals(value)
                : file.secondPerson().equals(Optional.of(value));
        if (same || file.handledBefore().size() >= MOST_PEOPLE) {
            return Optional.of(Objection.of("refusal.case.nothing-to-correct"));
        }
        Optional<Objection> conflict = CaseRules.noConflictOfInterest(file, person);
        if (conflict.isPresent()) {
            return conflict;
        }
        return what == Correction.HANDLING_NOTARY
                ? CaseRules.handlerIsANotary(person)
                        .or(() -> file.secondPerson()
                                .flatMap(second -> CaseRules.secondPersonIsFit(value, staff.acting(second))))
                : CaseRules.secondPersonIsFit(file.handlingNotary(), person);
    }

    private Optional<Objection> againstKind(CaseFile file, Correction what, String value) {
        Catalogue catalogue = settings.catalogue(file.catalogue());
        String code = what == Correction.MATTER ? value : file.matter();
        String category = what == Correction.CATEGORY ? value : file.category();
        Matter matter = catalogue.matter(code).orElseThrow(() -> new Refusal("refusal.case.unknown-matter", code));
        if (!matter.categories().contains(category)) {
            return Optional.of(
                    Objection.of("refusal.case.category-of-matter", category, String.join(", ", matter.categories())));
        }
        List<AgencyKind> agents = parties.ofCase(file.id()).stream()
                .flatMap(party -> party.agency().stream())
                .map(Agency::kind)
                .toList();
        return CaseRules.twoPeopleWhereTheMatterAsks(matter, file.secondPerson())
                .or(() -> CaseRules.noEntrustedAgentWhereInPerson(matter, agents));
    }

    private static Id person(String value) {
        try {
            return Id.parse(value);
        } catch (FormatException e) {
            throw new Refusal("refusal.staff.unknown-person", value);
        }
    }

    private static void require(Optional<Objection> objection) {
        objection.ifPresent(found -> {
            throw found.refusal();
        });
    }
}
