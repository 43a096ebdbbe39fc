package org.sealbook.reports.layout;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The office's round seal as a drawing in PDF operators: a ring, a five-pointed star, the office's name along the upper
 * arc and 公证专用章 below. The characters are outlines, so that the drawing needs no font.
 */
public final class Seal {

    /** The seal's diameter, in points. */
    static final float DIAMETER = 42 * Page.MM;

    /** How far below its centre the seal leaves room for one line of 12 pt between star and 公证专用章: the line's baseline. */
    static final float DATE_BELOW_CENTRE = 9.5f * Page.MM;

    private static final String PURPOSE = "公证专用章";
    private static final float CENTRE = DIAMETER / 2;
    private static final float RING = 1.1f * Page.MM;
    private static final float STAR = 6.6f * Page.MM;
    private static final double WIDEST_ARC = Math.toRadians(212);
    private static final double WIDEST_EM = Math.toRadians(29);
    private static final float NAME_BASE = 14.1f * Page.MM;
    private static final float NAME_HEIGHT = 5.4f * Page.MM;
    private static final float PURPOSE_WIDTH = 3.7f * Page.MM;
    private static final float PURPOSE_HEIGHT = 4.3f * Page.MM;
    private static final float PURPOSE_BASE = -14.7f * Page.MM;

    private final byte[] operators;

    private Seal(byte[] operators) {
        this.operators = operators;
    }

    /** The width and height of its square, in points. */
    public float side() {
        return DIAMETER;
    }

    /** A content stream that draws it, the square's lower left corner at the origin. */
    public byte[] operators() {
        return operators.clone();
    }

    /**
     * The seal of an office.
     *
     * @throws MissingGlyphException where the name holds a character that cannot be drawn
     */
    public static Seal of(String office) {
        return PaperFonts.inTurn(fonts -> {
            GlyphCheck.check("office", office, fonts.bold());
            return new Seal(drawing(office, fonts.bold()));
        });
    }

    private static byte[] drawing(String office, Face face) {
        Operators path = new Operators();
        // The colour "seal" of the program's pictures, #B3261E.
        path.raw("0.702 0.149 0.118 rg 0.702 0.149 0.118 RG");
        path.raw("1 0 0 1 " + Operators.number(CENTRE) + " " + Operators.number(CENTRE) + " cm");
        path.circle((DIAMETER - RING) / 2, RING);
        path.star(STAR);
        nameAlongArc(path, office, face);
        purpose(path, face);
        path.fill();
        return path.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void nameAlongArc(Operators path, String office, Face face) {
        List<Glyph> glyphs = Shaper.shape(office, face::glyph);
        double ems = glyphs.stream().mapToDouble(Glyph::advance).sum();
        double perEm = Math.min(WIDEST_EM, WIDEST_ARC / ems);
        float middle = NAME_BASE + NAME_HEIGHT / 2;
        float width = (float) Math.min(NAME_HEIGHT * 0.86, perEm * middle * 0.98);
        float height = Math.min(NAME_HEIGHT, width * 1.6f);
        double angle = ems * perEm / 2;
        for (Glyph glyph : glyphs) {
            double half = glyph.advance() * perEm / 2;
            angle -= half;
            path.glyph(face, glyph, width, height, NAME_BASE + 0.12f * height, angle);
            angle -= half;
        }
    }

    private static void purpose(Operators path, Face face) {
        float x = -PURPOSE_WIDTH * PURPOSE.length() / 2;
        for (Glyph glyph : Shaper.shape(PURPOSE, face::glyph)) {
            path.glyphAt(face, glyph, PURPOSE_WIDTH * 0.97f, PURPOSE_HEIGHT, x, PURPOSE_BASE);
            x += PURPOSE_WIDTH;
        }
    }
}
