package org.sealbook.casework.procedure;

import static org.sealbook.casework.procedure.CaseState.ACCEPTED;
import static org.sealbook.casework.procedure.CaseState.APPLIED;
import static org.sealbook.casework.procedure.CaseState.APPROVED;
import static org.sealbook.casework.procedure.CaseState.ARCHIVED;
import static org.sealbook.casework.procedure.CaseState.CORRECTED;
import static org.sealbook.casework.procedure.CaseState.DELIVERED;
import static org.sealbook.casework.procedure.CaseState.DRAFT;
import static org.sealbook.casework.procedure.CaseState.DRAFTED;
import static org.sealbook.casework.procedure.CaseState.EXAMINING;
import static org.sealbook.casework.procedure.CaseState.ISSUED;
import static org.sealbook.casework.procedure.CaseState.NOT_ACCEPTED;
import static org.sealbook.casework.procedure.CaseState.PAUSED;
import static org.sealbook.casework.procedure.CaseState.PENDING_APPROVAL;
import static org.sealbook.casework.procedure.CaseState.REEXAMINING;
import static org.sealbook.casework.procedure.CaseState.REFUSAL_PROPOSED;
import static org.sealbook.casework.procedure.CaseState.REFUSED;
import static org.sealbook.casework.procedure.CaseState.REISSUED;
import static org.sealbook.casework.procedure.CaseState.RETURNED;
import static org.sealbook.casework.procedure.CaseState.REVOKED;
import static org.sealbook.casework.procedure.CaseState.SUPPLEMENTING;
import static org.sealbook.casework.procedure.CaseState.TERMINATED;
import static org.sealbook.casework.procedure.CaseState.TERMINATION_PROPOSED;
import static org.sealbook.casework.procedure.CaseState.UNDER_REVIEW;
import static org.sealbook.casework.procedure.CaseState.UPHELD;
import static org.sealbook.casework.procedure.CaseState.VOIDED;
import static org.sealbook.casework.procedure.CaseState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealbook.casework.staff.StaffMember;

/**
 * The procedure of a case as one table of (state, step, next state, rules); the roles follow from each step's act. Whatever is not in
 * the table is not lawful.
 */
public final class Procedure {

    /** One row: in this state, this step leads to that state, if none of the rules objects. */
    record Row(CaseState from, CaseStep step, CaseState to, List<Guard> guards) {

        Row {
            guards = List.copyOf(guards);
            if (!from.next().contains(to)) {
                throw new IllegalArgumentException("a case never goes from " + from + " to " + to);
            }
        }
    }

    /** Where a case is being worked on, and no decision about it waits with somebody else. */
    private static final List<CaseState> OPEN_AFTER_ACCEPTANCE =
            List.of(ACCEPTED, EXAMINING, SUPPLEMENTING, PAUSED, DRAFTED, RETURNED);

    private static final List<Guard> BY_ANOTHER_THAN_THE_HANDLERS = List.of(
            CaseRules::approverIsNotTheHandler,
            CaseRules::approverIsNotTheSecondPerson,
            CaseRules::approverNeverHandledTheCase);

    static final List<Row> TABLE = Stream.of(
                    row(DRAFT, CaseStep.APPLY, APPLIED),
                    row(APPLIED, CaseStep.ACCEPT, ACCEPTED),
                    row(APPLIED, CaseStep.DECLINE, NOT_ACCEPTED),
                    row(APPLIED, CaseStep.WITHDRAW, WITHDRAWN),
                    each(List.of(DRAFT, APPLIED), CaseStep.VOID, VOIDED),
                    row(ACCEPTED, CaseStep.NOTICE, ACCEPTED),
                    row(ACCEPTED, CaseStep.EXAMINE, EXAMINING, CaseRules::noticeWasGiven),
                    row(EXAMINING, CaseStep.SUPPLEMENT, SUPPLEMENTING),
                    each(List.of(EXAMINING, DRAFTED, RETURNED), CaseStep.PAUSE, PAUSED),
                    each(List.of(SUPPLEMENTING, PAUSED), CaseStep.RESUME, EXAMINING),
                    each(List.of(EXAMINING, DRAFTED, RETURNED, REISSUED, CORRECTED), CaseStep.DRAFT, DRAFTED),
                    row(DRAFTED, CaseStep.REVIEW, UNDER_REVIEW, CaseRules::handlingNotarySubmits),
                    row(UNDER_REVIEW, CaseStep.REVIEWED, PENDING_APPROVAL, CaseRules::reviewerIsNotTheHandler),
                    row(UNDER_REVIEW, CaseStep.OBJECT, RETURNED, CaseRules::reviewerIsNotTheHandler),
                    row(DRAFTED, CaseStep.SUBMIT, PENDING_APPROVAL, CaseRules::handlingNotarySubmits),
                    row(PENDING_APPROVAL, CaseStep.APPROVE, APPROVED, BY_ANOTHER_THAN_THE_HANDLERS),
                    each(List.of(PENDING_APPROVAL, APPROVED), CaseStep.RETURN, RETURNED, BY_ANOTHER_THAN_THE_HANDLERS),
                    row(APPROVED, CaseStep.ISSUE, ISSUED),
                    each(List.of(ISSUED, UPHELD), CaseStep.DELIVER, DELIVERED),
                    each(
                            List.of(ISSUED, DELIVERED, UPHELD, REVOKED, NOT_ACCEPTED, WITHDRAWN, REFUSED, TERMINATED),
                            CaseStep.ARCHIVE,
                            ARCHIVED),
                    each(
                            OPEN_AFTER_ACCEPTANCE,
                            CaseStep.PROPOSE_REFUSAL,
                            REFUSAL_PROPOSED,
                            CaseRules::handlingNotaryReports,
                            CaseRules::nothingWasIssued),
                    row(REFUSAL_PROPOSED, CaseStep.REFUSE, REFUSED, BY_ANOTHER_THAN_THE_HANDLERS),
                    each(
                            OPEN_AFTER_ACCEPTANCE,
                            CaseStep.PROPOSE_TERMINATION,
                            TERMINATION_PROPOSED,
                            CaseRules::handlingNotaryReports,
                            CaseRules::nothingWasIssued),
                    row(TERMINATION_PROPOSED, CaseStep.TERMINATE, TERMINATED, BY_ANOTHER_THAN_THE_HANDLERS),
                    each(
                            List.of(REFUSAL_PROPOSED, TERMINATION_PROPOSED),
                            CaseStep.OVERRULE,
                            ACCEPTED,
                            BY_ANOTHER_THAN_THE_HANDLERS),
                    each(List.of(ISSUED, DELIVERED, ARCHIVED, UPHELD), CaseStep.REEXAMINE, REEXAMINING),
                    row(REEXAMINING, CaseStep.UPHOLD, UPHELD, BY_ANOTHER_THAN_THE_HANDLERS),
                    row(REEXAMINING, CaseStep.REISSUE, REISSUED, BY_ANOTHER_THAN_THE_HANDLERS),
                    row(REEXAMINING, CaseStep.CORRECT, CORRECTED, BY_ANOTHER_THAN_THE_HANDLERS),
                    row(REEXAMINING, CaseStep.REVOKE, REVOKED, BY_ANOTHER_THAN_THE_HANDLERS))
            .flatMap(List::stream)
            .toList();

    private Procedure() {}

    /** What each step would meet: nothing, or the first objection to it. All steps are answered, in the order of the procedure. */
    public static List<NextStep> lawfulNext(CaseFile file, StaffMember person) {
        return Arrays.stream(CaseStep.values())
                .map(step -> new NextStep(step, objection(file, step, person)))
                .toList();
    }

    /** The first objection to this person's taking this step now; empty when it is lawful. */
    public static Optional<Objection> objection(CaseFile file, CaseStep step, StaffMember person) {
        Optional<Row> row = find(file.state(), step);
        if (row.isEmpty()) {
            return Optional.of(Objection.of(
                    "refusal.case.not-in-this-state", step.code(), file.state().code()));
        }
        if (!person.may(step.act())) {
            return Optional.of(
                    Objection.of("refusal.staff.not-your-duty", step.act().code()));
        }
        return CaseRules.noConflictOfInterest(file, person)
                .or(() -> row.get().guards().stream()
                        .flatMap(guard -> guard.against(file, person).stream())
                        .findFirst());
    }

    /**
     * The state that the step leads to.
     *
     * @throws org.sealbook.ledger.Refusal when the step is not lawful
     */
    public static CaseState require(CaseFile file, CaseStep step, StaffMember person) {
        objection(file, step, person).ifPresent(objection -> {
            throw objection.refusal();
        });
        return find(file.state(), step).orElseThrow().to();
    }

    private static Optional<Row> find(CaseState from, CaseStep step) {
        return TABLE.stream()
                .filter(row -> row.from() == from && row.step() == step)
                .findFirst();
    }

    private static List<Row> row(CaseState from, CaseStep step, CaseState to, Guard... guards) {
        return row(from, step, to, List.of(guards));
    }

    private static List<Row> row(CaseState from, CaseStep step, CaseState to, List<Guard> guards) {
        return List.of(new Row(from, step, to, guards));
    }

    private static List<Row> each(List<CaseState> from, CaseStep step, CaseState to, Guard... guards) {
        return each(from, step, to, List.of(guards));
    }

    private static List<Row> each(List<CaseState> from, CaseStep step, CaseState to, List<Guard> guards) {
        return from.stream().map(state -> new Row(state, step, to, guards)).toList();
    }
}
