package org.sealbook.reports.layout;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.fontbox.ttf.model.ScriptFeature;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One parsed font file. Not thread-safe: used only under {@link PaperFonts#inTurn}. */
final class Face {

    /** The font feature (OpenType) that gives squares, such as Chinese quotes, the width of their ink. */
    private static final String PROPORTIONAL_WIDTHS = "pwid";

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final ScriptFeature proportional;
    private final float unitsPerEm;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        this.proportional = font.getGsubData().getFeature(PROPORTIONAL_WIDTHS);
        this.unitsPerEm = font.getUnitsPerEm();
    }

    /** Parses a bundled font file. */
    static Face bundled(String file) {
        try (InputStream stream = Face.class.getResourceAsStream("fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the program's font " + file + " is missing");
            }
            return new Face(new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes())));
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's font " + file + " cannot be read", broken);
        }
    }

    /** Embeds the font in a document, as a subset that is yet to be made. */
    PDType0Font embedIn(PDDocument document) throws IOException {
        return PDType0Font.load(document, font, true);
    }

    /** Whether the character can be printed: it has a glyph of its own, or is a blank. */
    boolean has(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> characters.getGlyphId(codePoint) != 0;
        };
    }

    /** The glyph for Chinese text. */
    Glyph glyph(int codePoint) {
        return glyph(codePoint, characters.getGlyphId(codePoint));
    }

    /** The glyph for Western text: the same, but for quotes, which are as narrow as letters. */
    Glyph westernGlyph(int codePoint) {
        List<Integer> square = List.of(characters.getGlyphId(codePoint));
        return proportional.canReplaceGlyphs(square)
                ? glyph(codePoint, proportional.getReplacementForGlyphs(square))
                : glyph(codePoint);
    }

    /** A glyph's outline in font units, {@link #unitsPerEm()} to the em, origin on the baseline. */
    Path2D outline(Glyph glyph) {
        try {
            GlyphData data = font.getGlyph().getGlyph(glyph.id());
            return data == null ? new Path2D.Float() : data.getPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    float unitsPerEm() {
        return unitsPerEm;
    }

    private Glyph glyph(int codePoint, int id) {
        try {
            float width = font.getAdvanceWidth(id) / unitsPerEm;
            return new Glyph(codePoint, id, width, width);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
