package org.sealbook.reports.layout;

/** What line breaking knows of a font; all lengths in em. */
interface GlyphMetrics {

    /** How far the pen moves after the character. */
    float advance(int codePoint);

    /** Where the character's ink begins, from its origin. */
    float inkStart(int codePoint);

    /** Where the character's ink ends, from its origin. */
    float inkEnd(int codePoint);
}
