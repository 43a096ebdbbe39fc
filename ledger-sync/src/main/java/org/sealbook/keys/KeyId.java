package org.sealbook.keys;

import java.util.regex.Pattern;

/**
 * Names whoever or whatever a key belongs to: a person in the custody, a segment of the journal.
 *
 * @param value 32 lowercase hex digits
 */
public record KeyId(String value) implements Comparable<KeyId> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");

    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if the value is not 32 lowercase hex digits
     */
    public KeyId {
        if (!isKeyId(value)) {
            throw new IllegalArgumentException("not 32 lowercase hex digits");
        }
    }

    static boolean isKeyId(String text) {
        return FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(KeyId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
