package org.sealbook.reports.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaginationTest {

    @Test
    void beginsAPageWhereAPieceDoesNotFit() {
        Piece piece = line();
        assertEquals(List.of(5, 1), counts(Pagination.pages(List.of(piece, piece, piece, piece, piece, piece), 50)));
    }

    @Test
    void keepsTogetherWhatBelongsTogether() {
        Piece line = line();
        Piece heading = line().stayingWithNext();
        List<List<Piece>> pages = Pagination.pages(List.of(line, line, line, heading, heading, line), 50);
        assertEquals(List.of(3, 3), counts(pages));
        assertSame(heading, pages.get(1).getFirst());
    }

    @Test
    void repeatsTheHeaderWhereATableGoesOn() {
        Piece header = line();
        Piece row = line().continuedBy(header);
        List<List<Piece>> pages =
                Pagination.pages(List.of(header.stayingWithNext(), row, row, row, row, row, row, row, row), 50);
        assertEquals(List.of(5, 5), counts(pages));
        assertSame(header, pages.get(1).getFirst());
    }

    @Test
    void dropsSpaceWhereAPageBegins() {
        Piece line = line();
        List<List<Piece>> pages = Pagination.pages(List.of(line, line, line, line, line, Piece.space(10), line), 50);
        assertEquals(
                1,
                pages.get(1).size()
                        - pages.get(1).stream().filter(Piece::isSpace).count());
        assertSame(line, pages.get(1).getFirst());
    }

    private static Piece line() {
        return Piece.of(10, (sheet, top) -> {});
    }

    private static List<Integer> counts(List<List<Piece>> pages) {
        return pages.stream().map(List::size).toList();
    }
}
