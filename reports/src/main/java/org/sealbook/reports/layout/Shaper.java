package org.sealbook.reports.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns text into glyphs with the room that each takes.
 *
 * <p>Two things differ from the font's own widths: of two neighbouring full-width marks, such as {@code 》，}, the first
 * takes half its square; and curly quotes, which a Chinese font draws in a full square, take only the room of their ink
 * where the text is Western.
 */
final class Shaper {

    private static final String QUOTES = "‘’“”";
    private static final float HALF = 0.5f;
    private static final float BESIDE_QUOTE = 0.04f;

    private Shaper() {}

    static List<Glyph> shape(String text, GlyphMetrics metrics) {
        int[] codePoints = text.codePoints().toArray();
        boolean western = text.codePoints().noneMatch(Character::isIdeographic);
        List<Glyph> glyphs = new ArrayList<>(codePoints.length);
        for (int at = 0; at < codePoints.length; at++) {
            int codePoint = codePoints[at];
            int next = at + 1 < codePoints.length ? codePoints[at + 1] : ' ';
            if (QUOTES.indexOf(codePoint) >= 0 && (western || isApostrophe(codePoints, at))) {
                glyphs.add(inkOnly(codePoint, metrics));
            } else if (CharacterRules.closesWide(codePoint)
                    && (CharacterRules.closesWide(next) || CharacterRules.opensWide(next))) {
                glyphs.add(new Glyph(codePoint, metrics.advance(codePoint) * HALF, 0));
            } else {
                glyphs.add(new Glyph(codePoint, metrics.advance(codePoint), 0));
            }
        }
        return glyphs;
    }

    private static boolean isApostrophe(int[] codePoints, int at) {
        return codePoints[at] == '’'
                && at > 0
                && at + 1 < codePoints.length
                && isWesternLetter(codePoints[at - 1])
                && isWesternLetter(codePoints[at + 1]);
    }

    private static boolean isWesternLetter(int codePoint) {
        return Character.isLetter(codePoint) && !CharacterRules.isWide(codePoint);
    }

    private static Glyph inkOnly(int codePoint, GlyphMetrics metrics) {
        float start = metrics.inkStart(codePoint);
        float ink = metrics.inkEnd(codePoint) - start;
        return new Glyph(codePoint, ink + 2 * BESIDE_QUOTE, start - BESIDE_QUOTE);
    }
}
