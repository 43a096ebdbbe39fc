package org.sealbook.casework.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.sealbook.casework.document.DocumentObject;
import org.sealbook.ledger.Refusal;

/**
 * The days on which the office works, and the periods of its work. In a year that the calendar does not list, every day from Monday to
 * Friday counts, and {@link #lists} says so.
 *
 * @param years those whose holidays were published
 * @param holidays days off that would be workdays
 * @param workdays Saturdays and Sundays that are worked
 */
public record OfficeCalendar(Set<Integer> years, Set<LocalDate> holidays, Set<LocalDate> workdays, Periods periods) {

    private static final int MOST_YEARS = 100;
    private static final int MOST_DAYS = 366;

    public OfficeCalendar {
        years = Set.copyOf(years);
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    /**
     * Reads a calendar.
     *
     * @throws Refusal naming the place of the first fault
     */
    public static OfficeCalendar read(DocumentObject document) {
        List<String> years = new ArrayList<>();
        Set<LocalDate> holidays = new HashSet<>();
        Set<LocalDate> workdays = new HashSet<>();
        for (DocumentObject year : document.objects("years", MOST_YEARS)) {
            int number = (int) year.number("year", 1900, 9999);
            years.add(Integer.toString(number));
            holidays.addAll(days(year, "holidays", number, false));
            workdays.addAll(days(year, "workdays", number, true));
            year.end();
        }
        document.requireDifferent("years", years);
        Periods periods = Periods.read(document);
        document.end();
        return new OfficeCalendar(
                new HashSet<>(years.stream().map(Integer::valueOf).toList()), holidays, workdays, periods);
    }

    /** Whether the office works on this day. */
    public boolean isWorkday(LocalDate day) {
        return isWeekend(day) ? workdays.contains(day) : !holidays.contains(day);
    }

    /** Whether the holidays of this day's year are known. */
    public boolean lists(LocalDate day) {
        return years.contains(day.getYear());
    }

    private static List<LocalDate> days(DocumentObject year, String name, int number, boolean weekends) {
        List<LocalDate> days = year.dates(name, MOST_DAYS);
        for (LocalDate day : days) {
            if (day.getYear() != number) {
                throw new Refusal("refusal.calendar.other-year", year.place(name), day.toString());
            }
            if (weekends && !isWeekend(day)) {
                throw new Refusal("refusal.calendar.no-weekend", year.place(name), day.toString());
            }
        }
        return days;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
