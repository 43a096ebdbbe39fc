package org.sealbook.reports.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sealbook.reports.paper.DocumentBlock.Column;
import org.sealbook.reports.paper.DocumentBlock.Table;

/** The rows of a document's table as pieces, its headings on every page. */
final class TableRows {

    private static final float PAD = 3.5f;
    private static final float BETWEEN = 8;

    private final Type head;
    private final Type cell;

    TableRows(PaperFonts fonts) {
        this.head = new Type(fonts.bold(), 10, 15);
        this.cell = new Type(fonts.regular(), 10, 15);
    }

    /** A column's place on the page, in points. */
    private record Place(float left, float right, boolean atRight) {

        float measure() {
            return right - left;
        }
    }

    List<Piece> pieces(Table table) {
        List<Place> places = places(table.columns());
        Piece header = row(head, table.columns().stream().map(Column::heading).toList(), places, 1, 0.6f);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.space(6));
        pieces.add(header.stayingWithNext());
        for (List<String> cells : table.rows()) {
            pieces.add(row(cell, cells, places, 0, 0.3f).continuedBy(header));
        }
        pieces.add(Piece.space(8));
        return pieces;
    }

    private static List<Place> places(List<Column> columns) {
        int shares = columns.stream().mapToInt(Column::share).sum();
        List<Place> places = new ArrayList<>();
        float left = Page.LEFT;
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            float right = left + Page.MEASURE * column.share() / shares;
            places.add(new Place(left, at == columns.size() - 1 ? Page.RIGHT : right - BETWEEN, column.right()));
            left = right;
        }
        return places;
    }

    private static Piece row(Type type, List<String> cells, List<Place> places, float above, float below) {
        List<List<Line>> lines = new ArrayList<>();
        int most = 1;
        for (int at = 0; at < cells.size(); at++) {
            lines.add(type.lines(cells.get(at), places.get(at).measure()));
            most = Math.max(most, lines.getLast().size());
        }
        float height = most * type.leading() + 2 * PAD;
        return Piece.of(height, (sheet, top) -> {
            if (above > 0) {
                sheet.rule(Page.LEFT, Page.RIGHT, top, above);
            }
            for (int at = 0; at < places.size(); at++) {
                column(sheet, type, lines.get(at), places.get(at), top - PAD - type.baseline());
            }
            sheet.rule(Page.LEFT, Page.RIGHT, top - height, below);
        });
    }

    private static void column(Sheet sheet, Type type, List<Line> lines, Place place, float baseline)
            throws IOException {
        float y = baseline;
        for (Line line : lines) {
            if (place.atRight()) {
                sheet.textRight(type, line, place.right(), y);
            } else {
                sheet.textLeft(type, line, place.left(), y);
            }
            y -= type.leading();
        }
    }
}
