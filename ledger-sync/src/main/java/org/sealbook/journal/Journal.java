package org.sealbook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealbook.journal.FileLayer.OpenFile;
import org.sealbook.journal.JournalException.Stage;

/**
 * A durable append-only record file in segments. What {@link #force()} returned for survives a crash; nothing that was written in part
 * is ever taken for a record.
 *
 * <p>Nothing is retried: after a failed append or force the outcome is unknown and this object refuses everything; scan and open the
 * folder again to know. One thread appends; {@link #next()} and {@link #forced()} may be asked by any. One process per folder, which the
 * caller sees to.
 *
 * <p>A segment file is named {@code %016d.seg} after its first record's number. Its header: magic {@code SEALBKJ1}, u8 version 1, u64
 * first record's number, u16 length and bytes of the preamble, u32 CRC-32C of all before. A record: u32 length of what follows, u8
 * version 1, u32 length of the clear part, clear part, sealed part, u32 CRC-32C of all before in the record. Big-endian. Records are
 * numbered from 0.
 */
public final class Journal implements AutoCloseable {

    /** A segment of at least this many bytes takes no further record. */
    public static final int SEGMENT_LIMIT = 64 << 20;

    private final Path folder;
    private final FileLayer files;
    private final SegmentPreamble.Maker maker;
    private final int segmentLimit;

    private @Nullable OpenFile file;
    private @Nullable SegmentInfo current;
    private boolean stopped;
    private boolean finished;
    private volatile long next;
    private volatile long forced;

    private Journal(Path folder, FileLayer files, SegmentPreamble.Maker maker, int segmentLimit) {
        this.folder = folder;
        this.files = files;
        this.maker = maker;
        this.segmentLimit = segmentLimit;
    }

    /**
     * Makes durable what a process that ended may have left in the system's memory, then reads and checks every byte. A folder that is
     * missing or empty is an empty journal. Damage is no exception but an answer.
     *
     * @throws JournalException of stage READ when the disk cannot be read or forced
     */
    public static Scan scan(Path folder, FileLayer files) throws JournalException {
        try {
            JournalReader reader = new JournalReader(folder, files);
            Optional<Path> last = reader.last();
            if (last.isPresent()) {
                try (OpenFile open = files.open(last.get())) {
                    open.force();
                }
                files.forceFolder(folder);
            }
            return reader.scan();
        } catch (IOException e) {
            throw JournalException.wrap(Stage.READ, "journal.unreadable", folder, e);
        }
    }

    /** As {@link #open(Path, FileLayer, Scan, SegmentPreamble.Maker, int)} with {@link #SEGMENT_LIMIT}. */
    public static Journal open(Path folder, FileLayer files, Scan scan, SegmentPreamble.Maker maker)
            throws JournalException {
        return open(folder, files, scan, maker, SEGMENT_LIMIT);
    }

    /**
     * Opens for appending after what the scan found; makes the folder where it is missing.
     *
     * @param scan of the same folder just now, without damage
     * @param maker makes the preamble of each segment that begins
     * @throws JournalException of stage OPEN, {@code journal.damaged} if the scan found damage, {@code journal.changed} if the last segment is
     *     no longer what the scan found
     */
    public static Journal open(Path folder, FileLayer files, Scan scan, SegmentPreamble.Maker maker, int segmentLimit)
            throws JournalException {
        if (scan.damage().isPresent()) {
            throw JournalException.damaged(Stage.OPEN, scan.damage().get());
        }
        Journal journal = new Journal(folder, files, maker, segmentLimit);
        try {
            files.createFolders(folder);
            if (!scan.segments().isEmpty()) {
                journal.resume(scan.segments().getLast());
            }
        } catch (IOException e) {
            throw JournalException.wrap(Stage.OPEN, "journal.open-failed", folder, e);
        }
        return journal;
    }

    private void resume(SegmentInfo last) throws IOException {
        OpenFile open = files.open(last.file());
        if (open.size() != last.size()) {
            open.close();
            throw JournalException.of(Stage.OPEN, "journal.changed", last.file().toString());
        }
        file = open;
        current = last;
        next = last.next();
        forced = next;
    }

    /** The number that the next record gets. */
    public long next() {
        return next;
    }

    /** How many records are known to be durable: safe to read from any thread by {@link #read(Path, FileLayer, long, long, RecordReader)}. */
    public long forced() {
        return forced;
    }

    /**
     * The segment that takes the next record; where the last one is full (or there is none), it is forced and a new one is begun, its
     * header and name durable on return. Between this call and the next {@link #append} the answer holds, so the record may be sealed
     * under this segment's key.
     *
     * @throws JournalException of stage OPEN when a new segment cannot be begun: the journal then refuses everything, no record is lost
     */
    public SegmentInfo current() throws JournalException {
        refuseIfStopped(Stage.OPEN);
        SegmentInfo last = current;
        if (last != null && (last.records() == 0 || (last.size() < segmentLimit && !finished))) {
            return last;
        }
        if (last != null) {
            force();
        }
        SegmentPreamble preamble = maker.make(next);
        Path fresh = folder.resolve(SegmentFormat.fileName(next));
        ByteBuffer header = SegmentFormat.header(next, preamble);
        SegmentInfo begun = new SegmentInfo(fresh, next, 0, header.remaining(), preamble);
        stopped = true;
        try {
            if (file != null) {
                file.close();
            }
            OpenFile open = files.create(fresh);
            file = open;
            open.write(header);
            open.force();
            files.forceFolder(folder);
        } catch (IOException e) {
            throw JournalException.failed(Stage.OPEN, "journal.segment-not-begun", fresh, e);
        }
        stopped = false;
        finished = false;
        current = begun;
        return begun;
    }

    /** Lets the next record begin a new segment, even though the present one is not full. A segment without records stays. */
    public void finishSegment() {
        finished = true;
    }

    /**
     * Writes a record after the last. It is not durable before {@link #force()}.
     *
     * @throws JournalException of stage APPEND: {@code journal.record-too-large} (refused, the journal goes on) or
     *     {@code journal.write-failed} (outcome unknown, the journal refuses everything); of stage OPEN as {@link #current()}
     */
    public void append(JournalRecord entry) throws JournalException {
        refuseIfStopped(Stage.APPEND);
        long size = SegmentFormat.size(entry);
        if (size > JournalRecord.LIMIT) {
            throw JournalException.of(
                    Stage.APPEND,
                    "journal.record-too-large",
                    Long.toString(size),
                    Integer.toString(JournalRecord.LIMIT));
        }
        SegmentInfo segment = current();
        OpenFile open = opened();
        stopped = true;
        try {
            open.write(SegmentFormat.recordStart(entry));
            open.write(ByteBuffer.wrap(entry.clear()));
            open.write(ByteBuffer.wrap(entry.sealed()));
            open.write(SegmentFormat.recordEnd(entry));
        } catch (IOException e) {
            throw JournalException.failed(Stage.APPEND, "journal.write-failed", segment.file(), e);
        }
        stopped = false;
        current = new SegmentInfo(
                segment.file(), segment.first(), segment.records() + 1, segment.size() + size, segment.preamble());
        next = current.next();
    }

    /**
     * Makes every appended record durable.
     *
     * @throws JournalException of stage FORCE: outcome unknown, the journal refuses everything
     */
    public void force() throws JournalException {
        refuseIfStopped(Stage.FORCE);
        if (forced == next) {
            return;
        }
        stopped = true;
        try {
            opened().force();
        } catch (IOException e) {
            throw JournalException.failed(Stage.FORCE, "journal.force-failed", folder, e);
        }
        stopped = false;
        forced = next;
    }

    private OpenFile opened() {
        if (file == null) {
            throw new IllegalStateException("no segment has begun");
        }
        return file;
    }

    private void refuseIfStopped(Stage stage) throws JournalException {
        if (stopped) {
            throw JournalException.of(stage, "journal.stopped", folder.toString());
        }
    }

    /** Lets the file go; forces nothing. Refuses everything afterwards. */
    @Override
    public void close() throws JournalException {
        stopped = true;
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            throw JournalException.failed(Stage.FORCE, "journal.close-failed", folder, e);
        }
    }

    /**
     * Reads every record from a number on. Only while nobody appends: what another thread is just writing would be taken for damage.
     *
     * @throws JournalException of stage READ: {@code journal.damaged} at the first damage, the records before it having been handed over;
     *     {@code journal.unreadable} when the disk fails
     * @throws X what the reader throws
     */
    public static <X extends Exception> void read(Path folder, FileLayer files, long from, RecordReader<X> reader)
            throws JournalException, X {
        read(folder, files, from, Long.MAX_VALUE, reader);
    }

    /**
     * Reads the records from one number up to, but without, another, and looks at nothing behind them. Safe while another thread appends
     * if {@code until} is at most {@link #forced()}.
     *
     * @throws JournalException as {@link #read(Path, FileLayer, long, RecordReader)}; {@code journal.ends-early} when there are fewer records
     * @throws X what the reader throws
     */
    public static <X extends Exception> void read(
            Path folder, FileLayer files, long from, long until, RecordReader<X> reader) throws JournalException, X {
        new JournalReader(folder, files).read(from, until, reader);
    }

    /**
     * Copies a bad tail into the quarantine folder, durably, and only then cuts it from its segment (a segment without a good header is
     * removed). If it fails, either nothing is cut, or the copy is whole; calling it again after a new scan is safe.
     *
     * @param damage of a scan just now, for which {@link Damage#isTail()} holds
     * @return the copy
     * @throws JournalException of stage QUARANTINE
     */
    public static Path quarantineTail(Path folder, FileLayer files, Damage damage, Path quarantineFolder)
            throws JournalException {
        return Quarantine.cut(folder, files, damage, quarantineFolder);
    }
}
