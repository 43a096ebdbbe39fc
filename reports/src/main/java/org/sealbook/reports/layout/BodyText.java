package org.sealbook.reports.layout;

import java.util.ArrayList;
import java.util.List;

/** Headings and paragraphs as pieces of a page. */
final class BodyText {

    private BodyText() {}

    /** A centred heading, letter-spaced by so many em where it fits the page then; it stays with what follows. */
    static List<Piece> heading(Type type, String words, float spacing) {
        List<Glyph> spaced = type.shape(words).stream()
                .map(glyph -> glyph.advancing(glyph.advance() + spacing))
                .toList();
        Line wide = new Line(spaced, true);
        boolean fits = type.width(wide) <= Page.MEASURE;
        List<Line> lines = fits ? List.of(wide) : type.lines(words, Page.MEASURE);
        float trailing = fits ? spacing * type.size() / 2 : 0;
        List<Piece> pieces = new ArrayList<>();
        for (Line line : lines) {
            pieces.add(Piece.of(
                            type.leading(),
                            (sheet, top) ->
                                    sheet.textCentred(type, line, Page.WIDTH / 2 + trailing, top - type.baseline()))
                    .stayingWithNext());
        }
        return pieces;
    }

    /** The lines of a paragraph, two Chinese characters indented, its first two and last two lines kept together. */
    static List<Piece> paragraph(Type type, String text) {
        return lines(type, text, 2 * type.size(), 0);
    }

    /**
     * The lines of a paragraph over the whole measure, its first two and last two kept together.
     *
     * @param first how far the first line is indented, in points
     * @param others how far the others are
     */
    static List<Piece> lines(Type type, String text, float first, float others) {
        List<Line> lines = type.lines(text, first - others, Page.MEASURE - others);
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            float from = at == 0 ? first : others;
            Line.Stretch stretch = line.stretchTo((Page.MEASURE - from) / type.size());
            Piece piece = Piece.of(
                    type.leading(),
                    (sheet, top) -> sheet.text(type, line, Page.LEFT + from, top - type.baseline(), stretch));
            boolean together = lines.size() > 1 && (at == 0 || at == lines.size() - 2);
            pieces.add(together ? piece.stayingWithNext() : piece);
        }
        return pieces;
    }
}
