package org.sealbook.casework.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The working days from acceptance to issue (公证法 art. 30). The day of acceptance does not count, nor do days on which the clock stands.
 * All of it follows from the calendar in force when it is asked; nothing is kept.
 *
 * @param deadline the last day; empty while the clock stands
 * @param daysLeft working days after today until the last day, or 0; of a clock that stands, those that will be left
 * @param overdue by how many working days the last day is past, at least 1 on the day after it; or 0
 */
public record CaseClock(Optional<LocalDate> deadline, int daysLeft, int overdue) {

    /** More days than any period with all its pauses has; a calendar without workdays ends here. */
    private static final int MOST_DAYS = 36_600;

    /** Reads the clock of a case that was accepted on a day. */
    public static CaseClock read(OfficeCalendar calendar, LocalDate accepted, List<Pause> pauses, LocalDate today) {
        int allowed = calendar.periods().issueWorkdays();
        int used = counted(calendar, pauses, accepted, today);
        if (pauses.stream().anyMatch(pause -> pause.until().isEmpty())) {
            return new CaseClock(Optional.empty(), Math.max(0, allowed - used), Math.max(0, used - allowed));
        }
        LocalDate day = accepted;
        int left = allowed;
        for (int i = 0; left > 0 && i < MOST_DAYS; i++) {
            day = day.plusDays(1);
            if (counts(calendar, pauses, day)) {
                left--;
            }
        }
        int overdue = today.isAfter(day) ? Math.max(1, used - allowed) : 0;
        return new CaseClock(Optional.of(day), Math.max(0, allowed - used), overdue);
    }

    /** How many days count after one day, up to and including another. */
    private static int counted(OfficeCalendar calendar, List<Pause> pauses, LocalDate after, LocalDate until) {
        LocalDate last = until.isAfter(after.plusDays(MOST_DAYS)) ? after.plusDays(MOST_DAYS) : until;
        int counted = 0;
        for (LocalDate day = after.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (counts(calendar, pauses, day)) {
                counted++;
            }
        }
        return counted;
    }

    private static boolean counts(OfficeCalendar calendar, List<Pause> pauses, LocalDate day) {
        return calendar.isWorkday(day) && pauses.stream().noneMatch(pause -> pause.covers(day));
    }
}
