package org.sealbook.workstation.work;

import java.util.concurrent.CancellationException;
import javafx.concurrent.Task;

/**
 * Work that takes long enough to be watched and cancelled. Cancelling asks; it never interrupts the thread (see {@link Background}), and the
 * work is cancelled only once it has stopped by itself: until then it may still be done.
 *
 * @param <T> what it answers
 */
public final class LongTask<T> extends Task<T> {

    private final Body<T> body;
    private volatile boolean asked;

    LongTask(String title, Body<T> body) {
        this.body = body;
        updateTitle(title);
    }

    /**
     * What is done, on a thread of its own.
     *
     * @param <T> what it answers
     */
    @FunctionalInterface
    public interface Body<T> {
        /** Works; throws {@link CancellationException} where it stopped because it was asked to. */
        T run(Watch watch) throws Exception;
    }

    /** What the work tells and asks while it runs. */
    public interface Watch {

        /** How far it is, e.g. in bytes; a total of 0 or less where it is not known. */
        void progress(long done, long total);

        /** A word on what is being done now, e.g. rate and time left. */
        void says(String message);

        boolean isCancelled();

        /** Stops here if that was asked. */
        default void stopIfCancelled() {
            if (isCancelled()) {
                throw new CancellationException();
            }
        }
    }

    @Override
    protected T call() throws Exception {
        try {
            return body.run(new Watch() {
                @Override
                public void progress(long done, long total) {
                    updateProgress(done, total <= 0 ? -1 : total);
                }

                @Override
                public void says(String message) {
                    updateMessage(message);
                }

                @Override
                public boolean isCancelled() {
                    return asked;
                }
            });
        } catch (CancellationException e) {
            super.cancel(false);
            throw e;
        }
    }

    /** Asks the work to stop; answers false, because it has not stopped yet. */
    @Override
    public boolean cancel(boolean mayInterrupt) {
        asked = true;
        return false;
    }
}
