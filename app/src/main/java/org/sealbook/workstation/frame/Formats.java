package org.sealbook.workstation.frame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sealbook.language.Language;
import org.sealbook.language.Messages;
import org.sealbook.ledger.OfficeClock;

/** Times, sizes and rates as a person reads them: relative under a day, else the date, by the office's zone. */
public final class Formats {

    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter DATE_ZH = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB"};
    private static final int UNIT = 1024;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private final Messages messages;
    private final ZoneId zone;
    private final OfficeClock clock;

    public Formats(Messages messages, ZoneId zone, OfficeClock clock) {
        this.messages = messages;
        this.zone = zone;
        this.clock = clock;
    }

    /** The moment that "now" is for everything shown. */
    public Instant now() {
        return clock.now().time();
    }

    /** The day that today is for everything shown. */
    public LocalDate today() {
        return at(now()).toLocalDate();
    }

    /** "12 minutes ago" under a day, else the date; a time ahead of the clock is given exactly. */
    public String ago(Instant time) {
        long seconds = Duration.between(time, now()).toSeconds();
        if (seconds < -MINUTE || seconds >= DAY) {
            return seconds < 0 ? exact(time) : date(time);
        }
        if (seconds < MINUTE) {
            return messages.text("window.time.now");
        }
        return seconds < HOUR
                ? messages.text("window.time.minutes", seconds / MINUTE)
                : messages.text("window.time.hours", seconds / HOUR);
    }

    /** Date and time to the second. */
    public String exact(Instant time) {
        return EXACT.format(at(time));
    }

    /** The day alone. */
    public String date(Instant time) {
        return (messages.language() == Language.ZH ? DATE_ZH : DATE_EN).format(at(time));
    }

    /** A length in bytes. */
    public String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= UNIT && unit < UNITS.length - 1) {
            value /= UNIT;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    /** Rate and time left of work that moves bytes; empty in the first moments. */
    public String rate(long done, long total, Duration since) {
        double seconds = since.toMillis() / 1000.0;
        if (seconds < 0.5 || done == 0) {
            return "";
        }
        double perSecond = done / seconds;
        long left = Math.round((total - done) / perSecond);
        return left < 2 * MINUTE
                ? messages.text("window.rate", size((long) perSecond), left)
                : messages.text("window.rate.minutes", size((long) perSecond), (left + MINUTE - 1) / MINUTE);
    }

    /** A count with its thousands set apart. */
    public String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    private ZonedDateTime at(Instant time) {
        return time.atZone(zone);
    }
}
