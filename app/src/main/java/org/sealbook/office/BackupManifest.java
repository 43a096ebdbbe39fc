package org.sealbook.office;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * The list of a backup's files with their SHA-256, as {@code sha256sum -c} reads it: lower-case hex, two spaces, path.
 *
 * @param files by path, relative to the backup, with {@code /} between names of ASCII letters, digits, dots, lines and underscores
 */
record BackupManifest(SortedMap<String, Digest> files) {

    static final String NAME = "manifest-sha256.txt";

    /** The longest list that is read, in bytes: some 700,000 files. */
    static final int MAX_BYTES = 1 << 26;

    private static final int MOST_FILES = 1_000_000;
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\S{1,300})");
    private static final Pattern PATH =
            Pattern.compile("(?:(?!\\.{1,2}/)[A-Za-z0-9._-]{1,100}/){0,4}(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}");

    BackupManifest {
        files = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(files));
        for (String path : files.keySet()) {
            if (!isPath(path)) {
                throw new IllegalArgumentException("not a path of a backup: " + path);
            }
        }
    }

    /** Whether this may stand in a manifest: it leads nowhere but into the backup. */
    static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }

    byte[] encode() {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, Digest> file : files.entrySet()) {
            text.append(file.getValue().hex())
                    .append("  ")
                    .append(file.getKey())
                    .append('\n');
        }
        return text.toString().getBytes(US_ASCII);
    }

    /** Reads what {@link #encode()} wrote, and nothing else. */
    static BackupManifest parse(byte[] bytes) throws FormatException {
        SortedMap<String, Digest> files = new TreeMap<>();
        String last = "";
        for (String line : StrictText.lines(StrictText.utf8(bytes, MAX_BYTES), MOST_FILES)) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()
                    || !isPath(matcher.group(2))
                    || matcher.group(2).compareTo(last) <= 0) {
                throw new FormatException("not a line of a backup's manifest, in order: " + line);
            }
            last = matcher.group(2);
            files.put(last, Digest.wrap(java.util.HexFormat.of().parseHex(matcher.group(1))));
        }
        return new BackupManifest(files);
    }
}
