package org.sealbook.sync.https;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends exchanges in which nothing moves. It measures the time since the last byte in either direction and never a rate: an honest peer on
 * a bad link is slow. It never interrupts a thread, which could close the journal's file under it; it takes the link away.
 */
final class Watchdog implements AutoCloseable {
    private static final int LOOKS_PER_WINDOW = 8;

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("sync-watchdog").daemon().factory());

    /** Begins to watch.
     *
     * @param window without a byte for so long, the exchange has stalled
     * @param onStall called then, and again until the watch ends: what it has to take away may not be there yet; quick
     */
    Watch watch(Duration window, Runnable onStall) {
        Watch watch = new Watch(window, onStall, System::nanoTime);
        watch.lookWith(timer);
        return watch;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    /** One exchange under watch until it is closed. */
    static final class Watch implements AutoCloseable {
        private final long window;
        private final Runnable onStall;
        private final LongSupplier nanoTime;
        private final AtomicBoolean stalled = new AtomicBoolean();
        private volatile long lastByte;
        private @Nullable Future<?> looks;

        /** Looks only when told to. */
        Watch(Duration window, Runnable onStall, LongSupplier nanoTime) {
            this.window = window.toNanos();
            this.onStall = onStall;
            this.nanoTime = nanoTime;
            lastByte = nanoTime.getAsLong();
        }

        private void lookWith(ScheduledExecutorService timer) {
            long period = Math.max(1, window / LOOKS_PER_WINDOW);
            looks = timer.scheduleWithFixedDelay(this::look, period, period, TimeUnit.NANOSECONDS);
        }

        /** Something moved. */
        void moved() {
            lastByte = nanoTime.getAsLong();
        }

        /** Whether the link was taken away. */
        boolean hasStalled() {
            return stalled.get();
        }

        /** Reads from there, counted as movement. */
        InputStream reading(InputStream in) {
            return new WatchedInput(in, this);
        }

        /** Writes to there, counted as movement when it went through. */
        OutputStream writing(OutputStream out) {
            return new WatchedOutput(out, this);
        }

        void look() {
            if (nanoTime.getAsLong() - lastByte > window) {
                stalled.set(true);
            }
            if (stalled.get()) {
                onStall.run();
            }
        }

        @Override
        public void close() {
            if (looks != null) {
                looks.cancel(false);
            }
        }
    }

    private static final class WatchedInput extends FilterInputStream {
        private final Watch watch;

        WatchedInput(InputStream in, Watch watch) {
            super(in);
            this.watch = watch;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            watch.moved();
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            watch.moved();
            return count;
        }
    }

    private static final class WatchedOutput extends FilterOutputStream {
        private final Watch watch;

        WatchedOutput(OutputStream out, Watch watch) {
            super(out);
            this.watch = watch;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            watch.moved();
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            watch.moved();
        }
    }
}
