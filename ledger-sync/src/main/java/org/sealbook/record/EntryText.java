package org.sealbook.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/**
 * An entry's canonical JSON without a JSON library: its members stand in one order, and nothing in them is ever escaped. Written and
 * read so because every block and every audit does it for each entry; bytes of any other form are left to the general reader.
 */
final class EntryText {

    private static final String AUTHOR = "{\"author\":\"";
    private static final String CLOCK = "\",\"clock\":\"";
    private static final String COMMAND = "\",\"command\":\"";
    private static final String PARTS = "\",\"parts\":{\"";
    private static final String STATION = "},\"station\":\"";
    private static final String SUBJECT = "\",\"subject\":\"";
    private static final String TIME = "\",\"time\":\"";
    private static final String TYPE = "\",\"type\":\"";
    private static final String END = "\",\"v\":1}";

    private final String text;
    private int at;

    private EntryText(String text) {
        this.text = text;
    }

    static byte[] write(
            Id author,
            ClockReading clock,
            Id command,
            SortedMap<String, Digest> parts,
            Id station,
            Id subject,
            String type) {
        StringBuilder out = new StringBuilder(512);
        out.append(AUTHOR).append(author.value());
        out.append(CLOCK).append(clock.grade().label());
        out.append(COMMAND).append(command.value());
        String before = PARTS;
        for (var part : parts.entrySet()) {
            out.append(before).append(part.getKey()).append("\":\"");
            out.append(part.getValue().base64()).append('"');
            before = ",\"";
        }
        out.append(STATION).append(station.value());
        out.append(SUBJECT).append(subject.value());
        out.append(TIME).append(clock.timeText());
        out.append(TYPE).append(type).append(END);
        return out.toString().getBytes(US_ASCII);
    }

    /** Empty where the bytes have another form, or say what no entry may say. */
    static Optional<Entry> read(byte[] bytes) {
        try {
            Entry entry = new EntryText(new String(bytes, ISO_8859_1)).read();
            return Arrays.equals(bytes, entry.canonicalBytes()) ? Optional.of(entry) : Optional.empty();
        } catch (FormatException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Entry read() throws FormatException {
        Id author = Id.parse(after(AUTHOR));
        String grade = after(CLOCK);
        Id command = Id.parse(after(COMMAND));
        SortedMap<String, Digest> parts = new TreeMap<>();
        String before = PARTS;
        do {
            String name = after(before);
            parts.put(name, Digest.parseBase64(after("\":\"")));
            at++;
            before = ",\"";
        } while (text.startsWith(before, at));
        Id station = Id.parse(after(STATION));
        Id subject = Id.parse(after(SUBJECT));
        ClockReading clock = ClockReading.parse(after(TIME), grade);
        return new Entry(author, clock, command, parts, station, subject, after(TYPE));
    }

    /** What stands behind this and before the next quotation mark. */
    private String after(String literal) throws FormatException {
        int end = text.indexOf('"', at + literal.length());
        if (end < 0 || !text.startsWith(literal, at)) {
            throw new FormatException("another form");
        }
        String value = text.substring(at + literal.length(), end);
        at = end;
        return value;
    }
}
