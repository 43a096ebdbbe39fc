package org.sealbook.journal;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealbook.journal.FileLayer.OpenFile;
import org.sealbook.journal.JournalException.Stage;

/**
 * A durable append-only record file in segments. What {@link #force()} returned for survives a crash; nothing that was written in part
 * is ever taken for a record.
 *
 * <p>Room is taken before a record is written: a full disk is met there and {@linkplain JournalException#refused() refused}, with nothing
 * changed. Otherwise nothing is retried: after a failed append or force the outcome is unknown and this object refuses everything; scan and
 * open the folder again to know. One thread appends; {@link #next()} and {@link #forced()} may be asked by any. One process per folder,
 * which the caller sees to.
 *
 * <p>A segment file is named {@code %016d.seg} after its first record's number, counted from 0. Formats: {@code docs/formats.md}, "Journal".
 */
public final class Journal implements AutoCloseable {

    private final Path folder;
    private final FileLayer files;
    private final SegmentPreamble.Maker maker;
    private final SegmentSizes sizes;

    private @Nullable OpenSegment open;
    private boolean stopped;
    private boolean finished;
    private volatile long next;
    private volatile long forced;

    private Journal(Path folder, FileLayer files, SegmentPreamble.Maker maker, SegmentSizes sizes) {
        this.folder = folder;
        this.files = files;
        this.maker = maker;
        this.sizes = sizes;
    }

    /**
     * Makes durable what a process that ended may have left in the system's memory, then checks the header and end mark of each closed
     * segment and every byte of the last one. A folder that is missing or empty is an empty journal. Damage is no exception but an answer.
     *
     * @throws JournalException of stage READ when the disk cannot be read or forced
     */
    public static Scan scan(Path folder, FileLayer files) throws JournalException {
        try {
            JournalReader reader = new JournalReader(folder, files);
            Optional<Path> last = reader.last();
            if (last.isPresent()) {
                try (OpenFile file = files.open(last.get())) {
                    file.force();
                }
                files.forceFolder(folder);
            }
            return reader.scan();
        } catch (IOException e) {
            throw JournalException.wrap(Stage.READ, "journal.unreadable", folder, e);
        }
    }

    /**
     * Opens for appending after what the scan found; makes the folder where it is missing.
     *
     * @param scan of the same folder just now, without damage
     * @param maker makes the preamble of each segment that begins
     * @throws JournalException of stage OPEN, {@code journal.damaged} if the scan found damage, {@code journal.changed} if the last segment is
     *     no longer what the scan found
     */
    public static Journal open(Path folder, FileLayer files, Scan scan, SegmentPreamble.Maker maker, SegmentSizes sizes)
            throws JournalException {
        if (scan.damage().isPresent()) {
            throw JournalException.damaged(Stage.OPEN, scan.damage().get());
        }
        Journal journal = new Journal(folder, files, maker, sizes);
        try {
            files.createFolders(folder);
            if (!scan.segments().isEmpty()) {
                journal.open = OpenSegment.resume(scan.segments().getLast(), files, sizes.step());
                journal.next = scan.records();
                journal.forced = scan.records();
            }
        } catch (IOException e) {
            throw JournalException.wrap(Stage.OPEN, "journal.open-failed", folder, e);
        }
        return journal;
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
     * The segment that takes the next record; where the last one is full (or there is none), it is closed and a new one is begun, its
     * header and name durable on return. Between this call and the next {@link #append} the answer holds, so the record may be sealed
     * under this segment's key.
     *
     * @throws JournalException of stage OPEN when a new segment cannot be begun: no record is lost, and the journal refuses everything, unless
     *     {@link JournalException#refused()}
     */
    public SegmentInfo current() throws JournalException {
        refuseIfStopped(Stage.OPEN);
        OpenSegment last = open;
        if (last != null && takesMore(last.info())) {
            return last.info();
        }
        if (last != null && !last.info().closed()) {
            end(last);
        }
        SegmentPreamble preamble = maker.make(next);
        try {
            open = OpenSegment.begin(folder, files, next, preamble, sizes.step());
        } catch (IOException e) {
            throw notBegun(e);
        }
        finished = false;
        if (last != null) {
            letGo(last);
        }
        return open.info();
    }

    private boolean takesMore(SegmentInfo last) {
        return !last.closed() && (last.records() == 0 || (last.size() < sizes.limit() && !finished));
    }

    private void end(OpenSegment last) throws JournalException {
        force();
        makeRoom(last, 0, Stage.OPEN);
        stopped = true;
        try {
            last.end();
        } catch (IOException e) {
            throw JournalException.failed(
                    Stage.OPEN, "journal.segment-not-closed", last.info().file(), e);
        }
        stopped = false;
    }

    private static void letGo(OpenSegment closed) throws JournalException {
        try {
            closed.close();
        } catch (IOException e) {
            throw JournalException.failed(
                    Stage.OPEN, "journal.segment-not-closed", closed.info().file(), e);
        }
    }

    private JournalException notBegun(IOException why) {
        Path fresh = folder.resolve(SegmentFormat.fileName(next));
        if (why.getSuppressed().length == 0) {
            return JournalException.refused(
                    Stage.OPEN, "journal.segment-not-begun", why, fresh, String.valueOf(why.getMessage()));
        }
        stopped = true;
        return JournalException.failed(Stage.OPEN, "journal.segment-not-begun", fresh, why);
    }

    /** Lets the next record begin a new segment, even though the present one is not full. A segment without records stays. */
    public void finishSegment() {
        finished = true;
    }

    /**
     * Writes a record after the last. It is not durable before {@link #force()}.
     *
     * @throws JournalException of stage APPEND: {@code journal.record-too-large} or {@code journal.no-room} (refused, the journal goes on), or
     *     {@code journal.write-failed} (outcome unknown, the journal refuses everything); of stage OPEN as {@link #current()}; of stage FORCE as
     *     {@link #force()}, for the records before
     */
    public void append(JournalRecord entry) throws JournalException {
        refuseIfStopped(Stage.APPEND);
        long size = SegmentFormat.size(entry);
        if (size > JournalRecord.LIMIT) {
            throw JournalException.refused(Stage.APPEND, "journal.record-too-large", null, size, JournalRecord.LIMIT);
        }
        current();
        OpenSegment segment = opened();
        makeRoom(segment, size, Stage.APPEND);
        stopped = true;
        try {
            segment.append(entry);
        } catch (IOException e) {
            throw JournalException.failed(
                    Stage.APPEND, "journal.write-failed", segment.info().file(), e);
        }
        stopped = false;
        next = segment.info().next();
    }

    /** Sees to it that so many bytes and the end mark can be written without asking the disk for room. */
    private void makeRoom(OpenSegment segment, long bytes, Stage stage) throws JournalException {
        if (segment.hasRoom(bytes)) {
            return;
        }
        force();
        stopped = true;
        try {
            segment.makeRoom(bytes);
        } catch (IOException e) {
            if (e.getSuppressed().length > 0) {
                throw JournalException.failed(
                        stage, "journal.write-failed", segment.info().file(), e);
            }
            stopped = false;
            throw JournalException.refused(
                    stage, "journal.no-room", e, segment.info().file(), String.valueOf(e.getMessage()));
        }
        stopped = false;
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

    private OpenSegment opened() {
        if (open == null) {
            throw new IllegalStateException("no segment has begun");
        }
        return open;
    }

    private void refuseIfStopped(Stage stage) throws JournalException {
        if (stopped) {
            throw JournalException.of(stage, "journal.stopped", folder.toString());
        }
    }

    /** Lets the file go, without the room that no record took; forces nothing. Refuses everything afterwards. */
    @Override
    public void close() throws JournalException {
        boolean whole = !stopped;
        stopped = true;
        if (open == null) {
            return;
        }
        try (OpenSegment last = open) {
            if (whole && !last.trimmed()) {
                System.getLogger(Journal.class.getName())
                        .log(
                                Level.DEBUG,
                                () -> "room stays behind the last record of "
                                        + last.info().file());
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
