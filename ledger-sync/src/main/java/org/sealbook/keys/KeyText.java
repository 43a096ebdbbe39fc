package org.sealbook.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.sealbook.keys.DamagedKeysException.Fault;

/**
 * The text of a key file: a first line that names format and kind, then one {@code name value} line a field in a fixed order, and
 * last {@code sha256} over all before it. Every byte counts: a file is read only if writing it again gives the same bytes.
 */
final class KeyText {

    private static final String FIRST_LINE = "sealbook keys v1 ";
    private static final String CHECKSUM = "sha256 ";
    private static final int CHECKSUM_LINE_LENGTH = CHECKSUM.length() + 64 + 1;

    private KeyText() {}

    static String lines(String kind, SequencedMap<String, String> fields) {
        StringBuilder text = new StringBuilder(FIRST_LINE).append(kind).append('\n');
        fields.forEach(
                (name, value) -> text.append(name).append(' ').append(value).append('\n'));
        return text.toString();
    }

    static byte[] file(String lines) {
        return (lines + CHECKSUM + sha256(lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The values of exactly these fields, in this order. */
    static SequencedMap<String, String> parse(String file, String kind, List<String> names, byte[] bytes)
            throws DamagedKeysException {
        if (bytes.length < CHECKSUM_LINE_LENGTH) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        // One byte, one character: nothing that is not ASCII can come back as something else.
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String lines = text.substring(0, text.length() - CHECKSUM_LINE_LENGTH);
        if (!text.equals(lines + CHECKSUM + sha256(lines) + "\n")) {
            throw new DamagedKeysException(file, Fault.CHECKSUM);
        }
        List<String> each = lines.lines().toList();
        if (each.size() != names.size() + 1) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String prefix = names.get(i) + " ";
            String line = each.get(i + 1);
            if (!line.startsWith(prefix)) {
                throw new DamagedKeysException(file, Fault.FORM);
            }
            fields.put(names.get(i), line.substring(prefix.length()));
        }
        if (!lines(kind, fields).equals(lines)) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        return fields;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Decodes a field written by {@link #base64}; the caller checks by writing the file again. */
    static byte[] bytes(String file, Map<String, String> fields, String name) throws DamagedKeysException {
        try {
            return Base64.getDecoder().decode(fields.getOrDefault(name, ""));
        } catch (IllegalArgumentException e) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
    }

    private static String sha256(String lines) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
