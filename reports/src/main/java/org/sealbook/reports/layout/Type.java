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

    /** This type for a certain text: where it holds nothing Chinese, the face with Western quotes. */
    Type fitting(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? this : new Type(face.western(), size, leading);
    }

    /** The text broken into lines of a width in points. */
    List<Line> lines(String text, float width) {
        return lines(text, 0, width);
    }

    /** The text broken into lines of a width in points, the first of them indented by as much as {@code indent}. */
    List<Line> lines(String text, float indent, float width) {
        return LineBreaker.lines(Shaper.shape(text, face), (width - indent) / size, width / size);
    }

    /** The text in one line, however long. */
    Line line(String text) {
        return new Line(Shaper.shape(text, face), true);
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
