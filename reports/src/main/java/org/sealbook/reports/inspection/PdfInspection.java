package org.sealbook.reports.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

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
        BoundedReading.requirePdf(file, limits);
        return BoundedReading.within(limits.time(), abandonment -> Inspection.run(file, limits, abandonment));
    }
}
