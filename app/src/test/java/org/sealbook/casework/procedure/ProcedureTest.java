package org.sealbook.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.Rule;
import org.sealbook.casework.procedure.CaseFile.Closing;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

class ProcedureTest {

    private static final Id HANDLER = new Id("3".repeat(32));
    private static final Id SECOND = new Id("5".repeat(32));
    private static final Id SOMEBODY = new Id("9".repeat(32));

    private static final Id CONCERNED = new Id("7".repeat(32));
    private static final Id EARLIER_HANDLER = new Id("4".repeat(32));

    /** The procedure once more, as the office's rules say it: state, step, next state. */
    private static final String LAWFUL = """
        DRAFT APPLY APPLIED
        DRAFT VOID VOIDED
        APPLIED ACCEPT ACCEPTED
        APPLIED DECLINE NOT_ACCEPTED
        APPLIED WITHDRAW WITHDRAWN
        APPLIED VOID VOIDED
        ACCEPTED NOTICE ACCEPTED
        ACCEPTED EXAMINE EXAMINING
        ACCEPTED PROPOSE_REFUSAL REFUSAL_PROPOSED
        ACCEPTED PROPOSE_TERMINATION TERMINATION_PROPOSED
        EXAMINING SUPPLEMENT SUPPLEMENTING
        EXAMINING PAUSE PAUSED
        EXAMINING DRAFT DRAFTED
        EXAMINING PROPOSE_REFUSAL REFUSAL_PROPOSED
        EXAMINING PROPOSE_TERMINATION TERMINATION_PROPOSED
        SUPPLEMENTING RESUME EXAMINING
        SUPPLEMENTING PROPOSE_REFUSAL REFUSAL_PROPOSED
        SUPPLEMENTING PROPOSE_TERMINATION TERMINATION_PROPOSED
        PAUSED RESUME EXAMINING
        PAUSED PROPOSE_REFUSAL REFUSAL_PROPOSED
        PAUSED PROPOSE_TERMINATION TERMINATION_PROPOSED
        DRAFTED DRAFT DRAFTED
        DRAFTED PAUSE PAUSED
        DRAFTED REVIEW UNDER_REVIEW
        DRAFTED SUBMIT PENDING_APPROVAL
        DRAFTED PROPOSE_REFUSAL REFUSAL_PROPOSED
        DRAFTED PROPOSE_TERMINATION TERMINATION_PROPOSED
        UNDER_REVIEW REVIEWED PENDING_APPROVAL
        UNDER_REVIEW OBJECT RETURNED
        PENDING_APPROVAL APPROVE APPROVED
        PENDING_APPROVAL RETURN RETURNED
        RETURNED DRAFT DRAFTED
        RETURNED PAUSE PAUSED
        RETURNED PROPOSE_REFUSAL REFUSAL_PROPOSED
        RETURNED PROPOSE_TERMINATION TERMINATION_PROPOSED
        APPROVED RETURN RETURNED
        APPROVED ISSUE ISSUED
        ISSUED DELIVER DELIVERED
        ISSUED ARCHIVE ARCHIVED
        ISSUED REEXAMINE REEXAMINING
        DELIVERED ARCHIVE ARCHIVED
        DELIVERED REEXAMINE REEXAMINING
        ARCHIVED REEXAMINE REEXAMINING
        NOT_ACCEPTED ARCHIVE ARCHIVED
        WITHDRAWN ARCHIVE ARCHIVED
        REFUSAL_PROPOSED REFUSE REFUSED
        REFUSAL_PROPOSED OVERRULE ACCEPTED
        REFUSED ARCHIVE ARCHIVED
        TERMINATION_PROPOSED TERMINATE TERMINATED
        TERMINATION_PROPOSED OVERRULE ACCEPTED
        TERMINATED ARCHIVE ARCHIVED
        REEXAMINING UPHOLD UPHELD
        REEXAMINING REISSUE REISSUED
        REEXAMINING CORRECT CORRECTED
        REEXAMINING REVOKE REVOKED
        UPHELD DELIVER DELIVERED
        UPHELD ARCHIVE ARCHIVED
        UPHELD REEXAMINE REEXAMINING
        REISSUED DRAFT DRAFTED
        CORRECTED DRAFT DRAFTED
        REVOKED ARCHIVE ARCHIVED
        """;

    /** Who may take which step, as the office's rules say it. */
    private static final String WHO = """
        APPLY NOTARY ASSISTANT CLERK
        ACCEPT NOTARY
        DECLINE NOTARY
        WITHDRAW NOTARY ASSISTANT CLERK
        VOID DIRECTOR NOTARY
        NOTICE NOTARY ASSISTANT
        EXAMINE NOTARY ASSISTANT
        SUPPLEMENT NOTARY ASSISTANT
        PAUSE NOTARY ASSISTANT
        RESUME NOTARY ASSISTANT
        DRAFT NOTARY ASSISTANT
        REVIEW NOTARY
        REVIEWED NOTARY
        OBJECT NOTARY
        SUBMIT NOTARY
        APPROVE DIRECTOR APPROVER
        RETURN DIRECTOR APPROVER
        ISSUE DIRECTOR NOTARY
        DELIVER NOTARY ASSISTANT CLERK
        ARCHIVE NOTARY ASSISTANT ARCHIVIST
        PROPOSE_REFUSAL NOTARY
        REFUSE DIRECTOR APPROVER
        PROPOSE_TERMINATION NOTARY
        TERMINATE DIRECTOR APPROVER
        OVERRULE DIRECTOR APPROVER
        REEXAMINE DIRECTOR NOTARY ASSISTANT CLERK
        UPHOLD DIRECTOR APPROVER
        REISSUE DIRECTOR APPROVER
        CORRECT DIRECTOR APPROVER
        REVOKE DIRECTOR APPROVER
        """;

    /** What only the handling notary does. */
    private static final Set<CaseStep> BY_THE_HANDLER =
            EnumSet.of(CaseStep.REVIEW, CaseStep.SUBMIT, CaseStep.PROPOSE_REFUSAL, CaseStep.PROPOSE_TERMINATION);

    /** What nobody does who handles the case or handled it before. */
    private static final Set<CaseStep> BY_ANOTHER = EnumSet.of(
            CaseStep.APPROVE,
            CaseStep.RETURN,
            CaseStep.REFUSE,
            CaseStep.TERMINATE,
            CaseStep.OVERRULE,
            CaseStep.UPHOLD,
            CaseStep.REISSUE,
            CaseStep.CORRECT,
            CaseStep.REVOKE);

    /** What the handling notary does not do. */
    private static final Set<CaseStep> BY_A_COLLEAGUE = EnumSet.of(CaseStep.REVIEWED, CaseStep.OBJECT);

    /** What is not done once something was issued. */
    private static final Set<CaseStep> BEFORE_ISSUE =
            EnumSet.of(CaseStep.PROPOSE_REFUSAL, CaseStep.PROPOSE_TERMINATION);

    @Test
    void everyStateStepRolePersonNoticeAndClosingIsLawfulExactlyWhereTheRulesSaySo() {
        Map<String, CaseState> lawful = LAWFUL.lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> CaseState.valueOf(words[2])));
        Set<String> who = WHO.lines()
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.of(words).skip(1).map(role -> words[0] + " " + role))
                .collect(Collectors.toSet());
        int allowed = 0;
        int refused = 0;
        for (CaseState state : CaseState.values()) {
            for (CaseStep step : CaseStep.values()) {
                for (Role role : Role.values()) {
                    for (Id person : List.of(HANDLER, SECOND, EARLIER_HANDLER, CONCERNED, SOMEBODY)) {
                        for (boolean notice : List.of(true, false)) {
                            for (boolean issued : List.of(true, false)) {
                                Optional<CaseState> to = Optional.ofNullable(lawful.get(state + " " + step))
                                        .filter(next -> who.contains(step + " " + role))
                                        .filter(next -> step != CaseStep.EXAMINE || notice)
                                        .filter(next -> !BY_THE_HANDLER.contains(step) || person.equals(HANDLER))
                                        .filter(next -> !BY_A_COLLEAGUE.contains(step) || !person.equals(HANDLER))
                                        .filter(next -> !BY_ANOTHER.contains(step) || person.equals(SOMEBODY))
                                        .filter(next -> !person.equals(CONCERNED))
                                        .filter(next -> !BEFORE_ISSUE.contains(step) || !issued);
                                CaseFile file = file(state, notice, issued);
                                StaffMember member = member(person, role);
                                String where =
                                        state + " " + step + " " + role + " " + person + " " + notice + " " + issued;
                                assertEquals(
                                        to.isEmpty(),
                                        Procedure.objection(file, step, member).isPresent(),
                                        where);
                                if (to.isPresent()) {
                                    assertEquals(to.get(), Procedure.require(file, step, member), where);
                                    allowed++;
                                } else {
                                    assertThrows(Refusal.class, () -> Procedure.require(file, step, member), where);
                                    refused++;
                                }
                            }
                        }
                    }
                }
            }
        }
        assertEquals(26 * 30 * 8 * 5 * 2 * 2, allowed + refused);
        assertTrue(allowed > 500, "allowed: " + allowed);
    }

    @Test
    void whatIsNoLongerReachedFromTheDraftIsNotInTheTable() {
        Set<CaseState> reached = EnumSet.of(CaseState.DRAFT);
        boolean grows = true;
        while (grows) {
            Set<CaseState> next =
                    reached.stream().flatMap(state -> state.next().stream()).collect(Collectors.toSet());
            grows = reached.addAll(next);
        }
        assertEquals(EnumSet.allOf(CaseState.class), reached);
    }

    @Test
    void whatClosesACaseIsClosedAndWhatIsOpenHasANextStep() {
        for (CaseState state : CaseState.values()) {
            assertTrue(!state.closes() || state.isClosed(), state.code());
            assertTrue(state.isClosed() || !state.next().isEmpty(), state.code());
        }
    }

    @Test
    void everyTransitionBesideTheStatesIsMadeByAStep() {
        Set<String> beside = Stream.of(CaseState.values())
                .flatMap(from -> from.next().stream().map(to -> from + " " + to))
                .collect(Collectors.toSet());
        Set<String> made =
                Procedure.TABLE.stream().map(row -> row.from() + " " + row.to()).collect(Collectors.toSet());
        assertEquals(beside, made);
    }

    @Test
    void refusesARowAgainstTheStatesOwnTransitions() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Procedure.Row(CaseState.DRAFT, CaseStep.ISSUE, CaseState.ISSUED, List.of()));
    }

    @Test
    @Rule(id = "R3", source = "公证法 art. 27", of = "CaseRules.noticeWasGiven")
    void aCaseDoesNotLeaveAcceptanceWithoutTheNoticeOfRights() {
        assertEquals(
                "refusal.case.notice-missing",
                objection(file(CaseState.ACCEPTED, false), CaseStep.EXAMINE, member(HANDLER, Role.NOTARY)));
    }

    @Test
    @Rule(id = "R4", source = "公证程序规则 art. 40", of = "CaseRules.approverIsNotTheHandler")
    void theHandlingNotaryMayNotApproveEvenAsDirector() {
        assertEquals(
                "refusal.case.approver-is-handler",
                objection(file(CaseState.PENDING_APPROVAL, true), CaseStep.APPROVE, member(HANDLER, Role.DIRECTOR)));
    }

    @Test
    @Rule(id = "R4", source = "公证程序规则 art. 40", of = "CaseRules.approverIsNotTheSecondPerson")
    void theSecondPersonMayNotApprove() {
        assertEquals(
                "refusal.case.approver-is-second-person",
                objection(file(CaseState.PENDING_APPROVAL, true), CaseStep.APPROVE, member(SECOND, Role.APPROVER)));
    }

    @Test
    @Rule(id = "R4", source = "公证程序规则 art. 40", of = "CaseRules.approverNeverHandledTheCase")
    void whoHandledACaseBeforeMayNotApproveIt() {
        assertEquals(
                "refusal.case.approver-handled-before",
                objection(
                        file(CaseState.PENDING_APPROVAL, true),
                        CaseStep.APPROVE,
                        member(EARLIER_HANDLER, Role.DIRECTOR)));
    }

    @Test
    @Rule(id = "R4", source = "公证程序规则, review", of = "CaseRules.reviewerIsNotTheHandler")
    void theHandlingNotaryDoesNotReviewTheDraft() {
        assertEquals(
                "refusal.case.reviewer-is-handler",
                objection(file(CaseState.UNDER_REVIEW, true), CaseStep.REVIEWED, member(HANDLER, Role.NOTARY)));
    }

    @Test
    @Rule(id = "R2", source = "公证法 art. 31; 公证程序规则, refusal", of = "CaseRules.handlingNotaryReports")
    void theHandlingNotaryReportsARefusalAndSomebodyElseDecides() {
        assertEquals(
                "refusal.case.only-the-handler-reports",
                objection(file(CaseState.EXAMINING, true), CaseStep.PROPOSE_REFUSAL, member(SOMEBODY, Role.NOTARY)));
        assertEquals(
                "refusal.case.approver-is-handler",
                objection(file(CaseState.REFUSAL_PROPOSED, true), CaseStep.REFUSE, member(HANDLER, Role.DIRECTOR)));
    }

    @Test
    @Rule(id = "R14", source = "公证法 art. 39", of = "CaseRules.nothingWasIssued")
    void whatWasIssuedIsReexaminedAndNotRefused() {
        assertEquals(
                "refusal.case.was-issued",
                objection(file(CaseState.DRAFTED, true, true), CaseStep.PROPOSE_REFUSAL, member(HANDLER, Role.NOTARY)));
    }

    @Test
    @Rule(id = "R4", source = "公证程序规则, approval", of = "CaseRules.handlingNotarySubmits")
    void onlyTheHandlingNotarySubmits() {
        assertEquals(
                "refusal.case.not-the-handler",
                objection(file(CaseState.DRAFTED, true), CaseStep.SUBMIT, member(SOMEBODY, Role.NOTARY)));
    }

    @Test
    void answersEveryStepAndWhyItIsNotLawful() {
        List<NextStep> next = Procedure.lawfulNext(file(CaseState.ACCEPTED, true), member(HANDLER, Role.NOTARY));
        assertEquals(CaseStep.values().length, next.size());
        assertEquals(
                List.of(CaseStep.NOTICE, CaseStep.EXAMINE, CaseStep.PROPOSE_REFUSAL, CaseStep.PROPOSE_TERMINATION),
                next.stream().filter(NextStep::isLawful).map(NextStep::step).toList());
        assertEquals(
                Optional.of(Objection.of("refusal.case.not-in-this-state", "apply", "accepted")),
                next.getFirst().objection());
    }

    @Test
    void evidenceIsTakenUntilTheCaseLiesBeforeTheApproverAndAgainWhenItComesBack() {
        assertEquals(
                EnumSet.of(
                        CaseState.UNDER_REVIEW,
                        CaseState.PENDING_APPROVAL,
                        CaseState.APPROVED,
                        CaseState.ISSUED,
                        CaseState.DELIVERED,
                        CaseState.ARCHIVED,
                        CaseState.NOT_ACCEPTED,
                        CaseState.WITHDRAWN,
                        CaseState.VOIDED,
                        CaseState.REFUSAL_PROPOSED,
                        CaseState.REFUSED,
                        CaseState.TERMINATION_PROPOSED,
                        CaseState.TERMINATED,
                        CaseState.UPHELD,
                        CaseState.REVOKED),
                Stream.of(CaseState.values())
                        .filter(state -> !state.takesEvidence())
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseState.class))));
    }

    private static String objection(CaseFile file, CaseStep step, StaffMember person) {
        return Procedure.objection(file, step, person).map(Objection::key).orElse("none");
    }

    private static StaffMember member(Id person, Role role) {
        return new StaffMember(person, Optional.empty(), Set.of(role));
    }

    private static CaseFile file(CaseState state, boolean notice) {
        return file(state, notice, false);
    }

    private static CaseFile file(CaseState state, boolean notice, boolean issued) {
        return new CaseFile(
                new Id("c".repeat(32)),
                1,
                "preservation-web",
                "内民",
                HANDLER,
                Optional.of(SECOND),
                state,
                notice,
                Set.of(EARLIER_HANDLER),
                Set.of(CONCERNED),
                issued ? Optional.of(new Closing(CaseState.ISSUED, Instant.EPOCH)) : Optional.empty(),
                Instant.EPOCH,
                new EntryId(0, 0));
    }
}
