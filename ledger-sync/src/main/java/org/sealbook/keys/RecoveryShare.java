package org.sealbook.keys;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealbook.tlog.Digest;

/**
 * One person's share of the office's recovery key: eight lines to be printed and locked away, which can be typed again. Each line of digits ends
 * with a check group, so that a slip is found in its line. Fewer than {@code needed} shares tell nothing. Format: {@code docs/formats.md},
 * "Recovery shares". {@link #toString()} tells no digit.
 */
public final class RecoveryShare {

    /** The most people who can hold a share. */
    public static final int MOST = 50;

    /** The longest text that is read. */
    public static final int LONGEST = 4096;

    private static final String FIRST_LINE = "sealbook recovery share v1";
    private static final Pattern NUMBERS = Pattern.compile("share (\\d{1,2}) of (\\d{1,2}), (\\d{1,2}) needed");
    private static final Pattern DIGITS = Pattern.compile("([1-4]) ([0-9a-f]{4}(?: [0-9a-f]{4}){3}) ([0-9a-f]{4})");
    private static final int LINES = 4;
    private static final int BYTES_A_LINE = OfficeSecrets.KEY_LENGTH / LINES;

    private final String office;
    private final KeyId set;
    private final int number;
    private final int of;
    private final int needed;
    private final byte[] value;

    /** Owns the value from now on. */
    RecoveryShare(String office, KeyId set, int number, int of, int needed, byte[] value) {
        if (needed < 2 || of < needed || of > MOST || number < 1 || number > of) {
            throw new IllegalArgumentException("no share is " + number + " of " + of + ", " + needed + " needed");
        }
        if (value.length != OfficeSecrets.KEY_LENGTH) {
            throw new IllegalArgumentException("a share has 32 bytes");
        }
        this.office = office;
        this.set = set;
        this.number = number;
        this.of = of;
        this.needed = needed;
        this.value = value;
    }

    /** The origin of the office. */
    public String office() {
        return office;
    }

    /** Names the shares that belong together. */
    public KeyId set() {
        return set;
    }

    /** Which one it is, from 1. */
    public int number() {
        return number;
    }

    /** How many there are. */
    public int of() {
        return of;
    }

    /** How many open the office. */
    public int needed() {
        return needed;
    }

    byte[] value() {
        return value.clone();
    }

    /** The share as it is printed; secret. */
    public String text() {
        StringBuilder text = new StringBuilder(head());
        for (int line = 1; line <= LINES; line++) {
            String digits = digits(line);
            text.append(line)
                    .append(' ')
                    .append(digits)
                    .append(' ')
                    .append(check(line, digits))
                    .append('\n');
        }
        return text.toString();
    }

    private String head() {
        return FIRST_LINE + "\n" + "office " + office + "\n" + "set " + set.value() + "\n" + "share " + number + " of "
                + of + ", " + needed + " needed\n";
    }

    private String digits(int line) {
        String hex = HexFormat.of().formatHex(value, (line - 1) * BYTES_A_LINE, line * BYTES_A_LINE);
        return String.join(" ", hex.substring(0, 4), hex.substring(4, 8), hex.substring(8, 12), hex.substring(12, 16));
    }

    /** The first two bytes of SHA-256 over the lines that name the share, and the line of digits. */
    private String check(int line, String digits) {
        return check(head(), line, digits);
    }

    private static String check(String head, int line, String digits) {
        return Digest.of((head + line + " " + digits).getBytes(US_ASCII)).hex().substring(0, 4);
    }

    /**
     * Reads a share as somebody typed it: more or fewer spaces and empty lines, and capital letters, do not matter.
     *
     * @throws RecoveryException if a line is missing, has another form, or its check group does not fit
     */
    public static RecoveryShare parse(String typed) throws RecoveryException {
        if (typed.length() > LONGEST) {
            throw new RecoveryException("keys.recovery.share-form", 1);
        }
        List<String> lines = new ArrayList<>();
        typed.lines()
                .map(line -> line.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty())
                .forEach(lines::add);
        Matcher numbers = NUMBERS.matcher(lines.size() > 3 ? lines.get(3) : "");
        if (lines.size() != 4 + LINES
                || !lines.getFirst().equals(FIRST_LINE)
                || !lines.get(1).startsWith("office ")
                || !lines.get(2).startsWith("set ")
                || !KeyId.isKeyId(lines.get(2).substring(4))
                || !numbers.matches()) {
            throw new RecoveryException("keys.recovery.share-form", lines.size());
        }
        byte[] value = new byte[OfficeSecrets.KEY_LENGTH];
        String head = String.join("\n", lines.subList(0, 4)) + "\n";
        for (int line = 1; line <= LINES; line++) {
            Matcher digits = DIGITS.matcher(lines.get(3 + line));
            if (!digits.matches()
                    || !digits.group(1).equals(Integer.toString(line))
                    || !digits.group(3).equals(check(head, line, digits.group(2)))) {
                throw new RecoveryException("keys.recovery.share-line", line);
            }
            byte[] part = HexFormat.of().parseHex(digits.group(2).replace(" ", ""));
            System.arraycopy(part, 0, value, (line - 1) * BYTES_A_LINE, BYTES_A_LINE);
        }
        try {
            return new RecoveryShare(
                    lines.get(1).substring("office ".length()),
                    new KeyId(lines.get(2).substring("set ".length())),
                    Integer.parseInt(numbers.group(1)),
                    Integer.parseInt(numbers.group(2)),
                    Integer.parseInt(numbers.group(3)),
                    value);
        } catch (IllegalArgumentException _) {
            throw new RecoveryException("keys.recovery.share-form", lines.size());
        }
    }

    void zero() {
        Arrays.fill(value, (byte) 0);
    }

    @Override
    public String toString() {
        return "RecoveryShare[" + number + " of " + of + ", set " + set + "]";
    }
}
