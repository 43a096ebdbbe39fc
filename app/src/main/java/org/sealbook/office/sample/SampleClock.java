package org.sealbook.office.sample;

import java.time.Instant;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;

/** A clock that stands where the story puts it, so that a year passes while it is told. Safe for several threads. */
final class SampleClock implements OfficeClock {

    private volatile ClockReading reading;

    SampleClock(Instant start) {
        this.reading = new ClockReading(start, ClockGrade.SYNCED);
    }

    void set(Instant time, ClockGrade grade) {
        reading = new ClockReading(time, grade);
    }

    @Override
    public ClockReading now() {
        return reading;
    }
}
