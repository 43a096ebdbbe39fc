package org.sealbook.reports.layout;

/**
 * One character as it will stand in a line; lengths in em.
 *
 * @param codePoint the character
 * @param advance the room it takes, which may be less than the font gives it
 * @param shift how far left of its place it is drawn, where the blank before its ink is dropped
 */
record Glyph(int codePoint, float advance, float shift) {}
