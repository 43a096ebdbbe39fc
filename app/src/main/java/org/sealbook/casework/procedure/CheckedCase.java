package org.sealbook.casework.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.catalogue.Catalogue;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.procedure.CaseFact.CaseOpened;
import org.sealbook.casework.settings.Setting;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/**
 * A case as it was entered, in order as far as that can be told without the office's people.
 *
 * @param catalogue the version that names the matter
 * @param form what was entered in the matter's form; nothing while it is not filled
 */
record CheckedCase(NewCase entered, int catalogue, Matter matter, Map<String, String> form) {

    /** @throws Refusal when matter, category, parties or form are not in order */
    static CheckedCase of(NewCase entered, Settings settings) {
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
        PartyDesk.requireInOrder(entered.parties(), settings.today());
        return new CheckedCase(
                entered,
                catalogue.version().version(),
                matter,
                entered.form().isEmpty() ? Map.of() : matter.filled(entered.form()));
    }

    /** The id of the case that a command opens. */
    static Id idOf(Id command) {
        return DerivedIds.of(command, "case", 0);
    }

    /** @throws Refusal when whoever handles it, or the second person, does not fit */
    void requirePeople(StaffBook staff) {
        Optional<Objection> objection = CaseRules.handlerIsANotary(staff.acting(entered.handlingNotary()))
                .or(() -> CaseRules.twoPeopleWhereTheMatterAsks(matter, entered.secondPerson()))
                .or(() -> CaseRules.noEntrustedAgentWhereInPerson(matter, CaseDesk.agents(entered.parties())))
                .or(() -> entered.secondPerson()
                        .flatMap(
                                second -> CaseRules.secondPersonIsFit(entered.handlingNotary(), staff.acting(second))));
        objection.ifPresent(found -> {
            throw found.refusal();
        });
    }

    /** The entries of its opening: the case, its parties, its form. */
    List<EntryDraft> entries(Id command) {
        Id caseId = idOf(command);
        List<EntryDraft> entries = new ArrayList<>();
        entries.add(new CaseOpened(
                        caseId,
                        catalogue,
                        entered.matter(),
                        entered.category(),
                        entered.handlingNotary(),
                        entered.secondPerson())
                .entry());
        entries.addAll(PartyDesk.added(command, caseId, entered.parties(), Optional.empty()));
        if (!form.isEmpty()) {
            entries.add(FormFact.filled(caseId, form));
        }
        return entries;
    }
}
