package org.sealbook.reports.layout;

import java.util.ArrayList;
import java.util.List;

/** Distributes pieces over pages. */
final class Pagination {

    private final float height;
    private final List<List<Piece>> pages = new ArrayList<>();
    private float left;

    private Pagination(float height) {
        this.height = height;
    }

    /**
     * The pieces of each page, from top to bottom, headers of continued tables among them.
     *
     * @param height the room on a page, in points
     */
    static List<List<Piece>> pages(List<Piece> pieces, float height) {
        Pagination pagination = new Pagination(height);
        int start = 0;
        while (start < pieces.size()) {
            int end = start + 1;
            while (end < pieces.size() && pieces.get(end - 1).staysWithNext()) {
                end++;
            }
            pagination.place(pieces.subList(start, end));
            start = end;
        }
        return pagination.pages;
    }

    private void place(List<Piece> chain) {
        float needed = 0;
        for (Piece piece : chain) {
            needed += piece.height();
        }
        if (pages.isEmpty() || (needed > left && !chain.getFirst().isSpace())) {
            left = height;
            pages.add(new ArrayList<>());
            chain.getFirst().continued().ifPresent(this::put);
        }
        for (Piece piece : chain) {
            if (!piece.isSpace() || !pages.getLast().isEmpty()) {
                put(piece);
            }
        }
    }

    private void put(Piece piece) {
        pages.getLast().add(piece);
        left -= piece.height();
    }
}
