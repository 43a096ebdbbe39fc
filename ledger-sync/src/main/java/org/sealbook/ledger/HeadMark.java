package org.sealbook.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * How far the office has come, kept outside its data folder, so that an older copy of the folder is noticed. Format: {@code docs/formats.md},
 * "Mark".
 *
 * @param origin whose it is
 * @param size blocks that were durable, at least 1
 * @param root of the header log at that size
 * @param published size of the newest own head that others may have seen, 0 for none
 * @param cosigned size of the newest head of each other log that this office has cosigned
 */
public record HeadMark(Origin origin, long size, Digest root, long published, SortedMap<Origin, Long> cosigned) {

    static final int MAX_BYTES = 1 << 20;

    private static final String FIRST_LINE = "sealbook mark v1\n";
    private static final int MOST_LINES = 10_000;

    public HeadMark {
        SortedMap<Origin, Long> sorted = new TreeMap<>(Comparator.comparing(Origin::toString));
        sorted.putAll(cosigned);
        cosigned = Collections.unmodifiableSortedMap(sorted);
        if (size < 1 || published < 0 || cosigned.values().stream().anyMatch(each -> each < 1)) {
            throw new IllegalArgumentException("a mark of " + size + " blocks, " + published + " published");
        }
    }

    byte[] encode() {
        StringBuilder text = new StringBuilder(FIRST_LINE)
                .append("origin ")
                .append(origin)
                .append("\nhead ")
                .append(size)
                .append(' ')
                .append(root.base64())
                .append("\npublished ")
                .append(published)
                .append('\n');
        cosigned.forEach((log, newest) ->
                text.append("cosigned ").append(log).append(' ').append(newest).append('\n'));
        Digest sum = Digest.of(text.toString().getBytes(US_ASCII));
        return text.append("sha256 ").append(sum.hex()).append('\n').toString().getBytes(US_ASCII);
    }

    /** Reads what {@link #encode()} wrote, and nothing else. */
    static HeadMark parse(byte[] bytes) throws FormatException {
        List<String> lines = StrictText.lines(StrictText.utf8(bytes, MAX_BYTES), MOST_LINES);
        if (lines.size() < 5) {
            throw new FormatException("a mark of " + lines.size() + " lines");
        }
        try {
            String[] head = words(lines.get(2), "head ");
            SortedMap<Origin, Long> cosigned = new TreeMap<>(Comparator.comparing(Origin::toString));
            for (String line : lines.subList(4, lines.size() - 1)) {
                String[] log = words(line, "cosigned ");
                cosigned.put(Origin.parse(log[0]), Long.parseLong(log[1]));
            }
            HeadMark read = new HeadMark(
                    Origin.parse(StrictText.after("origin ", lines.get(1))),
                    Long.parseLong(head[0]),
                    Digest.parseBase64(head[1]),
                    Long.parseLong(StrictText.after("published ", lines.get(3))),
                    cosigned);
            if (!java.util.Arrays.equals(read.encode(), bytes)) {
                throw new FormatException("not a mark as it is written");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new FormatException("not a mark: " + e.getMessage());
        }
    }

    private static String[] words(String line, String name) throws FormatException {
        String rest = StrictText.after(name, line);
        int space = rest.indexOf(' ');
        if (space < 0) {
            throw new FormatException("not a line of a mark: " + StrictText.shortened(line));
        }
        return new String[] {rest.substring(0, space), rest.substring(space + 1)};
    }

    /** This mark for a ledger that has grown. */
    HeadMark at(long blocks, Digest newRoot) {
        return new HeadMark(origin, blocks, newRoot, published, cosigned);
    }

    /** This mark after others were told; sizes never become smaller. */
    HeadMark told(long ownSize, Map<Origin, Long> newlyCosigned) {
        SortedMap<Origin, Long> all = new TreeMap<>(cosigned);
        newlyCosigned.forEach((log, newest) -> all.merge(log, newest, Math::max));
        return new HeadMark(origin, size, root, Math.max(published, ownSize), all);
    }
}
