package org.sealbook.workstation;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.sealbook.workstation.work.FxGate;

/**
 * Watches the FX thread from outside: how long something that was asked of it had to wait, as far as the thread itself was the reason.
 * What it computed, and what it waited for the renderer to draw, counts by processor time; what it waited for otherwise counts by the
 * clock. The time in which a busy machine gave it no processor does not count, so that the figure means the same on an idle machine and
 * on a loaded one.
 */
final class FxPauses implements AutoCloseable {

    private static final long LOOK_NANOS = 2_000_000;
    private static final int FRAMES_SHOWN = 30;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Thread fx;
    private final Thread renderer;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong probes = new AtomicLong();
    private final Thread watcher;
    private volatile long longestNanos;
    private volatile String longest = "none";

    FxPauses() throws Exception {
        CompletableFuture<Thread> found = new CompletableFuture<>();
        FxGate.later(() -> found.complete(Thread.currentThread()));
        fx = found.get(60, TimeUnit.SECONDS);
        renderer = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                .findFirst()
                .orElseThrow();
        watcher = Thread.ofPlatform().daemon().name("fx-pauses").start(this::watch);
    }

    /** The longest pause so far. */
    long longestMillis() {
        return longestNanos / 1_000_000;
    }

    /** What the thread was doing then. */
    String longest() {
        return longest;
    }

    /** How often it was looked at. */
    long probes() {
        return probes.get();
    }

    private void watch() {
        while (!ended.get()) {
            probe();
            rest();
        }
    }

    /** Asks for something small, and looks at the thread until that was done. */
    private void probe() {
        AtomicBoolean done = new AtomicBoolean();
        long computedBefore = threads.getThreadCpuTime(fx.threadId());
        FxGate.later(() -> done.set(true));
        Map<List<StackTraceElement>, Integer> seen = new HashMap<>();
        long waited = 0;
        long last = System.nanoTime();
        long drawnBefore = threads.getThreadCpuTime(renderer.threadId());
        while (!done.get() && !ended.get()) {
            rest();
            long now = System.nanoTime();
            long drawn = threads.getThreadCpuTime(renderer.threadId());
            Thread.State state = fx.getState();
            StackTraceElement[] doing = fx.getStackTrace();
            if (!done.get() && doing.length > 0) {
                seen.merge(Arrays.stream(doing).limit(FRAMES_SHOWN).toList(), 1, Integer::sum);
                if (waitsForDrawing(state, doing)) {
                    waited += drawn - drawnBefore;
                } else if (state != Thread.State.RUNNABLE) {
                    waited += now - last;
                }
            }
            last = now;
            drawnBefore = drawn;
        }
        long computed = threads.getThreadCpuTime(fx.threadId()) - computedBefore;
        probes.incrementAndGet();
        if (waited + computed > longestNanos) {
            longest =
                    "computed %d ms, waited %d ms, most often seen:".formatted(computed / 1_000_000, waited / 1_000_000)
                            + seen.entrySet().stream()
                                    .max(Map.Entry.comparingByValue())
                                    .map(Map.Entry::getKey)
                                    .orElse(List.of())
                                    .stream()
                                    .map(frame -> "\n    at " + frame)
                                    .collect(Collectors.joining());
            longestNanos = waited + computed;
        }
    }

    /** Whether what it waits for is the renderer's: the first frame that is not the JDK's belongs to JavaFX's own pipeline. */
    private static boolean waitsForDrawing(Thread.State state, StackTraceElement[] stack) {
        return state != Thread.State.RUNNABLE
                && Arrays.stream(stack)
                        .map(StackTraceElement::getClassName)
                        .filter(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                        .findFirst()
                        .filter(name ->
                                name.startsWith("com.sun.javafx.tk.quantum.") || name.startsWith("com.sun.prism."))
                        .isPresent();
    }

    private static void rest() {
        try {
            TimeUnit.NANOSECONDS.sleep(LOOK_NANOS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the watcher", e);
        }
    }

    @Override
    public void close() {
        ended.set(true);
        try {
            watcher.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a test", e);
        }
    }
}
