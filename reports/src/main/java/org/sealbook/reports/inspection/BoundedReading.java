package org.sealbook.reports.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sealbook.reports.inspection.UnreadablePdfException.Why;

/**
 * Runs PDFBox over a hostile file on a thread of its own, for a bounded time: its stack may overflow, and it may be left
 * behind, without harm to the caller's thread.
 */
public final class BoundedReading {

    private static final int START = 1024;

    private BoundedReading() {}

    /** What is done with a file. */
    @FunctionalInterface
    public interface Work<T> {

        /** Reads, asking {@code abandonment} wherever a loop could be long. */
        T read(Abandonment abandonment) throws IOException, UnreadablePdfException;
    }

    /**
     * Refuses what is too large or does not say to be a PDF in its first 1024 bytes.
     *
     * @throws UnreadablePdfException if so
     */
    public static void requirePdf(byte[] file, Limits limits) throws UnreadablePdfException {
        if (file.length > limits.bytes()) {
            throw new UnreadablePdfException(Why.TOO_LARGE, null);
        }
        String start = new String(file, 0, Math.min(file.length, START), StandardCharsets.ISO_8859_1);
        if (!start.contains("%PDF-")) {
            throw new UnreadablePdfException(Why.NO_PDF, null);
        }
    }

    /**
     * Answers what the work answers.
     *
     * @throws UnreadablePdfException if the file is damaged, or takes more time, stack or memory than there is
     */
    public static <T> T within(Duration time, Work<T> work) throws UnreadablePdfException {
        Abandonment abandonment = new Abandonment();
        FutureTask<T> task = new FutureTask<>(() -> work.read(abandonment));
        Thread.ofPlatform().name("pdf-reading").daemon().start(task);
        try {
            return task.get(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            abandonment.abandon();
            throw new UnreadablePdfException(Why.TOO_COSTLY, e);
        } catch (InterruptedException e) {
            abandonment.abandon();
            Thread.currentThread().interrupt();
            throw new UnreadablePdfException(Why.TOO_COSTLY, e);
        } catch (ExecutionException e) {
            throw unreadable(e.getCause());
        }
    }

    private static UnreadablePdfException unreadable(@Nullable Throwable cause) {
        return switch (cause) {
            case UnreadablePdfException unreadable -> unreadable;
            case StackOverflowError deep -> new UnreadablePdfException(Why.TOO_COSTLY, deep);
            case OutOfMemoryError large -> new UnreadablePdfException(Why.TOO_COSTLY, large);
            // IOException is PDFBox's word for damage; the many RuntimeExceptions of parsers on hostile bytes mean the
            // same.
            case Exception damage -> new UnreadablePdfException(Why.DAMAGED, damage);
            case null, default -> throw new IllegalStateException(cause);
        };
    }
}
