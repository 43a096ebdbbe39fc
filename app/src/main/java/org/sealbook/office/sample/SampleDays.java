package org.sealbook.office.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.sealbook.casework.calendar.OfficeCalendar;
import org.sealbook.casework.settings.SettingKind;

/** The workdays of the year that ends on a day, by the calendar that the program ships with. */
final class SampleDays {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final List<LocalDate> workdays;

    /** @param last the last day of the year, a workday or not */
    SampleDays(LocalDate last) {
        OfficeCalendar calendar = SettingKind.CALENDAR.read(SettingKind.CALENDAR.shipped());
        this.workdays = last.minusYears(1)
                .plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(calendar::isWorkday)
                .toList();
    }

    int count() {
        return workdays.size();
    }

    /** The workday of this index, from 0. */
    LocalDate day(int index) {
        return workdays.get(index);
    }

    /** The index of the first workday that is not before a day. */
    int from(LocalDate day) {
        int index = 0;
        while (workdays.get(index).isBefore(day)) {
            index++;
        }
        return index;
    }

    /** A moment of a workday, in minutes from the morning on. */
    Instant moment(int index, int minutes) {
        return day(index)
                .atTime(LocalTime.of(8, 30))
                .plusMinutes(minutes)
                .atZone(ZONE)
                .toInstant();
    }
}
