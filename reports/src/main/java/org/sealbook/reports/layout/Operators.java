package org.sealbook.reports.layout;

import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.util.Locale;

/** Writes PDF operators (ISO 32000-1, annex A), three decimals a number. */
final class Operators {

    /** The control points of four Bézier curves that make a circle. */
    private static final double CIRCLE = 0.5522847498;

    private final StringBuilder operators = new StringBuilder();

    static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    void raw(String text) {
        operators.append(text).append('\n');
    }

    void fill() {
        raw("f");
    }

    /** Strokes a circle about the origin. */
    void circle(double radius, double thickness) {
        double c = radius * CIRCLE;
        raw(number(thickness) + " w");
        put("m", radius, 0);
        put("c", radius, c, c, radius, 0, radius);
        put("c", -c, radius, -radius, c, -radius, 0);
        put("c", -radius, -c, -c, -radius, 0, -radius);
        put("c", c, -radius, radius, -c, radius, 0);
        raw("s");
    }

    /** Adds a five-pointed star about the origin, one point upward. */
    void star(double radius) {
        double inner = radius * Math.sin(Math.toRadians(18)) / Math.sin(Math.toRadians(54));
        for (int corner = 0; corner < 10; corner++) {
            double length = corner % 2 == 0 ? radius : inner;
            double angle = Math.toRadians(90 + 36.0 * corner);
            put(corner == 0 ? "m" : "l", length * Math.cos(angle), length * Math.sin(angle));
        }
        raw("h");
    }

    /**
     * Adds a glyph whose foot points at the origin.
     *
     * @param width of an em
     * @param height of an em
     * @param radius from the origin to its baseline
     * @param angle to the left of upright, in radians, of its middle
     */
    void glyph(Face face, Glyph glyph, double width, double height, double radius, double angle) {
        AffineTransform place = AffineTransform.getRotateInstance(angle);
        place.translate(-glyph.advance() * width / 2, radius);
        outline(face, glyph, width, height, place);
    }

    /** Adds an upright glyph with its origin at a point. */
    void glyphAt(Face face, Glyph glyph, double width, double height, double x, double y) {
        outline(face, glyph, width, height, AffineTransform.getTranslateInstance(x, y));
    }

    private void outline(Face face, Glyph glyph, double width, double height, AffineTransform place) {
        place.scale(width / face.unitsPerEm(), height / face.unitsPerEm());
        double[] at = new double[6];
        double x = 0;
        double y = 0;
        for (PathIterator path = face.outline(glyph).getPathIterator(place); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            switch (kind) {
                case PathIterator.SEG_MOVETO -> put("m", at[0], at[1]);
                case PathIterator.SEG_LINETO -> put("l", at[0], at[1]);
                case PathIterator.SEG_QUADTO -> quadratic(x, y, at[0], at[1], at[2], at[3]);
                case PathIterator.SEG_CLOSE -> raw("h");
                default -> throw new IllegalStateException("a TrueType outline has no segment of kind " + kind);
            }
            int end = kind == PathIterator.SEG_QUADTO ? 2 : 0;
            x = at[end];
            y = at[end + 1];
        }
    }

    /** PDF knows cubic curves only: the control points are two thirds of the way to the quadratic one. */
    private void quadratic(double fromX, double fromY, double viaX, double viaY, double toX, double toY) {
        put(
                "c",
                fromX + (viaX - fromX) * 2 / 3,
                fromY + (viaY - fromY) * 2 / 3,
                toX + (viaX - toX) * 2 / 3,
                toY + (viaY - toY) * 2 / 3,
                toX,
                toY);
    }

    /** An operator with its numbers before it. */
    void put(String operator, double... coordinates) {
        for (double coordinate : coordinates) {
            operators.append(number(coordinate)).append(' ');
        }
        raw(operator);
    }

    @Override
    public String toString() {
        return operators.toString();
    }
}
