package org.sealbook.casework.procedure;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.record.Id;

/** The rules that bind, each a pure function; the letters R are those of the office's list of rules. */
final class CaseRules {

    private CaseRules() {}

    /** R3, 公证法 art. 27: a case does not leave acceptance before the party was told of rights and consequences. */
    static Optional<Objection> noticeWasGiven(CaseFile file, StaffMember person) {
        return objectUnless(file.noticeGiven(), "refusal.case.notice-missing");
    }

    /** R4, 公证程序规则: the handling notary answers for the draft and brings it before the approver. */
    static Optional<Objection> handlingNotarySubmits(CaseFile file, StaffMember person) {
        return objectUnless(file.handlingNotary().equals(person.id()), "refusal.case.not-the-handler");
    }

    /** R4, 公证程序规则 art. 40: nobody approves a case that they handle. */
    static Optional<Objection> approverIsNotTheHandler(CaseFile file, StaffMember person) {
        return objectUnless(!file.handlingNotary().equals(person.id()), "refusal.case.approver-is-handler");
    }

    /** R4 with R5: the second person handled the case too. */
    static Optional<Objection> approverIsNotTheSecondPerson(CaseFile file, StaffMember person) {
        return objectUnless(!file.isSecondPerson(person.id()), "refusal.case.approver-is-second-person");
    }

    /** R4: who handled the case before somebody else took it over does not approve it either. */
    static Optional<Objection> approverNeverHandledTheCase(CaseFile file, StaffMember person) {
        return objectUnless(!file.handledBefore().contains(person.id()), "refusal.case.approver-handled-before");
    }

    /** 核稿: the draft is read by a colleague, not by who handles the case. */
    static Optional<Objection> reviewerIsNotTheHandler(CaseFile file, StaffMember person) {
        return objectUnless(!file.handlingNotary().equals(person.id()), "refusal.case.reviewer-is-handler");
    }

    /** R2 and R15, 公证程序规则: the handling notary reports in writing that a case should be refused or terminated. */
    static Optional<Objection> handlingNotaryReports(CaseFile file, StaffMember person) {
        return objectUnless(file.handlingNotary().equals(person.id()), "refusal.case.only-the-handler-reports");
    }

    /** R14: what was issued is re-examined; it is not refused or terminated afterwards. */
    static Optional<Objection> nothingWasIssued(CaseFile file, StaffMember person) {
        return objectUnless(file.closed().isEmpty(), "refusal.case.was-issued");
    }

    /** R6, 公证法 art. 23: nobody takes a step in a case in which they are concerned themselves. */
    static Optional<Objection> noConflictOfInterest(CaseFile file, StaffMember person) {
        return objectUnless(!file.inConflict().contains(person.id()), "refusal.case.conflict-of-interest");
    }

    /** R6, 公证法 art. 26: some matters are applied for in person; a guardian still acts for whom they guard. */
    static Optional<Objection> noEntrustedAgentWhereInPerson(Matter matter, List<AgencyKind> agents) {
        return objectUnless(
                !matter.inPerson() || !agents.contains(AgencyKind.ENTRUSTED), "refusal.case.in-person-only");
    }

    /** People are replaced while the case is worked on, not while it lies before somebody who decides. */
    static Optional<Objection> peopleMayBeReplaced(CaseState state) {
        return objectUnless(
                state.takesEvidence() && state != CaseState.REEXAMINING, "refusal.case.people-stay", state.code());
    }

    /** Matter and category are corrected before anything was drafted under them. */
    static Optional<Objection> nothingWasDrafted(CaseState state, boolean drafted) {
        return objectUnless(!drafted && state.takesEvidence(), "refusal.case.was-drafted");
    }

    /** Whoever handles a case is a notary. */
    static Optional<Objection> handlerIsANotary(StaffMember handler) {
        return objectUnless(handler.is(Role.NOTARY), "refusal.case.handler-is-no-notary");
    }

    /** R5: two people act together where the matter says so. */
    static Optional<Objection> twoPeopleWhereTheMatterAsks(Matter matter, Optional<Id> secondPerson) {
        return objectUnless(!matter.twoPersons() || secondPerson.isPresent(), "refusal.case.second-person-missing");
    }

    /** R5: the second person is somebody else, a notary or an assistant. */
    static Optional<Objection> secondPersonIsFit(Id handler, StaffMember second) {
        if (second.id().equals(handler)) {
            return Optional.of(Objection.of("refusal.case.second-person-is-handler"));
        }
        return objectUnless(
                second.is(Role.NOTARY) || second.is(Role.ASSISTANT), "refusal.case.second-person-is-not-fit");
    }

    private static Optional<Objection> objectUnless(boolean right, String key, String... arguments) {
        return right ? Optional.empty() : Optional.of(Objection.of(key, arguments));
    }
}
