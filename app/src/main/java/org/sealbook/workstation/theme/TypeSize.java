package org.sealbook.workstation.theme;

/** The one root size that every length in em follows. */
public enum TypeSize {
    SMALL(13),
    NORMAL(15),
    LARGE(18);

    private final int pixels;

    TypeSize(int pixels) {
        this.pixels = pixels;
    }

    /** The root font size, in CSS pixels. */
    public int pixels() {
        return pixels;
    }
}
