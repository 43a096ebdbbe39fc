package org.sealbook.tlog;

import java.util.List;

/**
 * The head of a log (C2SP tlog-checkpoint): the text of the note that the log signs.
 *
 * @param origin the log's identity, one line
 * @param size leaves, from 0
 * @param root RFC 6962 root over them
 * @param extensions a stranger's further lines, kept and never understood; ours has none
 */
public record Checkpoint(String origin, long size, Digest root, List<String> extensions) {
    private static final int MAX_LINES = 1000;

    public Checkpoint {
        extensions = List.copyOf(extensions);
        requireLine(origin);
        extensions.forEach(Checkpoint::requireLine);
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size: " + size);
        }
    }

    /** What the lines say before the root, some base64, is known to be a digest. */
    record Syntax(String origin, long size, String root, List<String> extensions) {}

    public static Checkpoint parse(String text) throws FormatException {
        Syntax syntax = syntax(text);
        Digest root = Digest.parseBase64(syntax.root);
        try {
            return new Checkpoint(syntax.origin, syntax.size, root, syntax.extensions);
        } catch (IllegalArgumentException e) {
            throw new FormatException("not a checkpoint: " + e.getMessage(), e);
        }
    }

    static Syntax syntax(String text) throws FormatException {
        List<String> lines = StrictText.lines(text, MAX_LINES);
        if (lines.size() < 3 || lines.stream().anyMatch(String::isEmpty)) {
            throw new FormatException("a checkpoint has at least three lines and none that is empty");
        }
        StrictText.base64(lines.get(2));
        return new Syntax(lines.get(0), StrictText.decimal(lines.get(1)), lines.get(2), lines.subList(3, lines.size()));
    }

    /** The note's text: every line ends with a newline. */
    public String text() {
        StringBuilder text = new StringBuilder(origin + "\n" + size + "\n" + root.base64() + "\n");
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    private static void requireLine(String line) {
        if (line.isEmpty() || StrictText.hasControl(line) || !StrictText.isWellFormed(line)) {
            throw new IllegalArgumentException("not a line that a checkpoint may hold: " + StrictText.shortened(line));
        }
    }
}
