package org.sealbook.reports.signing;

/** What a signature looks like on the page: a drawing, stamped over the text so that the text shows through. Immutable. */
public final class SealAppearance {

    private final float width;
    private final float height;
    private final byte[] operators;

    /**
     * @param width of the drawing, in points
     * @param height of the drawing, in points
     * @param operators a PDF content stream without resources, drawn with its lower left corner at the origin
     */
    public SealAppearance(float width, float height, byte[] operators) {
        if (!(width > 0 && height > 0)) {
            throw new IllegalArgumentException("a seal has a width and a height: " + width + " × " + height);
        }
        this.width = width;
        this.height = height;
        this.operators = operators.clone();
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }

    byte[] operators() {
        return operators.clone();
    }
}
