package org.sealbook.record;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * An opaque id of a person, station, case or command.
 *
 * @param value 32 lower-case hexadecimal digits
 */
public record Id(String value) implements Comparable<Id> {
    private static final Pattern VALUE = Pattern.compile("[0-9a-f]{32}");

    public Id {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "not an id of 32 lower-case hexadecimal digits: " + StrictText.shortened(value));
        }
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
