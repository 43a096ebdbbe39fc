package org.sealbook.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/**
 * Lets a command work until somebody ends the program (Ctrl-C, or the system's request to end), and the program wait until that command has
 * closed what it had open. The process then ends with the command's own exit code, not with the signal's.
 */
final class UntilEnded {

    private final Semaphore wakings = new Semaphore(0);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::end, "sealbook-end");
    private volatile boolean ending;
    private volatile int exit;

    private UntilEnded() {}

    /** Begins to hear requests to end. */
    static UntilEnded begin() {
        UntilEnded until = new UntilEnded();
        Runtime.getRuntime().addShutdownHook(until.hook);
        return until;
    }

    /** Something happened: {@link #sleep} returns. On any thread, at once. */
    void wake() {
        wakings.release();
    }

    /**
     * Waits until something happened since the last time; many wakings may become one.
     *
     * @return false when the program is to end
     */
    boolean sleep() {
        if (!ending) {
            wakings.acquireUninterruptibly();
            wakings.drainPermits();
        }
        return !ending;
    }

    /** Everything is closed, and the command exits with this code. */
    void closed(int code) {
        exit = code;
        closed.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The program is ending: the hook has only waited for this.
        }
    }

    private void end() {
        ending = true;
        wake();
        boolean interrupted = true;
        while (interrupted) {
            try {
                closed.await();
                interrupted = false;
            } catch (InterruptedException _) {
                // The folder has to be let go, whoever is impatient.
            }
        }
        // Otherwise the process would end with the signal's code.
        Runtime.getRuntime().halt(exit);
    }
}
