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

    private static final float MOST_BETWEEN_WORDS = 0.45f;

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

    /**
     * Room to add, in em.
     *
     * @param atBlanks after each blank
     * @param betweenWide between each two wide characters
     */
    record Stretch(float atBlanks, float betweenWide) {

        static final Stretch NONE = new Stretch(0, 0);
    }

    /** What to add so that the line fills the measure; nothing where that would show, or where the paragraph ends. */
    Stretch stretchTo(float measure) {
        int blanks = 0;
        int wide = 0;
        for (int next = 1; next < glyphs.size(); next++) {
            blanks += followsBlank(next) ? 1 : 0;
            wide += isBetweenWide(next) ? 1 : 0;
        }
        if (endsParagraph || blanks + wide == 0) {
            return Stretch.NONE;
        }
        float missing = measure - width();
        float each = missing / (blanks + wide);
        if (each <= MOST_BETWEEN_IDEOGRAPHS) {
            return new Stretch(each, each);
        }
        float atBlanks = blanks == 0 ? Float.MAX_VALUE : (missing - wide * MOST_BETWEEN_IDEOGRAPHS) / blanks;
        return atBlanks <= MOST_BETWEEN_WORDS ? new Stretch(atBlanks, MOST_BETWEEN_IDEOGRAPHS) : Stretch.NONE;
    }

    /** What a stretch adds before the glyph at {@code next}. */
    float addedBefore(int next, Stretch stretch) {
        if (next == 0) {
            return 0;
        }
        return followsBlank(next) ? stretch.atBlanks() : isBetweenWide(next) ? stretch.betweenWide() : 0;
    }

    private boolean followsBlank(int next) {
        return CharacterRules.isBlank(glyphs.get(next - 1).codePoint());
    }

    private boolean isBetweenWide(int next) {
        return CharacterRules.isWide(glyphs.get(next - 1).codePoint())
                && CharacterRules.isWide(glyphs.get(next).codePoint());
    }
}
