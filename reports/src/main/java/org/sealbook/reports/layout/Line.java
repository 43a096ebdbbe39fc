package org.sealbook.reports.layout;

import java.util.List;

/**
 * One line of set text; lengths in em.
 *
 * @param glyphs what stands in it, without blanks at its end
 * @param endsParagraph whether the paragraph ends here, so that the line is not stretched
 */
record Line(List<Glyph> glyphs, boolean endsParagraph) {

    /** A line is stretched only as long as nobody sees it: beyond this much a gap it stays ragged. */
    private static final float MOST_BETWEEN_IDEOGRAPHS = 0.07f;

    private static final float MOST_BETWEEN_WORDS = 0.6f;

    Line {
        glyphs = List.copyOf(glyphs);
    }

    /** The width of the ink's squares; the blank half of closing punctuation at the end hangs into the margin. */
    float width() {
        float width = 0;
        for (Glyph glyph : glyphs) {
            width += glyph.advance();
        }
        return glyphs.isEmpty() ? 0 : width - hangs(glyphs.getLast());
    }

    /** How much of the glyph may hang over the end of a line. */
    static float hangs(Glyph glyph) {
        return CharacterRules.closesWide(glyph.codePoint()) && glyph.advance() > 0.9f ? glyph.advance() / 2 : 0;
    }

    /** What to add at each gap, so that the line fills the measure; 0 where it should stay as it is. */
    float stretchTo(float measure) {
        int gaps = 0;
        boolean ideographs = false;
        for (int next = 1; next < glyphs.size(); next++) {
            if (isGap(next)) {
                gaps++;
                ideographs |= !CharacterRules.isBlank(glyphs.get(next - 1).codePoint());
            }
        }
        if (endsParagraph || gaps == 0) {
            return 0;
        }
        float stretch = (measure - width()) / gaps;
        return stretch <= (ideographs ? MOST_BETWEEN_IDEOGRAPHS : MOST_BETWEEN_WORDS) ? stretch : 0;
    }

    /** Whether room may be added before the glyph at {@code next}: after a blank, or between two wide characters. */
    boolean isGap(int next) {
        int before = glyphs.get(next - 1).codePoint();
        int after = glyphs.get(next).codePoint();
        return CharacterRules.isBlank(before) || (CharacterRules.isWide(before) && CharacterRules.isWide(after));
    }
}
