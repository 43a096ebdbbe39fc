package org.sealbook.reports.layout;

/**
 * One character as it will stand in a line.
 *
 * @param codePoint the character
 * @param advance the room it takes, in em, which may differ from what the font gives it
 */
record Glyph(int codePoint, float advance) {}
