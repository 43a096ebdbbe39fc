package org.sealbook.workstation.work;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The long work under way, whatever screen began it. Used on the FX thread; each task has a thread of its own. */
public final class RunningTasks {

    private static final int PATIENCE_SECONDS = 60;

    private final ObservableList<LongTask<?>> running = FXCollections.observableArrayList();
    private final ObservableList<LongTask<?>> shown = FXCollections.unmodifiableObservableList(running);
    private final java.util.List<Thread> threads = new java.util.concurrent.CopyOnWriteArrayList<>();

    /** What runs now, the newest last. */
    public ObservableList<LongTask<?>> running() {
        return shown;
    }

    /** What becomes of a task in the end, told on the FX thread. */
    public record Ending<T>(Consumer<T> done, Consumer<Throwable> failed, Runnable cancelled) {}

    /**
     * Begins work that goes on when its screen is left.
     *
     * @param title what a person reads
     */
    public <T> LongTask<T> start(String title, LongTask.Body<T> body, Ending<T> ending) {
        LongTask<T> task = new LongTask<>(title, body);
        task.setOnSucceeded(_ -> {
            running.remove(task);
            ending.done().accept(task.getValue());
        });
        task.setOnFailed(_ -> {
            running.remove(task);
            ending.failed().accept(task.getException());
        });
        task.setOnCancelled(_ -> {
            running.remove(task);
            ending.cancelled().run();
        });
        running.add(task);
        Thread[] own = new Thread[1];
        Thread thread = new Thread(
                () -> {
                    try {
                        task.run();
                    } finally {
                        threads.remove(own[0]);
                    }
                },
                "task");
        own[0] = thread;
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return task;
    }

    /** Asks everything to stop. */
    public void cancelAll() {
        running.forEach(LongTask::cancel);
    }

    /** Waits until everything has stopped; not on the FX thread. */
    public void awaitEnd() {
        for (Thread thread : threads) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
