package org.sealbook.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * What the office's clock said, and how far it can be believed.
 *
 * @param time cut to milliseconds; years 0000 to 9999
 */
public record ClockReading(Instant time, ClockGrade grade) {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    public ClockReading {
        time = time.truncatedTo(ChronoUnit.MILLIS);
        if (time.isBefore(FIRST) || !time.isBefore(END)) {
            throw new IllegalArgumentException("a year has four digits: " + time);
        }
    }

    /** Reads the time, three fraction digits and Z, and the grade. */
    public static ClockReading parse(String time, String grade) throws FormatException {
        return new ClockReading(parseTime(time), ClockGrade.parse(grade));
    }

    /** Such as {@code 2026-11-22T08:00:00.123Z}. */
    public String timeText() {
        return text(time);
    }

    private static Instant parseTime(String text) throws FormatException {
        try {
            if (text.length() == 24) {
                Instant time = LocalDateTime.of(
                                number(text, 0, 4),
                                number(text, 5, 7),
                                number(text, 8, 10),
                                number(text, 11, 13),
                                number(text, 14, 16),
                                number(text, 17, 19),
                                number(text, 20, 23) * 1_000_000)
                        .toInstant(ZoneOffset.UTC);
                if (text(time).equals(text)) {
                    return time;
                }
            }
        } catch (DateTimeException e) {
            throw new FormatException("not a time: " + StrictText.shortened(text), e);
        }
        throw new FormatException("not a time with three fraction digits and Z: " + StrictText.shortened(text));
    }

    private static int number(String text, int from, int until) {
        int number = 0;
        for (int i = from; i < until; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    /** By hand, because every entry has a time: a formatter takes longer than the entry's hash. */
    private static String text(Instant time) {
        LocalDateTime utc = LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(24);
        digits(text, utc.getYear(), 1_000).append('-');
        digits(text, utc.getMonthValue(), 10).append('-');
        digits(text, utc.getDayOfMonth(), 10).append('T');
        digits(text, utc.getHour(), 10).append(':');
        digits(text, utc.getMinute(), 10).append(':');
        digits(text, utc.getSecond(), 10).append('.');
        digits(text, utc.getNano() / 1_000_000, 100);
        return text.append('Z').toString();
    }

    private static StringBuilder digits(StringBuilder text, int number, int highest) {
        for (int place = highest; place > 0; place /= 10) {
            text.append((char) ('0' + number / place % 10));
        }
        return text;
    }
}
