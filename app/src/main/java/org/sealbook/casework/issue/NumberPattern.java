package org.sealbook.casework.issue;

import java.util.List;

/**
 * How an office writes its certificate numbers: text with {@code {year}}, {@code {word}}, {@code {category}} and {@code {serial}},
 * each once, such as <code>（{year}）{word}证{category}字第{serial}号</code>.
 */
public record NumberPattern(String pattern) {

    private static final int LONGEST = 60;
    private static final List<String> FIELDS = List.of("{year}", "{word}", "{category}", "{serial}");

    public NumberPattern {
        String rest = pattern;
        for (String field : FIELDS) {
            int at = rest.indexOf(field);
            if (at < 0 || rest.indexOf(field, at + 1) >= 0) {
                throw new IllegalArgumentException("a number pattern has " + field + " exactly once: " + pattern);
            }
            rest = rest.replace(field, "");
        }
        // These separate the fields of the small QR, or stand for a field that does not exist.
        if (pattern.length() > LONGEST
                || rest.chars().anyMatch(c -> "|{}".indexOf(c) >= 0 || Character.isISOControl(c))) {
            throw new IllegalArgumentException("a number pattern is one short line without |, { and }: " + pattern);
        }
    }

    /** The number of this place in the series. */
    public CertificateNumber number(NumberSeries series, int serial) {
        String text = pattern.replace("{year}", Integer.toString(series.year()))
                .replace("{serial}", Integer.toString(serial))
                .replace("{category}", series.category())
                .replace("{word}", series.word());
        return new CertificateNumber(series, serial, text);
    }
}
