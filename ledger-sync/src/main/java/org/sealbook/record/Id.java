package org.sealbook.record;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * An opaque id of a person, station, case or command.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record Id(String value) implements Comparable<Id> {
    private static final int DIGITS = 32;

    public Id {
        if (!isInOrder(value)) {
            throw new IllegalArgumentException(
                    "not an id of 32 lower-case hexadecimal digits: " + StrictText.shortened(value));
        }
    }

    /** By hand: an audit reads several of every entry. */
    private static boolean isInOrder(String value) {
        for (int i = 0; i < value.length(); i++) {
            char digit = value.charAt(i);
            if (!((digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'))) {
                return false;
            }
        }
        return value.length() == DIGITS;
    }

    /** A fresh id; collisions are as unlikely as the generator is good. */
    public static Id random(RandomGenerator random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return new Id(HexFormat.of().formatHex(bytes));
    }

    public static Id parse(String text) throws FormatException {
        return Checked.build(() -> new Id(text));
    }

    @Override
    public int compareTo(Id other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
