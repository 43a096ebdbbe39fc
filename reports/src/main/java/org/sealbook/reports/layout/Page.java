package org.sealbook.reports.layout;

/** The measures of a paper, in points (1/72 inch) from the lower left corner of an A4 page. */
final class Page {

    static final float MM = 72 / 25.4f;
    static final float WIDTH = 210 * MM;
    static final float HEIGHT = 297 * MM;
    static final float MARGIN = 25 * MM;
    static final float LEFT = MARGIN;
    static final float RIGHT = WIDTH - MARGIN;
    static final float MEASURE = RIGHT - LEFT;
    static final float TOP = HEIGHT - MARGIN;
    static final float BOTTOM = MARGIN;

    private Page() {}
}
