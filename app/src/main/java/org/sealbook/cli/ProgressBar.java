package org.sealbook.cli;

import java.io.PrintStream;

/** One line that grows while bytes are worked through; draws nothing where nobody looks. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;

    private final PrintStream screen;
    private final boolean shown;
    private final String label;
    private final long total;
    private int drawn = -1;
    private long done;

    /** A bar of {@code total} bytes; 0 where the end is not known. */
    ProgressBar(PrintStream screen, boolean shown, String label, long total) {
        this.screen = screen;
        this.shown = shown;
        this.label = label;
        this.total = total;
    }

    /** Adds bytes that are done. */
    void advance(long bytes) {
        done += bytes;
        int percent = total <= 0 ? 0 : (int) Math.min(100, done * 100.0 / total);
        if (shown && percent != drawn) {
            drawn = percent;
            int filled = percent * WIDTH / 100;
            screen.print("\r" + "█".repeat(filled) + "░".repeat(WIDTH - filled) + " " + percent + " % " + label);
            screen.flush();
        }
    }

    @Override
    public void close() {
        if (drawn >= 0) {
            screen.println();
        }
    }
}
