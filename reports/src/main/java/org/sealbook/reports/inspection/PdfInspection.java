package org.sealbook.reports.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.sealbook.reports.inspection.UnreadablePdfException.Why;

/**
 * Reads any PDF back and says what its signatures prove. Whatever the file holds, the answer is a report or an
 * {@link UnreadablePdfException}, within the limits; nothing in the file is executed, rendered or fetched.
 */
public final class PdfInspection {

    private PdfInspection() {}

    /**
     * Inspects a file.
     *
     * @throws IOException if the file itself cannot be read from the disk
     */
    public static PdfReport inspect(Path file, Limits limits) throws UnreadablePdfException, IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes((int) limits.bytes() + 1);
        }
        return inspect(bytes, limits);
    }

    /** Inspects a file's bytes, which must not change meanwhile. */
    public static PdfReport inspect(byte[] file, Limits limits) throws UnreadablePdfException {
        if (file.length > limits.bytes()) {
            throw new UnreadablePdfException(Why.TOO_LARGE, null);
        }
        Abandonment abandonment = new Abandonment();
        FutureTask<PdfReport> task = new FutureTask<>(() -> Inspection.run(file, limits, abandonment));
        // A thread of its own: its stack may overflow and it may be left behind without harm to the caller's.
        Thread.ofPlatform().name("pdf-inspection").daemon().start(task);
        try {
            return task.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
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
