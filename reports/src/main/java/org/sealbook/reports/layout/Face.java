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

/** One parsed font file. Not thread-safe: used only under {@link PaperFonts#inTurn}. */
final class Face implements GlyphMetrics {

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final float unitsPerEm;

    private Face(TrueTypeFont font) throws IOException {
        this.font = font;
        // Ligatures would come back as other characters when the text is read out of the file.
        font.setEnableGsub(false);
        this.characters = font.getUnicodeCmapLookup();
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

    TrueTypeFont font() {
        return font;
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

    @Override
    public float inkStart(int codePoint) {
        return data(codePoint).getXMinimum() / unitsPerEm;
    }

    @Override
    public float inkEnd(int codePoint) {
        return data(codePoint).getXMaximum() / unitsPerEm;
    }

    /** The character's outline in font units, {@link #unitsPerEm()} to the em, origin on the baseline. */
    Path2D outline(int codePoint) {
        return data(codePoint).getPath();
    }

    float unitsPerEm() {
        return unitsPerEm;
    }

    private GlyphData data(int codePoint) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphId(codePoint));
            return glyph == null ? new GlyphData() : glyph;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
