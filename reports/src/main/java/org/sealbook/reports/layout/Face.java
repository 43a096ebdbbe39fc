package org.sealbook.reports.layout;

import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One parsed font file, with Chinese or with Western quotes. Not thread-safe: used only under {@link PaperFonts#inTurn}. */
final class Face implements GlyphMetrics {

    /** The font feature that gives characters which are square among Chinese ones the width of their ink. */
    private static final String PROPORTIONAL = "pwid";

    private final TrueTypeFont font;
    private final boolean proportional;
    private final CmapLookup characters;
    private final float unitsPerEm;
    private final Face western;

    private Face(TrueTypeFont font, boolean proportional) throws IOException {
        this.font = font;
        this.proportional = proportional;
        this.characters = withFeatures(font::getUnicodeCmapLookup);
        this.unitsPerEm = font.getUnitsPerEm();
        this.western = proportional ? this : new Face(font, true);
    }

    /** Parses a bundled font file. */
    static Face bundled(String file) {
        try (InputStream stream = Face.class.getResourceAsStream("fonts/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("the program's font " + file + " is missing");
            }
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(stream.readAllBytes()));
            // Ligatures would come back as other characters when the text is read out of the file.
            font.setEnableGsub(false);
            return new Face(font, false);
        } catch (IOException broken) {
            throw new UncheckedIOException("the program's font " + file + " cannot be read", broken);
        }
    }

    /** The same font for Western text, in which curly quotes are as narrow as letters. */
    Face western() {
        return western;
    }

    /** Embeds the font in a document, as a subset of the characters that will be drawn with it. */
    PDType0Font embedIn(PDDocument document) throws IOException {
        return withFeatures(() -> PDType0Font.load(document, font, true));
    }

    /** The library asks the font for its features when it looks the characters up, once for each use. */
    private <T> T withFeatures(Load<T> load) throws IOException {
        if (!proportional) {
            return load.now();
        }
        font.enableGsubFeature(PROPORTIONAL);
        try {
            return load.now();
        } finally {
            font.disableGsubFeature(PROPORTIONAL);
        }
    }

    @FunctionalInterface
    private interface Load<T> {
        T now() throws IOException;
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
            default -> glyphId(codePoint) != 0;
        };
    }

    int glyphId(int codePoint) {
        return characters.getGlyphId(codePoint);
    }

    @Override
    public float advance(int codePoint) {
        try {
            return font.getAdvanceWidth(glyphId(codePoint)) / unitsPerEm;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The character's outline in font units, {@link #unitsPerEm()} to the em, origin on the baseline. */
    Path2D outline(int codePoint) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphId(codePoint));
            return glyph == null ? new Path2D.Float() : glyph.getPath();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    float unitsPerEm() {
        return unitsPerEm;
    }
}
