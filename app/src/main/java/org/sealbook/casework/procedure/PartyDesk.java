package org.sealbook.casework.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.parties.Agency;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.Authority;
import org.sealbook.casework.parties.CheckResult;
import org.sealbook.casework.parties.CheckSource;
import org.sealbook.casework.parties.IdentityCheck;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyBook;
import org.sealbook.casework.parties.PartyFact;
import org.sealbook.casework.parties.PartyFact.IdentityChecked;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.parties.PartyRules;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** Adds parties to a case that is open, and corrects what was entered wrongly. Safe for use by several threads. */
public final class PartyDesk {

    /** The most parties that a case has. */
    static final int MOST_PARTIES = 200;

    private static final String PARTY = "party";

    private static final int LONGEST_NOTE = 2_000;

    private final Ledger ledger;
    private final Settings settings;
    private final StaffBook staff;
    private final CaseBook cases;
    private final PartyBook parties;

    public PartyDesk(Ledger ledger, Settings settings, StaffBook staff, CaseBook cases, PartyBook parties) {
        this.ledger = ledger;
        this.settings = settings;
        this.staff = staff;
        this.cases = cases;
        this.parties = parties;
    }

    /**
     * Adds parties, in the order in which papers name them: an agent acts for the party before.
     *
     * @param entered at least one
     * @param principal for whom agents act who stand first; empty where nobody does
     * @throws Refusal when the case takes none any more, the party is there already or a minor has no guardian, or this is not the
     *     person's duty
     */
    public Recorded add(Id command, Id acting, Id caseId, List<Party> entered, Optional<Id> principal) {
        PartyRules.check(entered, principal.isPresent(), settings.today());
        return new Recorded(DerivedIds.of(command, PARTY, 0), ledger.record(new Command(command, acting, () -> {
            List<PartyRow> held = changeable(acting, caseId);
            requireInPerson(caseId, entered);
            principal.ifPresent(of -> requireRepresentable(held, of));
            requireNew(held, entered);
            return added(command, caseId, entered, principal);
        })));
    }

    /**
     * Corrects a party: what is given is all that is right. The role, and by what and for whom an agent acts, stay.
     *
     * @throws Refusal when the case takes no correction any more, the party is not one of it, or this is not the person's duty
     */
    public Recorded correct(Id command, Id acting, Id caseId, Id party, Party right) {
        PartyRules.requireNotOver(right, settings.today());
        return new Recorded(party, ledger.record(new Command(command, acting, () -> {
            List<PartyRow> held = changeable(acting, caseId);
            PartyRow wrong = one(held, party);
            if (wrong.role() != right.role()
                    || wrong.kind() != right.idNumber().type().kind()
                    || !wrong.agency()
                            .map(Agency::kind)
                            .equals(right.authority().map(Authority::kind))) {
                throw new Refusal("refusal.party.role-stays");
            }
            requireNew(held.stream().filter(row -> !row.id().equals(party)).toList(), List.of(right));
            if (right.role() == PartyRole.APPLICANT
                    && right.isMinor(settings.today())
                    && held.stream().noneMatch(row -> isGuardianOf(row, party))) {
                throw new Refusal("refusal.party.minor-without-guardian");
            }
            return List.of(PartyFact.corrected(party, caseId, right));
        })));
    }

    /**
     * Records that a party was compared with the document that they showed; when and by whom is the entry's own.
     *
     * @param note what was seen; needed where it does not agree
     * @throws Refusal when the case takes no more, the party is not one of it, the note is missing, or this is not the person's duty
     */
    public Recorded checkIdentity(
            Id command, Id acting, Id caseId, Id party, CheckSource source, CheckResult result, Optional<String> note) {
        Map<String, String> said = note.map(text -> Map.of(PartyFact.NOTE, Texts.page("note", text, LONGEST_NOTE)))
                .orElse(Map.of());
        if (result != CheckResult.AGREES && said.isEmpty()) {
            throw new Refusal("refusal.party.check-note-missing");
        }
        return new Recorded(party, ledger.record(new Command(command, acting, () -> {
            one(changeable(acting, caseId), party);
            return List.of(new IdentityChecked(party, caseId, source, result).entry(said));
        })));
    }

    /** Every check of the identities of a case's parties, oldest first. */
    public List<IdentityCheck> checks(Id caseId) {
        return parties.checks(caseId);
    }

    /** The parties of a case, in the order in which they were entered. */
    public List<PartyRow> ofCase(Id caseId) {
        return parties.ofCase(caseId);
    }

    /**
     * The other cases of a case's parties, newest first, some hundred at most; the same document's number, not the same name, makes the
     * same party.
     */
    public List<OtherCase> elsewhere(Id caseId) {
        return cases.othersOfItsParties(caseId);
    }

    private void requireInPerson(Id caseId, List<Party> entered) {
        CaseFile file = cases.known(caseId);
        settings.catalogue(file.catalogue())
                .matter(file.matter())
                .flatMap(matter -> CaseRules.noEntrustedAgentWhereInPerson(matter, CaseDesk.agents(entered)))
                .ifPresent(objection -> {
                    throw objection.refusal();
                });
    }

    private List<PartyRow> changeable(Id acting, Id caseId) {
        staff.acting(acting).requireMay(Act.OPEN_CASE);
        CaseFile file = cases.known(caseId);
        if (!file.state().takesEvidence()) {
            throw new Refusal("refusal.party.case-takes-none", file.state().code());
        }
        return parties.ofCase(caseId);
    }

    private static PartyRow one(List<PartyRow> held, Id party) {
        return held.stream()
                .filter(row -> row.id().equals(party))
                .findFirst()
                .orElseThrow(() -> new Refusal("refusal.party.unknown", party.value()));
    }

    private static void requireRepresentable(List<PartyRow> held, Id principal) {
        if (one(held, principal).role() == PartyRole.AGENT) {
            throw new Refusal("refusal.party.agent-of-nobody");
        }
    }

    private static void requireNew(List<PartyRow> held, List<Party> entered) {
        if (held.size() + entered.size() > MOST_PARTIES) {
            throw new Refusal("refusal.case.too-many-parties", Integer.toString(MOST_PARTIES));
        }
        List<String> all = Stream.concat(held.stream().flatMap(row -> row.whole().stream()), entered.stream())
                .map(party -> party.idNumber().recognisedBy())
                .toList();
        if (all.stream().distinct().count() < all.size()) {
            throw new Refusal("refusal.case.party-twice");
        }
    }

    /** The entries for parties, each agent after their principal. */
    static List<EntryDraft> added(Id command, Id caseId, List<Party> entered, Optional<Id> first) {
        List<EntryDraft> entries = new ArrayList<>();
        for (int i = 0; i < entered.size(); i++) {
            Party party = entered.get(i);
            Optional<Id> principal = party.role() == PartyRole.AGENT
                    ? PartyRules.principal(entered, i)
                            .map(at -> DerivedIds.of(command, PARTY, at))
                            .or(() -> first)
                    : Optional.empty();
            entries.add(PartyFact.added(DerivedIds.of(command, PARTY, i), caseId, party, principal));
        }
        return entries;
    }

    /** Refuses parties of a new case that are not in order. */
    static void requireInOrder(List<Party> parties, LocalDate today) {
        if (parties.stream().noneMatch(party -> party.role() == PartyRole.APPLICANT)) {
            throw new Refusal("refusal.case.no-applicant");
        }
        requireNew(List.of(), parties);
        PartyRules.check(parties, false, today);
    }

    private static boolean isGuardianOf(PartyRow row, Id minor) {
        return row.agency()
                .filter(acts -> acts.kind() == AgencyKind.GUARDIAN)
                .map(Agency::principal)
                .filter(minor::equals)
                .isPresent();
    }
}
