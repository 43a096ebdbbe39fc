package org.sealbook.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Has work done on all cores and hands the results on in the order in which the work was given, on the giving thread. What is under way is
 * bounded, in number and in bytes. The work touches no file and no database, so that ending it early harms nobody.
 */
final class InOrder<T> implements AutoCloseable {

    private static final int MOST_WAITING = 64;
    private static final long MOST_BYTES = 64L << 20;

    private record Waiting<T>(Future<T> result, long bytes) {}

    private final Consumer<T> results;
    private final ExecutorService workers;
    private final Deque<Waiting<T>> waiting = new ArrayDeque<>();
    private long bytes;

    InOrder(Consumer<T> results) {
        this.results = results;
        this.workers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                Thread.ofPlatform().daemon(true).name("ledger-check-", 0).factory());
    }

    /**
     * Gives the next piece of work; hands on what is done where there is no room for more.
     *
     * @param size the bytes that it holds
     * @throws RuntimeException what an earlier piece threw, after all results before it were handed on
     */
    void give(long size, Callable<T> work) {
        while (!waiting.isEmpty() && (waiting.size() == MOST_WAITING || bytes + size > MOST_BYTES)) {
            handOn();
        }
        waiting.add(new Waiting<>(workers.submit(work), size));
        bytes += size;
        while (!waiting.isEmpty() && waiting.getFirst().result().isDone()) {
            handOn();
        }
    }

    /** Hands on all results that are still to come. */
    void finish() {
        while (!waiting.isEmpty()) {
            handOn();
        }
    }

    private void handOn() {
        Waiting<T> first = waiting.remove();
        bytes -= first.bytes();
        results.accept(result(first.result()));
    }

    private T result(Future<T> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Drops what was not handed on. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
