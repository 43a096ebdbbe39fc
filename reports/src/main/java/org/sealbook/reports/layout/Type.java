package org.sealbook.reports.layout;

import java.util.List;

/**
 * A face at a size.
 *
 * @param face the font
 * @param size in points
 * @param leading from baseline to baseline, in points
 */
record Type(Face face, float size, float leading) {

    /** The text broken into lines of a width in points. */
    List<Line> lines(String text, float width) {
        return lines(text, 0, width);
    }

    /** The text broken into lines of a width in points, the first of them indented by as much as {@code indent}. */
    List<Line> lines(String text, float indent, float width) {
        return LineBreaker.lines(shape(text), (width - indent) / size, width / size);
    }

    /** The text in one line, however long. */
    Line line(String text) {
        return new Line(shape(text), true);
    }

    /** The text's glyphs; quotes are narrow where it holds nothing Chinese. */
    List<Glyph> shape(String text) {
        boolean western = text.codePoints().noneMatch(Character::isIdeographic);
        return Shaper.shape(text, western ? face::westernGlyph : face::glyph);
    }

    /** The width of a line in points. */
    float width(Line line) {
        return line.width() * size;
    }

    /** How far below the top of its leading the baseline stands: the characters' squares in the middle of it. */
    float baseline() {
        return leading / 2 + 0.38f * size;
    }
}
