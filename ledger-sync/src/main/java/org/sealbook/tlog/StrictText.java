package org.sealbook.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The pieces that every text format here is made of, read strictly: what is accepted has exactly one spelling. */
public final class StrictText {
    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private StrictText() {}

    /** Decodes UTF-8, refusing malformed bytes and more than {@code maxBytes} of them. */
    public static String utf8(byte[] bytes, int maxBytes) throws FormatException {
        requireSize(bytes.length, maxBytes);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new FormatException("not UTF-8", e);
        }
    }

    /** Refuses more than {@code max} bytes. */
    public static void requireSize(int bytes, int max) throws FormatException {
        if (bytes > max) {
            throw new FormatException("at most " + max + " bytes are allowed, not " + bytes);
        }
    }

    /** A decimal number from 0 to 2⁶³ − 1 in ASCII digits, without sign and without leading zeros. */
    public static long decimal(String text) throws FormatException {
        if (DECIMAL.matcher(text).matches()) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new FormatException("number too large: " + text, e);
            }
        }
        throw new FormatException("not a decimal number without leading zeros: " + shortened(text));
    }

    /** RFC 4648 §4 with padding, and with zero in the bits that carry nothing. */
    public static byte[] base64(String text) throws FormatException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw new FormatException("not base64: " + shortened(text), e);
        }
        throw new FormatException("not base64 with padding and zero spare bits: " + shortened(text));
    }

    /** What follows {@code prefix} in {@code line}. */
    public static String after(String prefix, String line) throws FormatException {
        if (!line.startsWith(prefix)) {
            throw new FormatException("expected a line that starts with \"" + prefix + "\": " + shortened(line));
        }
        return line.substring(prefix.length());
    }

    /** The lines of a text of which every line, the last too, ends with U+000A; none for an empty text. */
    public static List<String> lines(String text, int maxLines) throws FormatException {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int end = text.indexOf('\n', from);
            if (end < 0) {
                throw new FormatException("the last line does not end with a newline");
            }
            if (lines.size() == maxLines) {
                throw new FormatException("at most " + maxLines + " lines are allowed");
            }
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return lines;
    }

    /** Whether the text holds a character below U+0020. */
    public static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> c < ' ');
    }

    /** Whether every surrogate stands in a pair, so that the text can be written as UTF-8 and read back. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** A text from outside, cut to a length that fits a message. */
    public static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
