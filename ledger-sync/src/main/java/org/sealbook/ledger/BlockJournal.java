package org.sealbook.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.Journal;
import org.sealbook.journal.JournalException;
import org.sealbook.journal.JournalRecord;
import org.sealbook.journal.Scan;
import org.sealbook.record.Id;
import org.sealbook.tlog.Frontier;

/** The journal as the ledger uses it: blocks in, blocks out, each segment under a key of its own. The writer alone appends. */
final class BlockJournal implements AutoCloseable {

    private final Journal journal;
    private final Function<Id, SecretKey> keys;
    private final Map<Id, SecretKey> used = new HashMap<>();

    private BlockJournal(Journal journal, Function<Id, SecretKey> keys) {
        this.journal = journal;
        this.keys = keys;
    }

    /** @param frontier answers the log's frontier before the next block, for the head of a new segment */
    static BlockJournal open(LedgerSetup setup, Path folder, Scan scan, Supplier<Frontier> frontier)
            throws JournalException {
        Journal journal = Journal.open(
                folder,
                setup.files(),
                scan,
                first -> new SegmentOwner(setup.origin().toString(), frontier.get(), freshKey(setup.segmentKeys()))
                        .encode());
        return new BlockJournal(journal, setup.journalKeys());
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

    /** Appends a block; durable when this returns. */
    void write(Block block) throws JournalException {
        if (block.entries().stream().anyMatch(entry -> entry.entry().type().equals(PartErasure.TYPE))) {
            // What is erased then lies in a closed segment, which can be written anew.
            journal.finishSegment();
        }
        Id keyId = SegmentOwner.decode(journal.current().preamble()).key();
        SecretKey key = used.computeIfAbsent(keyId, keys);
        journal.append(BlockRecord.encode(block, key));
        journal.force();
    }

    /** Begins a new segment, and with it a new key, before the next block. */
    void finishSegment() {
        journal.finishSegment();
    }

    /**
     * Reads blocks as they stand, from one number up to, but without, another.
     *
     * @param keys empty to read only what needs no password
     * @throws DamagedRecordException at a block whose record or encrypted part is not what was written
     */
    static void read(
            Path folder,
            FileLayer files,
            Optional<Function<Id, SecretKey>> keys,
            long from,
            long until,
            Consumer<RawBlock> blocks)
            throws JournalException {
        records(folder, files, keys, from, until, record -> blocks.accept(record.decode()));
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

    /** As {@link #read}, leaving it to the consumer when and on which thread a record is decoded. */
    static void records(
            Path folder,
            FileLayer files,
            Optional<Function<Id, SecretKey>> keys,
            long from,
            long until,
            Consumer<Stored> records)
            throws JournalException {
        Map<Id, SecretKey> used = new HashMap<>();
        Journal.read(folder, files, from, until, (number, preamble, record) -> {
            Optional<SecretKey> key = keys.map(
                    all -> used.computeIfAbsent(SegmentOwner.decode(preamble).key(), all));
            records.accept(new Stored(number, record, key));
        });
    }

    @Override
    public void close() throws JournalException {
        journal.close();
    }
}
