package org.sealbook.casework.procedure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sealbook.casework.calendar.CaseClock;
import org.sealbook.casework.calendar.OfficeCalendar;
import org.sealbook.casework.calendar.Pause;
import org.sealbook.casework.procedure.Deadline.Kind;
import org.sealbook.casework.procedure.Deadline.Standing;

/** The periods that run in a case, by the calendar in force today. Pure. */
public final class Deadlines {

    private static final Set<CaseState> ISSUED =
            EnumSet.of(CaseState.ISSUED, CaseState.DELIVERED, CaseState.ARCHIVED, CaseState.UPHELD);

    private Deadlines() {}

    /**
     * Every period of a case that runs or stands now, the one that the office owes first.
     *
     * @param day in which day a moment lies, by the office's zone
     */
    public static List<Deadline> of(
            CaseTerm term, OfficeCalendar calendar, LocalDate today, Function<Instant, LocalDate> day) {
        List<Deadline> deadlines = new ArrayList<>();
        term.accepted().map(day).ifPresent(accepted -> {
            if (isBeforeIssue(term)) {
                deadlines.add(issue(term, calendar, accepted, today, day));
                entrusted(term)
                        .map(day)
                        .ifPresent(from -> deadlines.add(calendarDays(
                                Kind.VERIFICATION,
                                from.plusMonths(calendar.periods().verificationMonths()),
                                today,
                                calendar)));
                deadlines.add(calendarDays(
                        Kind.UNFINISHED, accepted.plusMonths(calendar.periods().unfinishedMonths()), today, calendar));
            }
        });
        term.closed().filter(_ -> term.state().isClosed()).ifPresent(closed -> {
            LocalDate since = day.apply(closed.at());
            if (term.state().next().contains(CaseState.ARCHIVED)) {
                deadlines.add(calendarDays(
                        Kind.ARCHIVE, since.plusMonths(calendar.periods().archiveMonths()), today, calendar));
            }
            if (ISSUED.contains(term.state())) {
                deadlines.add(calendarDays(
                        Kind.REEXAMINATION,
                        since.plusMonths(calendar.periods().reexaminationMonths()),
                        today,
                        calendar));
            }
        });
        return deadlines;
    }

    /** The first end of a period that the office owes, if one is known. */
    public static Optional<Deadline> owed(List<Deadline> deadlines) {
        return deadlines.stream().filter(each -> each.kind().isOwed()).findFirst();
    }

    private static boolean isBeforeIssue(CaseTerm term) {
        return !term.state().isClosed() && term.closed().isEmpty();
    }

    private static Deadline issue(
            CaseTerm term,
            OfficeCalendar calendar,
            LocalDate accepted,
            LocalDate today,
            Function<Instant, LocalDate> day) {
        List<Pause> pauses = term.stops().stream()
                .map(stop -> new Pause(day.apply(stop.from()), stop.until().map(day)))
                .toList();
        CaseClock clock = CaseClock.read(calendar, accepted, pauses, today);
        Standing standing;
        if (clock.overdue() > 0) {
            standing = Standing.OVERDUE;
        } else if (clock.deadline().isEmpty()) {
            standing = Standing.STOPPED;
        } else {
            standing = clock.daysLeft() <= calendar.periods().nearDays() ? Standing.NEAR : Standing.RUNNING;
        }
        return new Deadline(
                Kind.ISSUE,
                clock.deadline(),
                standing,
                standing == Standing.OVERDUE ? clock.overdue() : clock.daysLeft());
    }

    /** Since when another office verifies; empty when none does. */
    private static Optional<Instant> entrusted(CaseTerm term) {
        return term.stops().stream()
                .filter(stop -> stop.until().isEmpty())
                .filter(stop -> stop.ground().equals(Optional.of(PauseGround.ENTRUSTED_VERIFICATION)))
                .map(CaseTerm.Stop::from)
                .findFirst();
    }

    private static Deadline calendarDays(Kind kind, LocalDate last, LocalDate today, OfficeCalendar calendar) {
        int days = Math.toIntExact(ChronoUnit.DAYS.between(today, last));
        Standing standing;
        if (days < 0) {
            standing = Standing.OVERDUE;
        } else {
            standing = days <= calendar.periods().nearDays() ? Standing.NEAR : Standing.RUNNING;
        }
        return new Deadline(kind, Optional.of(last), standing, Math.abs(days));
    }
}
