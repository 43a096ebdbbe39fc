package org.sealbook.casework.numbering;

import java.util.List;
import org.sealbook.casework.document.DocumentObject;
import org.sealbook.ledger.Refusal;

/**
 * How an office writes its certificate numbers (编号格式): text with {@code {year}}, {@code {word}}, {@code {category}} and {@code {serial}},
 * each once, such as <code>（{year}）{word}证{category}字第{serial}号</code>. Counting does not depend on it: the series of a year and category
 * goes on when the form changes.
 */
public record NumberForm(String pattern) {

    private static final int LONGEST = 60;
    private static final List<String> PLACES = List.of("{year}", "{word}", "{category}", "{serial}");

    /** @throws IllegalArgumentException when a place is missing, stands twice or is unknown, or the line is too long */
    public NumberForm {
        String rest = pattern;
        for (String place : PLACES) {
            int at = rest.indexOf(place);
            if (at < 0 || rest.indexOf(place, at + 1) >= 0) {
                throw new IllegalArgumentException("a number pattern has " + place + " exactly once: " + pattern);
            }
            rest = rest.replace(place, "");
        }
        // These separate the fields of the small QR, or stand for a place that does not exist.
        if (pattern.length() > LONGEST
                || rest.chars().anyMatch(c -> "|{}".indexOf(c) >= 0 || Character.isISOControl(c))) {
            throw new IllegalArgumentException("a number pattern is one short line without |, { and }: " + pattern);
        }
    }

    /**
     * Reads the document.
     *
     * @throws Refusal naming what is wrong
     */
    public static NumberForm read(DocumentObject in) {
        String pattern = in.text("pattern", LONGEST);
        in.end();
        try {
            return new NumberForm(pattern);
        } catch (IllegalArgumentException e) {
            throw new Refusal("refusal.document.number-pattern", pattern);
        }
    }

    /** The number of a place in a series, as papers show it. */
    public String text(String word, int year, String category, int serial) {
        return pattern.replace("{year}", Integer.toString(year))
                .replace("{serial}", Integer.toString(serial))
                .replace("{category}", category)
                .replace("{word}", word);
    }
}
