package org.sealbook.office;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** How fast something goes, in things a second. */
final class Rate {

    private Rate() {}

    /** Does some things; answers how many. */
    @FunctionalInterface
    interface Work {
        long some() throws IOException;
    }

    /** Does it again and again for at least so long. */
    static double of(long millis, Work work) throws IOException {
        long start = System.nanoTime();
        long limit = start + TimeUnit.MILLISECONDS.toNanos(millis);
        long done = 0;
        do {
            done += work.some();
        } while (System.nanoTime() < limit);
        return done * 1e9 / (System.nanoTime() - start);
    }
}
