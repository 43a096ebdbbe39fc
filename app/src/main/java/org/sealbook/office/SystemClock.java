package org.sealbook.office;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;

/**
 * The machine's clock; the one place that reads it. Nothing here has compared it with a time source, so its grade says so.
 */
public final class SystemClock implements OfficeClock {

    @Override
    public ClockReading now() {
        return new ClockReading(Instant.now().truncatedTo(ChronoUnit.MILLIS), ClockGrade.UNSYNCED);
    }
}
