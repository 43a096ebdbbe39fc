package org.sealbook.reports.layout;

import java.util.List;
import org.sealbook.reports.paper.Wording;

/** Looks for characters that cannot be printed, before anything is drawn. */
final class GlyphCheck {

    private GlyphCheck() {}

    /** Refuses a paper that the font cannot print in full. */
    static void check(List<Wording> wordings, PaperFonts fonts) {
        for (Wording wording : wordings) {
            check(wording.field(), wording.value(), fonts.regular());
        }
    }

    /**
     * Refuses a string that a face cannot print in full.
     *
     * @throws MissingGlyphException naming the first character without a glyph
     */
    static void check(String field, String value, Face face) {
        value.codePoints().filter(codePoint -> !face.has(codePoint)).findFirst().ifPresent(missing -> {
            throw new MissingGlyphException(missing, field);
        });
    }
}
