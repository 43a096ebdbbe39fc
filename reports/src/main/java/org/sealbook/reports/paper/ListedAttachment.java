package org.sealbook.reports.paper;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * One row of a certificate's list of attachments.
 *
 * @param name the file's name, as the person who brought it knows it; at most 255 characters, as on every file system
 * @param length in bytes
 * @param sha256 the file's SHA-256, 64 lowercase hex digits
 */
public record ListedAttachment(String name, long length, String sha256) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final int GROUP = 4;
    private static final int LONGEST_NAME = 255;

    public ListedAttachment {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: blank");
        }
        if (name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("name: " + name.length() + " characters, at most " + LONGEST_NAME);
        }
        if (length < 0) {
            throw new IllegalArgumentException("length: " + length);
        }
        if (!HEX.matcher(sha256).matches()) {
            throw new IllegalArgumentException("sha256: not 64 lowercase hex digits: " + sha256);
        }
    }

    /** The length with its thousands apart: {@code 1,234,567}. */
    public String lengthWords() {
        return String.format(Locale.ROOT, "%,d", length);
    }

    /** The digest in sixteen groups of four digits. */
    public List<String> digestGroups() {
        return IntStream.range(0, sha256.length() / GROUP)
                .mapToObj(group -> sha256.substring(GROUP * group, GROUP * (group + 1)))
                .toList();
    }
}
