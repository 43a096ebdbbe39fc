package org.sealbook.casework.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.Rule;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.fixtures.Seed;
import org.sealbook.ledger.Refusal;

/** R1, 公证法 art. 30: fifteen working days, without the time that law excludes. */
class CaseClockTest {

    private static final OfficeCalendar SHIPPED = SettingKind.CALENDAR.read(SettingKind.CALENDAR.shipped());

    @Test
    void theShippedCalendarKnowsTheHolidaysOf2026() {
        assertFalse(SHIPPED.isWorkday(day("2026-02-17")));
        assertTrue(SHIPPED.isWorkday(day("2026-02-14")));
        assertFalse(SHIPPED.isWorkday(day("2026-02-15")));
        assertFalse(SHIPPED.isWorkday(day("2026-10-07")));
        assertTrue(SHIPPED.isWorkday(day("2026-10-10")));
        assertEquals(248, workdays(SHIPPED, 2026));
    }

    @Test
    void aYearThatIsNotListedHasOnlyItsWeekends() {
        assertTrue(SHIPPED.lists(day("2026-12-31")));
        assertFalse(SHIPPED.lists(day("2027-01-01")));
        assertTrue(SHIPPED.isWorkday(day("2027-01-01")));
        assertFalse(SHIPPED.isWorkday(day("2027-01-02")));
    }

    @Test
    @Rule(id = "R1", source = "公证法 art. 30", of = "CaseClock.read")
    void theDayOfAcceptanceDoesNotCount() {
        CaseClock clock = read("2026-11-02", List.of(), "2026-11-02");
        assertEquals(Optional.of(day("2026-11-23")), clock.deadline());
        assertEquals(15, clock.daysLeft());
    }

    @Test
    void holidaysDoNotCountAndWorkedWeekendsDo() {
        assertEquals(
                Optional.of(day("2026-10-20")),
                read("2026-09-22", List.of(), "2026-09-22").deadline());
    }

    @Test
    @Rule(id = "R1", source = "公证法 art. 30", of = "CaseClock.read")
    void daysOnWhichTheClockStandsDoNotCount() {
        Pause week = new Pause(day("2026-11-09"), Optional.of(day("2026-11-16")));
        assertEquals(
                Optional.of(day("2026-11-30")),
                read("2026-11-02", List.of(week), "2026-11-02").deadline());
    }

    @Test
    void whileTheClockStandsThereIsNoLastDay() {
        Pause open = new Pause(day("2026-11-09"), Optional.empty());
        CaseClock clock = read("2026-11-02", List.of(open), "2027-05-01");
        assertEquals(Optional.empty(), clock.deadline());
        assertEquals(11, clock.daysLeft());
        assertEquals(0, clock.overdue());
    }

    @Test
    void tellsByHowManyWorkingDaysItIsLate() {
        assertEquals(0, read("2026-11-02", List.of(), "2026-11-23").overdue());
        assertEquals(1, read("2026-11-02", List.of(), "2026-11-24").overdue());
        assertEquals(0, read("2026-10-30", List.of(), "2026-11-20").overdue());
        assertEquals(1, read("2026-10-30", List.of(), "2026-11-21").overdue());
        assertEquals(5, read("2026-11-02", List.of(), "2026-11-30").overdue());
    }

    /** Whatever the calendar becomes while a case runs, the last day is what counting from the first day gives. */
    @Test
    void theLastDayFollowsFromTheCalendarThatIsAskedWhateverWasAskedBefore() {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            LocalDate accepted = day("2026-01-01").plusDays(random.nextInt(365));
            List<Pause> pauses = new ArrayList<>();
            LocalDate from = accepted;
            for (int i = random.nextInt(3); i > 0; i--) {
                from = from.plusDays(random.nextInt(20));
                LocalDate until = from.plusDays(random.nextInt(30));
                pauses.add(new Pause(from, Optional.of(until)));
                from = until;
            }
            Set<LocalDate> off = new HashSet<>();
            for (int i = random.nextInt(15); i > 0; i--) {
                off.add(accepted.plusDays(random.nextInt(60)));
            }
            OfficeCalendar changed = new OfficeCalendar(Set.of(2026), off, SHIPPED.workdays(), SHIPPED.periods());
            String where = "seed " + seed + " round " + round;
            for (OfficeCalendar calendar : List.of(SHIPPED, changed, SHIPPED)) {
                CaseClock clock = CaseClock.read(calendar, accepted, pauses, accepted);
                LocalDate last = clock.deadline().orElseThrow();
                assertTrue(calendar.isWorkday(last), where);
                assertTrue(pauses.stream().noneMatch(pause -> pause.covers(last)), where);
                long counted = Stream.iterate(
                                accepted.plusDays(1), each -> !each.isAfter(last), each -> each.plusDays(1))
                        .filter(calendar::isWorkday)
                        .filter(each -> pauses.stream().noneMatch(pause -> pause.covers(each)))
                        .count();
                assertEquals(15, counted, where);
                assertEquals(0, CaseClock.read(calendar, accepted, pauses, last).daysLeft(), where);
                assertEquals(0, CaseClock.read(calendar, accepted, pauses, last).overdue(), where);
            }
        }
    }

    @Test
    void aCalendarWithoutWorkdaysEnds() {
        Set<LocalDate> all = new HashSet<>();
        for (int i = 0; i < 40_000; i++) {
            all.add(day("2026-01-01").plusDays(i));
        }
        OfficeCalendar none = new OfficeCalendar(Set.of(), all, Set.of(), SHIPPED.periods());
        assertTrue(CaseClock.read(none, day("2026-01-01"), List.of(), day("2026-02-01"))
                .deadline()
                .isPresent());
    }

    @Test
    void refusesDaysThatAreNotWhereTheyStand() {
        assertRefused(
                "refusal.calendar.other-year", SettingKind.CALENDAR.shipped().replace("2026-04-06", "2025-04-06"));
        assertRefused(
                "refusal.calendar.no-weekend", SettingKind.CALENDAR.shipped().replace("2026-01-04", "2026-01-05"));
        assertRefused(
                "refusal.document.out-of-range", SettingKind.CALENDAR.shipped().replace(": 15", ": 0"));
        assertRefused("refusal.document.missing", SettingKind.CALENDAR.shipped().replace("nearDays", "farDays"));
    }

    private static void assertRefused(String key, String document) {
        assertEquals(
                key,
                assertThrows(Refusal.class, () -> SettingKind.CALENDAR.read(document))
                        .key());
    }

    private static CaseClock read(String accepted, List<Pause> pauses, String today) {
        return CaseClock.read(SHIPPED, day(accepted), pauses, day(today));
    }

    private static long workdays(OfficeCalendar calendar, int year) {
        return Stream.iterate(LocalDate.of(year, 1, 1), day -> day.getYear() == year, day -> day.plusDays(1))
                .filter(calendar::isWorkday)
                .count();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
