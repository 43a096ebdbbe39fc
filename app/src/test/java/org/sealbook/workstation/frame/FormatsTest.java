package org.sealbook.workstation.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.sealbook.language.Language;
import org.sealbook.language.Messages;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;

class FormatsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    private final Formats chinese = formats(Language.ZH);
    private final Formats english = formats(Language.EN);

    @Test
    void timesAreRelativeUnderADayAndDatesAfterwards() {
        assertEquals("just now", english.ago(NOW.minusSeconds(59)));
        assertEquals("12 minutes ago", english.ago(NOW.minus(Duration.ofMinutes(12))));
        assertEquals("23 小时前", chinese.ago(NOW.minus(Duration.ofHours(23))));
        assertEquals("2026年11月21日", chinese.ago(NOW.minus(Duration.ofHours(24))));
        assertEquals("2026-11-21", english.ago(NOW.minus(Duration.ofHours(24))));
    }

    @Test
    void aTimeAheadOfTheClockIsGivenExactlyByTheOfficesZone() {
        assertEquals("2026-11-22 17:00:00", chinese.ago(NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void sizesCarryTheirUnit() {
        assertEquals("1023 B", english.size(1023));
        assertEquals("1.0 KiB", english.size(1024));
        assertEquals("5.0 GiB", english.size(5L << 30));
    }

    @Test
    void theTimeLeftIsInSecondsWhileTheyAreFewAndInMinutesElse() {
        assertEquals("", english.rate(1, 100, Duration.ofMillis(100)));
        assertEquals("1.0 KiB/s, about 90 s left", english.rate(10 << 10, 100 << 10, Duration.ofSeconds(10)));
        assertEquals("1.0 KiB/秒，约剩 17 分钟", chinese.rate(10 << 10, 1010 << 10, Duration.ofSeconds(10)));
    }

    private static Formats formats(Language language) {
        return new Formats(
                Messages.of(language), ZoneId.of("Asia/Shanghai"), () -> new ClockReading(NOW, ClockGrade.SYNCED));
    }
}
