package org.sealbook.ledger;

import org.sealbook.record.ClockReading;

/** The office's time with the grade that it deserves. It may step back; nothing is decided by it. */
@FunctionalInterface
public interface OfficeClock {

    ClockReading now();
}
