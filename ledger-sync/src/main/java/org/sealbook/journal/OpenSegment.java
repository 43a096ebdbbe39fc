package org.sealbook.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.sealbook.journal.FileLayer.OpenFile;

/**
 * The segment that takes records. Behind its last record it has room: zeros, written and forced beforehand, so that a full disk is met
 * before a record and not in the middle of one, and so that a force need not make a new file size durable. For one thread.
 */
final class OpenSegment implements Closeable {

    private static final int PIECE = 1 << 16;

    private final OpenFile file;
    private final int step;
    private SegmentInfo info;

    /** Where the bytes end that are known to be durable. */
    private long durable;

    private OpenSegment(OpenFile file, SegmentInfo info, int step) {
        this.file = file;
        this.info = info;
        this.step = step;
        this.durable = info.size();
    }

    /**
     * Begins a segment, its header, first room and name durable on return. If it fails, no file of that name is left, unless the failure
     * carries another one of removing it.
     */
    static OpenSegment begin(Path folder, FileLayer files, long first, SegmentPreamble preamble, int step)
            throws IOException {
        ByteBuffer header = SegmentFormat.header(first, preamble);
        long size = header.remaining();
        Path path = folder.resolve(SegmentFormat.fileName(first));
        OpenFile file = files.create(path);
        try {
            file.write(header);
            SegmentInfo info = new SegmentInfo(path, first, 0, size, size, false, preamble);
            OpenSegment begun = new OpenSegment(file, info, step);
            begun.extend(begun.lengthFor(SegmentFormat.END));
            files.forceFolder(folder);
            return begun;
        } catch (IOException e) {
            remove(path, files, file, e);
            throw e;
        }
    }

    private static void remove(Path path, FileLayer files, OpenFile file, IOException why) {
        try (file) {
            files.delete(path);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** Goes on after the last record that a scan found. */
    static OpenSegment resume(SegmentInfo last, FileLayer files, int step) throws IOException {
        OpenFile file = files.open(last.file());
        if (file.size() != last.length()) {
            file.close();
            throw JournalException.of(
                    JournalException.Stage.OPEN, "journal.changed", last.file().toString());
        }
        return new OpenSegment(file, last, step);
    }

    SegmentInfo info() {
        return info;
    }

    boolean hasRoom(long bytes) {
        return info.size() + bytes + SegmentFormat.END <= info.length();
    }

    /**
     * Takes room for so many more bytes and an end mark, durably. Every record must be durable before. If it fails, the file is as it was,
     * unless the failure carries another one of restoring it.
     */
    void makeRoom(long bytes) throws IOException {
        long before = info.length();
        try {
            extend(lengthFor(bytes + SegmentFormat.END));
        } catch (IOException e) {
            try {
                file.truncate(before);
            } catch (IOException notRestored) {
                e.addSuppressed(notRestored);
            }
            throw e;
        }
    }

    private long lengthFor(long bytes) {
        return Math.ceilDiv(info.size() + bytes, (long) step) * step;
    }

    private void extend(long length) throws IOException {
        ByteBuffer zeros = ByteBuffer.allocate((int) Math.min(PIECE, length - info.length()));
        for (long at = info.length(); at < length; at += zeros.limit()) {
            file.write(zeros.clear().limit((int) Math.min(zeros.capacity(), length - at)));
        }
        file.force();
        info = new SegmentInfo(info.file(), info.first(), info.records(), info.size(), length, false, info.preamble());
    }

    /** Writes a record into the room that was made for it. After a failure nobody knows what of it is in the file. */
    void append(JournalRecord record) throws IOException {
        long at = info.size();
        long unforced = at - durable;
        at = put(SegmentFormat.recordStart(record, unforced), at);
        at = put(ByteBuffer.wrap(record.clear()), at);
        at = put(ByteBuffer.wrap(record.sealed()), at);
        at = put(SegmentFormat.recordEnd(record, unforced), at);
        info = new SegmentInfo(
                info.file(), info.first(), info.records() + 1, at, info.length(), false, info.preamble());
    }

    private long put(ByteBuffer bytes, long at) throws IOException {
        long end = at + bytes.remaining();
        file.overwrite(bytes, at);
        return end;
    }

    /** Makes every record durable. */
    void force() throws IOException {
        file.forceContent();
        durable = info.size();
    }

    /** Ends the segment for good: cuts the file behind an end mark. There must be room for it, and every record must be durable. */
    void end() throws IOException {
        long length = info.size() + SegmentFormat.END;
        file.truncate(length);
        file.force();
        file.overwrite(SegmentFormat.end(info.next(), length), info.size());
        file.forceContent();
        info = new SegmentInfo(info.file(), info.first(), info.records(), info.size(), length, true, info.preamble());
    }

    /** Gives the room back that no record took; answers whether it could. Room that stays does no harm. */
    boolean trimmed() {
        try {
            if (!info.closed() && info.length() > info.size()) {
                file.truncate(info.size());
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
