package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * RFC 8785 for the values that we hash: objects, arrays, text, booleans and integers whose size stays below 2⁵³. No floats, no null.
 * In Java: {@code Map<String, ?>}, {@code List<?>}, {@code String}, {@code Boolean}, {@code Integer} or {@code Long} (read back as {@code Long}).
 */
public final class CanonicalJson {
    /** The longest text that is read, in bytes. */
    public static final int MAX_BYTES = 16 << 20;

    /** Objects and arrays inside each other. */
    public static final int MAX_DEPTH = 32;

    /** Every integer is smaller than this, and larger than its negative. */
    public static final long INTEGER_LIMIT = 1L << 53;

    private CanonicalJson() {}

    /**
     * The canonical bytes.
     *
     * @throws IllegalArgumentException for a value that is none of ours, a lone surrogate, or more than {@link #MAX_DEPTH} levels
     */
    public static byte[] write(Object value) {
        StringBuilder out = new StringBuilder();
        write(value, 0, out);
        return out.toString().getBytes(UTF_8);
    }

    /** Reads any JSON made of our values: UTF-8 without mark, no key twice, within {@link #MAX_BYTES} and {@link #MAX_DEPTH}. */
    public static Object parse(byte[] json) throws FormatException {
        return JsonReader.read(json);
    }

    /** Reads an object and refuses every spelling of it but the canonical one. */
    public static Map<String, Object> parseCanonicalObject(byte[] json) throws FormatException {
        if (!(parse(json) instanceof Map<?, ?> object)) {
            throw new FormatException("not a JSON object");
        }
        if (!Arrays.equals(write(object), json)) {
            throw new FormatException("not canonical JSON (RFC 8785)");
        }
        Map<String, Object> members = new TreeMap<>();
        object.forEach((key, value) -> members.put((String) key, value));
        return members;
    }

    private static void write(@Nullable Object value, int depth, StringBuilder out) {
        switch (value) {
            case String text -> writeText(text, out);
            case Boolean bool -> out.append(bool.booleanValue());
            case Integer integer -> out.append(integer.intValue());
            case Long integer -> writeInteger(integer, out);
            case List<?> list -> writeArray(list, nested(depth), out);
            case Map<?, ?> map -> writeObject(map, nested(depth), out);
            case null -> throw new IllegalArgumentException("no null in our JSON");
            default -> throw new IllegalArgumentException("no canonical JSON for " + value.getClass());
        }
    }

    private static int nested(int depth) {
        if (depth == MAX_DEPTH) {
            throw new IllegalArgumentException("more than " + MAX_DEPTH + " levels");
        }
        return depth + 1;
    }

    private static void writeInteger(long integer, StringBuilder out) {
        if (integer <= -INTEGER_LIMIT || integer >= INTEGER_LIMIT) {
            throw new IllegalArgumentException("an integer of 2^53 or more: " + integer);
        }
        out.append(integer);
    }

    private static void writeArray(List<?> list, int depth, StringBuilder out) {
        out.append('[');
        String separator = "";
        for (Object element : list) {
            out.append(separator);
            write(element, depth, out);
            separator = ",";
        }
        out.append(']');
    }

    /** String's own order is that of UTF-16 code units, as RFC 8785 §3.2.3 wants. */
    private static void writeObject(Map<?, ?> map, int depth, StringBuilder out) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> {
            if (!(key instanceof String name)) {
                throw new IllegalArgumentException("a key that is not text: " + key);
            }
            sorted.put(name, value);
        });
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Object> member : sorted.entrySet()) {
            out.append(separator);
            writeText(member.getKey(), out);
            out.append(':');
            write(member.getValue(), depth, out);
            separator = ",";
        }
        out.append('}');
    }

    private static void writeText(String text, StringBuilder out) {
        if (!StrictText.isWellFormed(text)) {
            throw new IllegalArgumentException("a lone surrogate in text");
        }
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < ' ') {
                        out.append(String.format("\\u%04x", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }
}
