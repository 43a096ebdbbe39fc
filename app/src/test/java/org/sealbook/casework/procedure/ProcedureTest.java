package org.sealbook.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

class ProcedureTest {

    private static final Id HANDLER = new Id("3".repeat(32));
    private static final Id SECOND = new Id("5".repeat(32));
    private static final Id SOMEBODY = new Id("9".repeat(32));

    /** The procedure once more, as the office's rules say it: state, step, next state. */
    private static final String LAWFUL = """
        DRAFT APPLY APPLIED
        APPLIED ACCEPT ACCEPTED
        ACCEPTED NOTICE ACCEPTED
        ACCEPTED EXAMINE EXAMINING
        EXAMINING SUPPLEMENT SUPPLEMENTING
        EXAMINING DRAFT DRAFTED
        SUPPLEMENTING RESUME EXAMINING
        DRAFTED DRAFT DRAFTED
        DRAFTED SUBMIT PENDING_APPROVAL
        PENDING_APPROVAL APPROVE APPROVED
        PENDING_APPROVAL RETURN RETURNED
        RETURNED DRAFT DRAFTED
        APPROVED ISSUE ISSUED
        """;

    /** Who may take which step, as the office's rules say it. */
    private static final Map<CaseStep, Set<Role>> WHO = new EnumMap<>(Map.ofEntries(
            Map.entry(CaseStep.APPLY, EnumSet.of(Role.NOTARY, Role.ASSISTANT, Role.CLERK)),
            Map.entry(CaseStep.ACCEPT, EnumSet.of(Role.NOTARY)),
            Map.entry(CaseStep.NOTICE, EnumSet.of(Role.NOTARY, Role.ASSISTANT)),
            Map.entry(CaseStep.EXAMINE, EnumSet.of(Role.NOTARY, Role.ASSISTANT)),
            Map.entry(CaseStep.SUPPLEMENT, EnumSet.of(Role.NOTARY, Role.ASSISTANT)),
            Map.entry(CaseStep.RESUME, EnumSet.of(Role.NOTARY, Role.ASSISTANT)),
            Map.entry(CaseStep.DRAFT, EnumSet.of(Role.NOTARY, Role.ASSISTANT)),
            Map.entry(CaseStep.SUBMIT, EnumSet.of(Role.NOTARY)),
            Map.entry(CaseStep.APPROVE, EnumSet.of(Role.DIRECTOR, Role.APPROVER)),
            Map.entry(CaseStep.RETURN, EnumSet.of(Role.DIRECTOR, Role.APPROVER)),
            Map.entry(CaseStep.ISSUE, EnumSet.of(Role.DIRECTOR, Role.NOTARY))));

    @Test
    void everyStateStepRolePersonAndNoticeIsLawfulExactlyWhereTheRulesSaySo() {
        Map<String, CaseState> lawful = LAWFUL.lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0] + " " + words[1], words -> CaseState.valueOf(words[2])));
        int allowed = 0;
        int refused = 0;
        for (CaseState state : CaseState.values()) {
            for (CaseStep step : CaseStep.values()) {
                for (Role role : Role.values()) {
                    for (Id person : List.of(HANDLER, SECOND, SOMEBODY)) {
                        for (boolean notice : List.of(true, false)) {
                            Optional<CaseState> to = Optional.ofNullable(lawful.get(state + " " + step))
                                    .filter(next ->
                                            WHO.getOrDefault(step, Set.of()).contains(role))
                                    .filter(next -> step != CaseStep.EXAMINE || notice)
                                    .filter(next -> step != CaseStep.SUBMIT || person.equals(HANDLER))
                                    .filter(next -> (step != CaseStep.APPROVE && step != CaseStep.RETURN)
                                            || person.equals(SOMEBODY));
                            CaseFile file = file(state, notice);
                            StaffMember member = member(person, role);
                            String where = state + " " + step + " " + role + " " + person + " " + notice;
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
        assertEquals(10 * 11 * 8 * 3 * 2, allowed + refused);
        assertTrue(allowed > 50, "allowed: " + allowed);
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
    void aCaseDoesNotLeaveAcceptanceWithoutTheNoticeOfRights() {
        assertEquals(
                "refusal.case.notice-missing",
                objection(file(CaseState.ACCEPTED, false), CaseStep.EXAMINE, member(HANDLER, Role.NOTARY)));
    }

    @Test
    void theHandlingNotaryMayNotApproveEvenAsDirector() {
        assertEquals(
                "refusal.case.approver-is-handler",
                objection(file(CaseState.PENDING_APPROVAL, true), CaseStep.APPROVE, member(HANDLER, Role.DIRECTOR)));
    }

    @Test
    void theSecondPersonMayNotApprove() {
        assertEquals(
                "refusal.case.approver-is-second-person",
                objection(file(CaseState.PENDING_APPROVAL, true), CaseStep.APPROVE, member(SECOND, Role.APPROVER)));
    }

    @Test
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
                List.of(CaseStep.NOTICE, CaseStep.EXAMINE),
                next.stream().filter(NextStep::isLawful).map(NextStep::step).toList());
        assertEquals(
                Optional.of(Objection.of("refusal.case.not-in-this-state", "apply", "accepted")),
                next.getFirst().objection());
    }

    @Test
    void evidenceIsTakenUntilTheCaseLiesBeforeTheApproverAndAgainWhenItComesBack() {
        assertEquals(
                EnumSet.of(CaseState.PENDING_APPROVAL, CaseState.APPROVED, CaseState.ISSUED),
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
        return new CaseFile(
                new Id("c".repeat(32)),
                1,
                "preservation-web",
                "内民",
                HANDLER,
                Optional.of(SECOND),
                state,
                notice,
                Instant.EPOCH,
                new EntryId(0, 0));
    }
}
