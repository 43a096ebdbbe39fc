package org.sealbook.reports.layout;

/**
 * One character as it will stand in a line.
 *
 * @param codePoint the character
 * @param id its glyph in the font
 * @param width what the font gives it, in em
 * @param advance the room it takes here, in em
 */
record Glyph(int codePoint, int id, float width, float advance) {

    /** The glyph in another room than its own width. */
    Glyph advancing(float room) {
        return new Glyph(codePoint, id, width, room);
    }
}
