package org.sealbook.keys;

/**
 * What one guess at a password costs, as Argon2id's parameters (RFC 9106).
 *
 * @param memoryKib memory in KiB, at least 8 for each lane, at most 1 GiB
 * @param passes passes over that memory, 1 to 10
 * @param lanes degree of parallelism, 1 to 4
 */
public record Argon2Cost(int memoryKib, int passes, int lanes) {

    /** 64 MiB, three passes, one lane: the second recommendation of RFC 9106, for machines that do other work beside. */
    public static final Argon2Cost STANDARD = new Argon2Cost(64 * 1024, 3, 1);

    private static final int MOST_MEMORY_KIB = 1024 * 1024;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 4;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a parameter is out of its range
     */
    public Argon2Cost {
        if (lanes < 1
                || lanes > MOST_LANES
                || passes < 1
                || passes > MOST_PASSES
                || memoryKib < 8 * lanes
                || memoryKib > MOST_MEMORY_KIB) {
            throw new IllegalArgumentException("Argon2id parameters out of range");
        }
    }
}
