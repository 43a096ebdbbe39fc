package org.sealbook.casework.procedure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.settings.Settings;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.record.Id;

/** Tells each person what their day holds. It reads tables: for a thread that may wait. */
public final class AgendaDesk {

    /** The longest that one list of an {@link Agenda} is. */
    public static final int MOST = 50;

    private static final int DAYS_AHEAD = 7;

    /** The states in which a case waits for whoever may do this. */
    private static final Map<Act, Set<CaseState>> WAITING = Map.of(
            Act.REVIEW_DRAFT, EnumSet.of(CaseState.UNDER_REVIEW),
            Act.APPROVE_CERTIFICATE, EnumSet.of(CaseState.PENDING_APPROVAL),
            Act.DECIDE_CLOSING, EnumSet.of(CaseState.REFUSAL_PROPOSED, CaseState.TERMINATION_PROPOSED),
            Act.DECIDE_REEXAMINATION, EnumSet.of(CaseState.REEXAMINING));

    private final CaseDesk cases;
    private final StaffBook staff;
    private final Settings settings;

    public AgendaDesk(CaseDesk cases, StaffBook staff, Settings settings) {
        this.cases = cases;
        this.staff = staff;
        this.settings = settings;
    }

    /** The day of somebody who is not disabled. */
    public Agenda of(Id person) {
        StaffMember member = staff.acting(person);
        LocalDate today = settings.today();
        return new Agenda(
                today,
                deadlines(member, today),
                waiting(member),
                own(person, EnumSet.of(CaseState.RETURNED)),
                own(person, EnumSet.of(CaseState.APPROVED)),
                own(person, EnumSet.of(CaseState.SUPPLEMENTING, CaseState.PAUSED)),
                inHand(person));
    }

    private List<CaseDeadline> deadlines(StaffMember member, LocalDate today) {
        boolean all = member.may(Act.APPROVE_CERTIFICATE);
        return cases.deadlines(today.plusDays(DAYS_AHEAD), Page.MOST_ROWS).stream()
                .filter(deadline -> all || concerns(deadline.file(), member.id()))
                .limit(MOST)
                .toList();
    }

    /** Nobody decides on a case that they work on, so those are left out. */
    private List<CaseRow> waiting(StaffMember member) {
        Set<CaseState> states = EnumSet.noneOf(CaseState.class);
        WAITING.forEach((act, waiting) -> {
            if (member.may(act)) {
                states.addAll(waiting);
            }
        });
        return states.isEmpty()
                ? List.of()
                : cases
                        .page(new CaseQuery("", states, Optional.empty()), Optional.empty(), Page.MOST_ROWS)
                        .rows()
                        .stream()
                        .filter(row -> !concerns(row.file(), member.id()))
                        .limit(MOST)
                        .toList();
    }

    private List<CaseRow> own(Id person, Set<CaseState> states) {
        return cases.page(new CaseQuery("", states, Optional.of(person)), Optional.empty(), MOST)
                .rows();
    }

    private int inHand(Id person) {
        return cases.counts(new CaseQuery("", Set.of(), Optional.of(person))).entrySet().stream()
                .filter(each -> !each.getKey().isClosed())
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static boolean concerns(CaseFile file, Id person) {
        return file.handlingNotary().equals(person) || file.isSecondPerson(person);
    }
}
