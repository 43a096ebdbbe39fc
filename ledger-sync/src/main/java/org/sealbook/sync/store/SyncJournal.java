package org.sealbook.sync.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealbook.journal.Damage;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.Journal;
import org.sealbook.journal.JournalException;
import org.sealbook.journal.JournalRecord;
import org.sealbook.journal.Scan;
import org.sealbook.journal.SegmentPreamble;
import org.sealbook.journal.SegmentSizes;
import org.sealbook.record.Origin;
import org.sealbook.sync.SyncDamagedException;
import org.sealbook.sync.SyncRecords;

/**
 * The records of sync as a journal in {@code journal/} of a folder. A torn last record goes to {@code quarantine/}: nobody was told of it, and
 * the others have it. Format: {@code docs/formats.md}, "Sync journal".
 */
public final class SyncJournal implements SyncRecords {

    private final Path folder;
    private final FileLayer files;
    private final Journal journal;
    private final Optional<Path> quarantined;

    private SyncJournal(Path folder, FileLayer files, Journal journal, Optional<Path> quarantined) {
        this.folder = folder;
        this.files = files;
        this.journal = journal;
        this.quarantined = quarantined;
    }

    /**
     * Opens the records of an office; a folder that is missing or empty holds none.
     *
     * @param folder the office's own for this purpose
     * @param own whose records these are, as each segment's preamble says
     * @throws SyncDamagedException if records are bad that may have counted, or are another office's; nothing was changed
     * @throws IOException if the disk fails
     */
    public static SyncJournal open(Path folder, FileLayer files, Origin own) throws SyncDamagedException, IOException {
        Path records = folder.resolve("journal");
        SegmentPreamble preamble = new SegmentPreamble(("sealbook sync v1\n" + own + "\n").getBytes(US_ASCII));
        Scan scan = Journal.scan(records, files);
        requireOwn(scan, preamble, own);
        Optional<Path> quarantined = Optional.empty();
        if (scan.damage().isPresent()) {
            Damage damage = scan.damage().get();
            if (!damage.isTail()) {
                throw new SyncDamagedException(
                        "sync.records-damaged",
                        List.of(
                                damage.segment().toString(),
                                Long.toString(damage.offset()),
                                damage.reason().name()),
                        null);
            }
            quarantined = Optional.of(Journal.quarantineTail(records, files, damage, folder.resolve("quarantine")));
            scan = Journal.scan(records, files);
        }
        try {
            return new SyncJournal(
                    records, files, Journal.open(records, files, scan, _ -> preamble, SegmentSizes.SMALL), quarantined);
        } catch (JournalException e) {
            if (e.damage().isPresent()) {
                throw new SyncDamagedException(e.key(), e.arguments(), e);
            }
            throw e;
        }
    }

    private static void requireOwn(Scan scan, SegmentPreamble preamble, Origin own) throws SyncDamagedException {
        for (var segment : scan.segments()) {
            if (!segment.preamble().equals(preamble)) {
                throw new SyncDamagedException(
                        "sync.records-of-another", List.of(segment.file().toString(), own.toString()), null);
            }
        }
    }

    /** Where a torn last record was put on opening. */
    public Optional<Path> quarantined() {
        return quarantined;
    }

    @Override
    public void replay(Reader reader) throws IOException, SyncDamagedException {
        Journal.read(folder, files, 0, journal.forced(), (_, _, record) -> reader.record(record.clear()));
    }

    @Override
    public void append(byte[] record) throws IOException {
        journal.append(new JournalRecord(record, new byte[0]));
    }

    @Override
    public void force() throws IOException {
        journal.force();
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
