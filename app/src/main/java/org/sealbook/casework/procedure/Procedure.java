package org.sealbook.casework.procedure;

import static org.sealbook.casework.procedure.CaseState.ACCEPTED;
import static org.sealbook.casework.procedure.CaseState.APPLIED;
import static org.sealbook.casework.procedure.CaseState.APPROVED;
import static org.sealbook.casework.procedure.CaseState.DRAFT;
import static org.sealbook.casework.procedure.CaseState.DRAFTED;
import static org.sealbook.casework.procedure.CaseState.EXAMINING;
import static org.sealbook.casework.procedure.CaseState.ISSUED;
import static org.sealbook.casework.procedure.CaseState.PENDING_APPROVAL;
import static org.sealbook.casework.procedure.CaseState.RETURNED;
import static org.sealbook.casework.procedure.CaseState.SUPPLEMENTING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

    static final List<Row> TABLE = List.of(
            row(DRAFT, CaseStep.APPLY, APPLIED),
            row(APPLIED, CaseStep.ACCEPT, ACCEPTED),
            row(ACCEPTED, CaseStep.NOTICE, ACCEPTED),
            row(ACCEPTED, CaseStep.EXAMINE, EXAMINING, CaseRules::noticeWasGiven),
            row(EXAMINING, CaseStep.SUPPLEMENT, SUPPLEMENTING),
            row(SUPPLEMENTING, CaseStep.RESUME, EXAMINING),
            row(EXAMINING, CaseStep.DRAFT, DRAFTED),
            row(DRAFTED, CaseStep.DRAFT, DRAFTED),
            row(RETURNED, CaseStep.DRAFT, DRAFTED),
            row(DRAFTED, CaseStep.SUBMIT, PENDING_APPROVAL, CaseRules::handlingNotarySubmits),
            row(
                    PENDING_APPROVAL,
                    CaseStep.APPROVE,
                    APPROVED,
                    CaseRules::approverIsNotTheHandler,
                    CaseRules::approverIsNotTheSecondPerson),
            row(
                    PENDING_APPROVAL,
                    CaseStep.RETURN,
                    RETURNED,
                    CaseRules::approverIsNotTheHandler,
                    CaseRules::approverIsNotTheSecondPerson),
            row(APPROVED, CaseStep.ISSUE, ISSUED));

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
        return row.get().guards().stream()
                .flatMap(guard -> guard.against(file, person).stream())
                .findFirst();
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

    private static Row row(CaseState from, CaseStep step, CaseState to, Guard... guards) {
        return new Row(from, step, to, List.of(guards));
    }
}
