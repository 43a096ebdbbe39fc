package org.sealbook.reports.layout;

/** What typesetting knows of a font. */
@FunctionalInterface
interface GlyphMetrics {

    /** The font's glyph for a character, with its own width. */
    Glyph glyph(int codePoint);
}
