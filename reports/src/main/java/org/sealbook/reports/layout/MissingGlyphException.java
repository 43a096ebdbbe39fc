package org.sealbook.reports.layout;

import java.util.List;
import java.util.Locale;

/**
 * A paper holds a character that its font cannot print. Thrown before anything is drawn; a certificate never shows a
 * replacement.
 */
public final class MissingGlyphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int codePoint;
    private final String field;

    MissingGlyphException(int codePoint, String field) {
        super("no glyph for " + name(codePoint) + " in " + field);
        this.codePoint = codePoint;
        this.field = field;
    }

    /** The character. */
    public int codePoint() {
        return codePoint;
    }

    /** The part of the paper that holds it, such as {@code parties}. */
    public String field() {
        return field;
    }

    /** The key of the sentence that a person reads. */
    public String key() {
        return "refusal.paper.missing-glyph";
    }

    /** What that sentence names: the character with its code point, and the part of the paper. */
    public List<String> arguments() {
        return List.of(name(codePoint), field);
    }

    private static String name(int codePoint) {
        String code = String.format(Locale.ROOT, "U+%04X", codePoint);
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> code;
            default -> code + " " + Character.toString(codePoint);
        };
    }
}
