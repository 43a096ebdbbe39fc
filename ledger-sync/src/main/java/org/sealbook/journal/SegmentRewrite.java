package org.sealbook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.sealbook.journal.FileLayer.OpenFile;
import org.sealbook.journal.JournalException.Stage;

/**
 * Writes a closed segment anew: the same records in number and order, each as somebody changed it, under another preamble. The new file is whole
 * and durable before it takes the old one's place in one step; after a stop either the old or the new segment is there. Only while
 * nobody has the journal open.
 */
public final class SegmentRewrite {

    private static final String SUFFIX = ".new";

    private SegmentRewrite() {}

    /** Answers a record as it shall stand from now on. */
    @FunctionalInterface
    public interface Change {

        JournalRecord of(long number, JournalRecord record);
    }

    /**
     * Rewrites one segment.
     *
     * @param segment of a scan just now, closed
     * @throws JournalException if the segment can't be read, or the new one can't be written: the old one is then still there
     */
    public static void rewrite(
            Path folder, FileLayer files, SegmentInfo segment, SegmentPreamble preamble, Change change)
            throws JournalException {
        Path fresh = segment.file().resolveSibling(segment.file().getFileName() + SUFFIX);
        try {
            if (files.exists(fresh)) {
                files.delete(fresh);
            }
            try (OpenFile open = files.create(fresh)) {
                open.write(SegmentFormat.header(segment.first(), preamble));
                Journal.read(
                        folder,
                        files,
                        segment.first(),
                        segment.next(),
                        (number, _, record) -> write(open, change.of(number, record)));
                open.write(SegmentFormat.end(segment.next(), open.size() + SegmentFormat.END));
                open.force();
            }
            files.moveInto(fresh, segment.file());
            files.forceFolder(folder);
        } catch (IOException e) {
            throw JournalException.wrap(Stage.APPEND, "journal.write-failed", fresh, e);
        }
    }

    private static void write(OpenFile open, JournalRecord record) throws IOException {
        open.write(SegmentFormat.recordStart(record, 0));
        open.write(ByteBuffer.wrap(record.clear()));
        open.write(ByteBuffer.wrap(record.sealed()));
        open.write(SegmentFormat.recordEnd(record, 0));
    }
}
