package org.sealbook.casework.copies;

/**
 * How many copies of a certificate there are to be.
 *
 * @param originals 1 to {@value #MOST}
 * @param duplicates 0 to {@value #MOST}
 */
public record CopyPlan(int originals, int duplicates) {

    /** The most copies of a kind. */
    public static final int MOST = 200;

    public CopyPlan {
        if (originals < 1 || originals > MOST || duplicates < 0 || duplicates > MOST) {
            throw new IllegalArgumentException("not a plan: " + originals + " and " + duplicates);
        }
    }

    public int of(CopyKind kind) {
        return switch (kind) {
            case ORIGINAL -> originals;
            case DUPLICATE -> duplicates;
        };
    }
}
