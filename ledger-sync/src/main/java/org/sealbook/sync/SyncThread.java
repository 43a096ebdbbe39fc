package org.sealbook.sync;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The one thread that touches the books and the disk. Callers wait for it, interrupted or not: an interrupt that reached a file channel or a
 * database would close it under everybody.
 */
final class SyncThread implements AutoCloseable {

    /** What is done there. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SyncFaultException;
    }

    private final ExecutorService executor = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("sync").daemon().factory());

    <T> T call(Work<T> work) throws SyncFaultException {
        try {
            return await(work);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SyncFaultException fault) {
                throw fault;
            }
            throw unchecked(e);
        }
    }

    <T> T ask(Supplier<T> work) {
        try {
            return await(work::get);
        } catch (ExecutionException e) {
            throw unchecked(e);
        }
    }

    private <T> T await(Work<T> work) throws ExecutionException {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            executor.execute(() -> {
                try {
                    answer.complete(work.run());
                } catch (SyncFaultException | RuntimeException | Error e) {
                    answer.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            throw new SyncStoppedException("sync.closed", e);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException unchecked(ExecutionException e) {
        return e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("sync failed", e);
    }

    /** Ends after what is under way. */
    @Override
    public void close() {
        executor.shutdown();
        boolean interrupted = false;
        while (!executor.isTerminated()) {
            try {
                executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
