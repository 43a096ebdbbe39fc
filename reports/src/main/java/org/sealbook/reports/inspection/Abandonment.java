package org.sealbook.reports.inspection;

import java.io.IOException;

/** Tells a worker that nobody waits for it any more. */
final class Abandonment {

    private volatile boolean abandoned;

    void abandon() {
        abandoned = true;
    }

    void check() throws IOException {
        if (abandoned) {
            throw new IOException("the inspection was given up");
        }
    }
}
