package org.sealbook.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.Journal;
import org.sealbook.journal.JournalException;
import org.sealbook.journal.JournalRecord;
import org.sealbook.journal.RecordReader;
import org.sealbook.journal.Scan;
import org.sealbook.journal.SegmentPreamble;
import org.sealbook.journal.SegmentSizes;
import org.sealbook.record.Id;

/** The journal as the ledger uses it: blocks in, blocks out, each segment under a key of its own. The writer alone appends. */
final class BlockJournal implements AutoCloseable {

    /**
     * So many bytes of the disk are left to tables and evidence: with less, no block is written. The tables can't say beforehand that they
     * have room, and what they can't take in after the journal has it stops the ledger.
     */
    static final long RESERVE = 32L << 20;

    private final Path folder;
    private final FileLayer files;
    private final Journal journal;
    private final Function<Id, SecretKey> keys;
    private final Map<Id, SecretKey> used = new HashMap<>();

    private BlockJournal(Path folder, FileLayer files, Journal journal, Function<Id, SecretKey> keys) {
        this.folder = folder;
        this.files = files;
        this.journal = journal;
        this.keys = keys;
    }

    /** @param owner answers, for the head of a new segment under a key, what is known of the blocks before it */
    static BlockJournal open(LedgerSetup setup, Path folder, Scan scan, Function<Id, SegmentOwner> owner)
            throws JournalException {
        Journal journal = Journal.open(
                folder,
                setup.files(),
                scan,
                first -> owner.apply(freshKey(setup.segmentKeys())).encode(),
                SegmentSizes.LARGE);
        return new BlockJournal(folder, setup.files(), journal, setup.journalKeys());
    }

    private static Id freshKey(SegmentKeys keys) {
        try {
            return keys.fresh();
        } catch (IOException e) {
            throw new UncheckedIOException("no key for a new segment", e);
        }
    }

    /** The number of blocks that are durable. */
    long forced() {
        return journal.forced();
    }

    /**
     * Appends a block; durable when this returns.
     *
     * @throws NotRecordedException if there is no room for it: nothing happened
     * @throws JournalException if it is not known whether the block was written
     */
    void write(Block block) throws JournalException {
        refuseWithoutRoom();
        if (block.entries().stream().anyMatch(entry -> entry.entry().type().equals(PartErasure.TYPE))) {
            // What is erased then lies in a closed segment, which can be written anew.
            journal.finishSegment();
        }
        try {
            Id keyId = SegmentOwner.decode(journal.current().preamble()).key();
            SecretKey key = used.computeIfAbsent(keyId, keys);
            journal.append(BlockRecord.encode(block, key));
        } catch (JournalException e) {
            if (e.refused()) {
                throw new NotRecordedException(e.key(), e.arguments(), e);
            }
            throw e;
        }
        journal.force();
    }

    private void refuseWithoutRoom() {
        long room;
        try {
            room = files.room(folder);
        } catch (IOException e) {
            throw new NotRecordedException(
                    "ledger.room-unknown", List.of(folder.toString(), String.valueOf(e.getMessage())), e);
        }
        if (room < RESERVE) {
            throw new NotRecordedException(
                    "ledger.no-room",
                    List.of(folder.toString(), Long.toString(room >> 20), Long.toString(RESERVE >> 20)),
                    null);
        }
    }

    /** Begins a new segment, and with it a new key, before the next block. */
    void finishSegment() {
        journal.finishSegment();
    }

    /**
     * Reads blocks as they stand, from one number up to, but without, another.
     *
     * @param keys empty to read only what needs no password
     * @throws DamagedRecordException at a segment or block whose preamble, record or encrypted part is not what was written
     */
    static void read(
            Path folder,
            FileLayer files,
            Optional<Function<Id, SecretKey>> keys,
            long from,
            long until,
            Consumer<RawBlock> blocks)
            throws JournalException {
        records(folder, files, keys, from, until, SegmentReader.NOBODY, record -> blocks.accept(record.decode()));
    }

    /**
     * A block's record as it was read.
     *
     * @param key empty to read only what needs no password
     */
    record Stored(long number, JournalRecord record, Optional<SecretKey> key) {

        /** The bytes that it holds. */
        long size() {
            return (long) record.clear().length + record.sealed().length;
        }

        /** Decrypts and takes it apart, on any thread. */
        RawBlock decode() {
            return BlockRecord.decode(number, record, key);
        }
    }

    /**
     * As {@link #read}, leaving it to the consumer when and on which thread a record is decoded.
     *
     * @throws DamagedRecordException at a segment whose preamble is not what was written
     */
    static void records(
            Path folder,
            FileLayer files,
            Optional<Function<Id, SecretKey>> keys,
            long from,
            long until,
            SegmentReader segments,
            Consumer<Stored> records)
            throws JournalException {
        Map<Id, SecretKey> used = new HashMap<>();
        Journal.read(folder, files, from, until, new RecordReader<RuntimeException>() {
            @Override
            public void segment(long first, SegmentPreamble preamble) {
                segments.segment(first, SegmentOwner.decode(preamble));
            }

            @Override
            public void record(long number, SegmentPreamble preamble, JournalRecord record) {
                Optional<SecretKey> key = keys.map(all ->
                        used.computeIfAbsent(SegmentOwner.decode(preamble).key(), all));
                records.accept(new Stored(number, record, key));
            }
        });
    }

    @Override
    public void close() throws JournalException {
        journal.close();
    }
}
