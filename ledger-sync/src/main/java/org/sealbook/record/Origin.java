package org.sealbook.record;

import java.util.regex.Pattern;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * The identity of an office's log: {@code domain/office/generation}. Keys change, this line does not.
 *
 * @param domain the consortium's own domain: two or more lower-case labels, at most 63 characters
 * @param office code of the office, {@code [a-z0-9-]{2,20}}
 * @param generation from 1; a new one starts when a log had to be begun again
 */
public record Origin(String domain, String office, int generation) {
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{3,63}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+");
    private static final Pattern OFFICE = Pattern.compile("[a-z0-9-]{2,20}");

    public Origin {
        if (domain.length() > 63 || !DOMAIN.matcher(domain).matches()) {
            throw new IllegalArgumentException("not a consortium's domain: " + StrictText.shortened(domain));
        }
        if (!OFFICE.matcher(office).matches()) {
            throw new IllegalArgumentException("not an office code: " + StrictText.shortened(office));
        }
        if (generation < 1) {
            throw new IllegalArgumentException("generations count from 1, not " + generation);
        }
    }

    /** Reads the line, without a newline. */
    public static Origin parse(String line) throws FormatException {
        int first = line.indexOf('/');
        int second = line.indexOf('/', first + 1);
        if (first < 0 || second < 0) {
            throw new FormatException("not domain/office/generation: " + StrictText.shortened(line));
        }
        int generation = Numbers.parseInt(line.substring(second + 1), 1, Integer.MAX_VALUE);
        return Checked.build(() -> new Origin(line.substring(0, first), line.substring(first + 1, second), generation));
    }

    /** Name of the note key that signs the office's heads. */
    public String logKeyName() {
        return toString();
    }

    /** Name of the note key with which the office cosigns the heads of others. */
    public String cosignerKeyName() {
        return this + "/cosigner";
    }

    /** The line, without a newline. */
    @Override
    public String toString() {
        return domain + "/" + office + "/" + generation;
    }
}
