package org.sealbook.reports.layout;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * The fonts of papers, Noto Serif SC in two weights: parsed at first use and then kept, since parsing takes longer than
 * drawing. Parsed fonts share a read position, so that one thread at a time has them.
 *
 * @param regular for text
 * @param bold for headings and the seal
 */
record PaperFonts(Face regular, Face bold) {

    private static final ReentrantLock TURN = new ReentrantLock();

    /** Does work that needs the fonts, when it is this thread's turn. */
    static <T> T inTurn(Function<PaperFonts, T> work) {
        TURN.lock();
        try {
            return work.apply(Bundled.FONTS);
        } finally {
            TURN.unlock();
        }
    }

    private static final class Bundled {
        static final PaperFonts FONTS =
                new PaperFonts(Face.bundled("NotoSerifSC-Regular.ttf"), Face.bundled("NotoSerifSC-Bold.ttf"));
    }
}
