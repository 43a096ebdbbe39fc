package org.sealbook.reports.layout;

import java.io.IOException;
import java.util.Optional;

/**
 * Something that is never cut by the end of a page: a line, a row of a table, the signature block.
 *
 * @param height in points
 * @param painter draws it
 * @param staysWithNext whether the next piece must stand on the same page
 * @param continued what is drawn first where this piece begins a page, such as the header of its table
 */
record Piece(float height, Painter painter, boolean staysWithNext, Optional<Piece> continued) {

    /** Draws something on a sheet, its upper edge at {@code top}. */
    @FunctionalInterface
    interface Painter {
        void paint(Sheet sheet, float top) throws IOException;
    }

    static Piece of(float height, Painter painter) {
        return new Piece(height, painter, false, Optional.empty());
    }

    /** Blank room; dropped where a page begins. */
    static Piece space(float height) {
        return new Piece(height, Blank.BLANK, false, Optional.empty());
    }

    boolean isSpace() {
        return painter == Blank.BLANK;
    }

    Piece stayingWithNext() {
        return new Piece(height, painter, true, continued);
    }

    Piece continuedBy(Piece header) {
        return new Piece(height, painter, staysWithNext, Optional.of(header));
    }

    private enum Blank implements Painter {
        BLANK;

        @Override
        public void paint(Sheet sheet, float top) {
            // Nothing to see.
        }
    }
}
