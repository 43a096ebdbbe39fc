package org.sealbook.record;

import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/** Decimal numbers within a range. */
final class Numbers {

    private Numbers() {}

    static int parseInt(String text, int min, int max) throws FormatException {
        return (int) requireRange(StrictText.decimal(text), min, max);
    }

    private static long requireRange(long number, long min, long max) throws FormatException {
        if (number < min || number > max) {
            throw new FormatException("not a number from " + min + " to " + max + ": " + number);
        }
        return number;
    }
}
