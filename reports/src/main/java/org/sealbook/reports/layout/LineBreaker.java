package org.sealbook.reports.layout;

import java.util.ArrayList;
import java.util.List;

/** Breaks a paragraph into lines: as full as they go, never against {@link CharacterRules}, never wider than allowed. */
final class LineBreaker {

    private LineBreaker() {}

    /**
     * The lines of a paragraph, at least one. A word wider than a whole line is cut where the line ends, without a hyphen,
     * so that digests and addresses stay what they are.
     *
     * @param first the width of the first line, in em
     * @param width the width of the others, in em
     */
    static List<Line> lines(List<Glyph> glyphs, float first, float width) {
        List<Line> lines = new ArrayList<>();
        int start = 0;
        do {
            int end = endOfLine(glyphs, start, lines.isEmpty() ? first : width);
            int next = end;
            while (next < glyphs.size()
                    && CharacterRules.isBlank(glyphs.get(next).codePoint())) {
                next++;
            }
            lines.add(new Line(withoutBlanksAtEnd(glyphs.subList(start, end)), next == glyphs.size()));
            start = next;
        } while (start < glyphs.size());
        return lines;
    }

    private static int endOfLine(List<Glyph> glyphs, int start, float width) {
        int lastPlace = start;
        float used = 0;
        for (int at = start; at < glyphs.size(); at++) {
            Glyph glyph = glyphs.get(at);
            if (at > start && CharacterRules.mayBreakBefore(glyphs, at)) {
                lastPlace = at;
            }
            if (!CharacterRules.isBlank(glyph.codePoint()) && used + glyph.advance() - Line.hangs(glyph) > width) {
                return lastPlace > start ? lastPlace : cut(glyphs, start, at);
            }
            used += glyph.advance();
        }
        return glyphs.size();
    }

    /** The place nearest before {@code at} that parts no character from its marks; always past {@code start}. */
    private static int cut(List<Glyph> glyphs, int start, int at) {
        int place = at;
        while (place > start && CharacterRules.isMark(glyphs.get(place).codePoint())) {
            place--;
        }
        return Math.max(place, start + 1);
    }

    private static List<Glyph> withoutBlanksAtEnd(List<Glyph> glyphs) {
        int end = glyphs.size();
        while (end > 0 && CharacterRules.isBlank(glyphs.get(end - 1).codePoint())) {
            end--;
        }
        return glyphs.subList(0, end);
    }
}
