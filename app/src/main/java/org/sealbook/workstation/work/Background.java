package org.sealbook.workstation.work;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Reads and short acts away from the FX thread. Nobody interrupts its threads: an interrupt while H2 works would close the database for
 * everybody. What is no longer wanted runs to its end and is not shown.
 */
public final class Background implements AutoCloseable {

    private static final int THREADS = 3;
    private static final int PATIENCE_SECONDS = 30;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, named());

    /**
     * Works, then shows the answer or the failure on the FX thread.
     *
     * @param <T> what is answered
     */
    public <T> void run(Callable<T> work, Consumer<T> shown, Consumer<Throwable> failed) {
        threads.execute(() -> {
            try {
                T answer = work.call();
                FxGate.later(() -> shown.accept(answer));
            } catch (Exception | Error e) {
                FxGate.later(() -> failed.accept(e));
            }
        });
    }

    /** Waits for what runs; nothing new is taken. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("background reading did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory named() {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, "background-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
