package org.sealbook.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * What the office's clock said, and how far it can be believed.
 *
 * @param time cut to milliseconds; years 0000 to 9999
 */
public record ClockReading(Instant time, ClockGrade grade) {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
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
        return FORMAT.format(time);
    }

    private static Instant parseTime(String text) throws FormatException {
        try {
            if (text.length() == 24) {
                Instant time = Instant.parse(text);
                if (FORMAT.format(time).equals(text)) {
                    return time;
                }
            }
        } catch (DateTimeException e) {
            throw new FormatException("not a time: " + StrictText.shortened(text), e);
        }
        throw new FormatException("not a time with three fraction digits and Z: " + StrictText.shortened(text));
    }
}
