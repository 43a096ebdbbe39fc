package org.sealbook.reports.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns text into glyphs with the room that each takes: the font's own widths, but of two neighbouring full-width marks,
 * such as {@code 》，}, the first takes half its square.
 */
final class Shaper {

    private static final float SQUARE = 0.9f;

    private Shaper() {}

    static List<Glyph> shape(String text, GlyphMetrics metrics) {
        int[] codePoints = text.codePoints().toArray();
        List<Glyph> glyphs = new ArrayList<>(codePoints.length);
        for (int at = 0; at < codePoints.length; at++) {
            Glyph glyph = metrics.glyph(codePoints[at]);
            boolean crowded = at + 1 < codePoints.length
                    && glyph.width() > SQUARE
                    && CharacterRules.closesWide(codePoints[at])
                    && (CharacterRules.closesWide(codePoints[at + 1]) || CharacterRules.opensWide(codePoints[at + 1]));
            glyphs.add(crowded ? glyph.advancing(glyph.width() / 2) : glyph);
        }
        return glyphs;
    }
}
