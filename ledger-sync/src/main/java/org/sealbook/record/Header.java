package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.StrictText;

/**
 * What leaves the office of a block: one leaf of its log.
 *
 * @param block number, from 0
 * @param prev plain SHA-256 of the previous header's bytes, or {@link #prevOfFirst}
 * @param entries how many entries the block holds, 1 to 65,536
 * @param entriesRoot RFC 6962 root over their leaves
 * @param time the office's claim; it may step back
 * @param unknownLines what follows {@code time}, kept verbatim: a {@link KeyLine}, or what a later version wrote
 */
public record Header(
        long block, Digest prev, int entries, Digest entriesRoot, ClockReading time, List<String> unknownLines) {
    /** The most entries that a block holds. */
    public static final int MAX_ENTRIES = 65_536;

    /** The longest header, in bytes. */
    public static final int MAX_BYTES = 4096;

    private static final String FIRST_LINE = "sealbook header v1";
    private static final int KNOWN_LINES = 5;
    private static final int MAX_LINES = 64;

    public Header {
        unknownLines = List.copyOf(unknownLines);
        if (block < 0 || entries < 1 || entries > MAX_ENTRIES) {
            throw new IllegalArgumentException("no block " + block + " has " + entries + " entries");
        }
        if (unknownLines.size() > MAX_LINES - KNOWN_LINES) {
            throw new IllegalArgumentException("a header has at most " + MAX_LINES + " lines");
        }
        for (String line : unknownLines) {
            if (line.isEmpty() || StrictText.hasControl(line) || !StrictText.isWellFormed(line)) {
                throw new IllegalArgumentException("not a line that a header may hold: " + StrictText.shortened(line));
            }
        }
        int length = text(block, prev, entries, entriesRoot, time, unknownLines).getBytes(UTF_8).length;
        if (length > MAX_BYTES) {
            throw new IllegalArgumentException("a header has at most " + MAX_BYTES + " bytes, not " + length);
        }
    }

    /** Reads a header's bytes. */
    public static Header parse(byte[] bytes) throws FormatException {
        List<String> lines = StrictText.lines(StrictText.utf8(bytes, MAX_BYTES), MAX_LINES);
        if (lines.size() < KNOWN_LINES || !lines.getFirst().equals(FIRST_LINE)) {
            throw new FormatException("not a " + FIRST_LINE);
        }
        long block = StrictText.decimal(StrictText.after("block ", lines.get(1)));
        Digest prev = Digest.parseBase64(StrictText.after("prev ", lines.get(2)));
        String[] entries = pair(StrictText.after("entries ", lines.get(3)));
        int count = Numbers.parseInt(entries[0], 1, MAX_ENTRIES);
        Digest root = Digest.parseBase64(entries[1]);
        String[] reading = pair(StrictText.after("time ", lines.get(4)));
        ClockReading time = ClockReading.parse(reading[0], reading[1]);
        List<String> unknown = lines.subList(KNOWN_LINES, lines.size());
        return Checked.build(() -> new Header(block, prev, count, root, time, unknown));
    }

    /** What {@code prev} holds in block 0: SHA-256(origin ‖ 0x0A). */
    public static Digest prevOfFirst(Origin origin) {
        return Digest.of((origin + "\n").getBytes(UTF_8));
    }

    public byte[] bytes() {
        return text(block, prev, entries, entriesRoot, time, unknownLines).getBytes(UTF_8);
    }

    /** RFC 6962 hash: its leaf in the office's log. */
    public Digest leafHash() {
        return MerkleTree.leafHash(bytes());
    }

    /** Plain SHA-256, which the next header's {@code prev} holds. */
    public Digest digest() {
        return Digest.of(bytes());
    }

    private static String text(
            long block, Digest prev, int entries, Digest root, ClockReading time, List<String> unknownLines) {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        text.append("block ").append(block).append('\n');
        text.append("prev ").append(prev.base64()).append('\n');
        text.append("entries ")
                .append(entries)
                .append(' ')
                .append(root.base64())
                .append('\n');
        text.append("time ")
                .append(time.timeText())
                .append(' ')
                .append(time.grade().label())
                .append('\n');
        unknownLines.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static String[] pair(String text) throws FormatException {
        int space = text.indexOf(' ');
        if (space < 0) {
            throw new FormatException("expected two values: " + StrictText.shortened(text));
        }
        return new String[] {text.substring(0, space), text.substring(space + 1)};
    }
}
