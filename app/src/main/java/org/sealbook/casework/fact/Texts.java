package org.sealbook.casework.fact;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.sealbook.ledger.Refusal;

/** Text that people enter, checked, and as it lies in an entry's parts: UTF-8. */
public final class Texts {

    private Texts() {}

    /**
     * One line of text without its surrounding space: not empty, at most {@code most} characters, no control characters.
     *
     * @param field the name of the field, for the refusal
     */
    public static String line(String field, String text, int most) {
        return name(field, text.strip(), most);
    }

    /** A name that is kept as it is, space around it included; otherwise as {@link #line}. */
    public static String name(String field, String text, int most) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal("refusal.text.control-character", field);
        }
        return checked(field, text, most);
    }

    /** Text of any number of lines without its surrounding space: not empty, at most {@code most} characters. */
    public static String page(String field, String text, int most) {
        return checked(field, text.strip(), most);
    }

    private static String checked(String field, String text, int most) {
        if (text.isBlank()) {
            throw new Refusal("refusal.text.missing", field);
        }
        if (text.length() > most) {
            throw new Refusal("refusal.text.too-long", field, Integer.toString(most));
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Refusal("refusal.text.not-unicode", field);
        }
        return text;
    }

    /** The bytes of a text that was checked before; half a surrogate pair is a defect of the caller. */
    static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            return copy;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("text holds half a character", e);
        }
    }
}
