package org.sealbook.reports.layout;

/** What line breaking knows of a font. */
@FunctionalInterface
interface GlyphMetrics {

    /** How far the pen moves after the character, in em. */
    float advance(int codePoint);
}
