package org.sealbook.reports.inspection;

import java.io.IOException;

/** Tells a worker that nobody waits for it any more. */
public final class Abandonment {

    private volatile boolean abandoned;

    Abandonment() {}

    void abandon() {
        abandoned = true;
    }

    /**
     * Ends a worker that nobody waits for.
     *
     * @throws IOException if the reading was given up
     */
    public void check() throws IOException {
        if (abandoned) {
            throw new IOException("the reading was given up");
        }
    }
}
