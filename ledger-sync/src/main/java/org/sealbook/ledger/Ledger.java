package org.sealbook.ledger;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.sealbook.journal.JournalException;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.record.EntryProof;
import org.sealbook.record.Header;
import org.sealbook.record.Id;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.InclusionProof;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.SubtreeHashes;
import org.sealbook.tlog.TlogProof;

/**
 * The office's ledger: the one door to record, prove, audit and rebuild. One process has a data folder at a time. Safe for use by
 * several threads, none of which may be interrupted while it reads.
 */
public final class Ledger implements AutoCloseable {

    private final LedgerSetup setup;
    private final RecordStore store;
    private final FolderLock lock;
    private final BlockJournal journal;
    private final Writer writer;
    private final OpeningReport opening;
    private final List<Runnable> growth = new CopyOnWriteArrayList<>();

    private Ledger(LedgerSetup setup, RecordStore store, FolderLock lock, Opening.Opened opened) {
        this.setup = setup;
        this.store = store;
        this.lock = lock;
        this.journal = opened.journal();
        this.opening = opened.report();
        this.writer = new Writer(store, journal, opened.chain());
    }

    /**
     * Opens the ledger of a data folder, after bringing journal and tables into agreement; an empty folder becomes an empty ledger.
     *
     * @throws LedgerRefusedException if somebody has to decide what is right, with both facts
     * @throws FolderInUseException if another process has the folder
     */
    public static Ledger open(LedgerSetup setup, RecordStore store)
            throws LedgerRefusedException, FolderInUseException, IOException {
        FolderLock lock = FolderLock.take(setup.folder());
        try {
            return new Ledger(setup, store, lock, Opening.open(setup, store));
        } catch (LedgerRefusedException | RuntimeException e) {
            store.close();
            lock.close();
            throw e;
        }
    }

    /** What opening had to mend. */
    public OpeningReport opening() {
        return opening;
    }

    /**
     * Records what the command decides; answers once it is durable. The same command id again answers the first receipt.
     *
     * @throws Refusal if a rule forbids it; nothing was recorded
     * @throws LedgerStoppedException if the disk failed; see there
     */
    public Receipt record(Command command) {
        CompletableFuture<Receipt> receipt = writer.submit(command);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    Receipt recorded = receipt.get();
                    growth.forEach(Runnable::run);
                    return recorded;
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw rethrown(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(ExecutionException failed) {
        if (failed.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        return new LedgerStoppedException("the writer failed", failed.getCause());
    }

    /** Asks to be told, on the recording thread, when a command was recorded; the listener should be quick. */
    public void onGrowth(Runnable listener) {
        growth.add(listener);
    }

    /** The receipt of a command, if it was recorded. */
    public Optional<Receipt> receiptOf(Id command) {
        List<EntryId> entries = store.entriesOf(command);
        return entries.isEmpty() ? Optional.empty() : Optional.of(receipt(store, command, entries));
    }

    static Receipt receipt(RecordStore store, Id command, List<EntryId> entries) {
        return new Receipt(
                command, entries, header(store.block(entries.getFirst().block())));
    }

    /** The number of blocks recorded so far. */
    public long blocks() {
        return store.blocks();
    }

    /** The office's newest signed head; empty before the first block. */
    public Optional<SignedNote> head() {
        long blocks = store.blocks();
        return blocks == 0 ? Optional.empty() : Optional.of(head(store.block(blocks - 1)));
    }

    /** Tells every header with its signed head, in order. */
    public void headers(BiConsumer<Header, SignedNote> each) {
        headers(0, store.blocks(), each);
    }

    /** Tells the headers of the blocks from one number up to, but without, another, with their signed heads, in order. */
    public void headers(long from, long until, BiConsumer<Header, SignedNote> each) {
        for (long block = from; block < until; block++) {
            RawBlock raw = store.block(block);
            each.accept(header(raw), head(raw));
        }
    }

    /**
     * Some blocks, from one number up to, but without, another, in order; fewer where there are none.
     *
     * @throws DamagedRecordException if one can't be read
     */
    public List<Block> blocks(long from, long until) {
        return store.blocks(from, until).stream().map(Ledger::block).toList();
    }

    private static Block block(RawBlock raw) {
        List<RecordedEntry> entries = new ArrayList<>();
        for (RawEntry entry : raw.entries()) {
            entries.add(recorded(new EntryId(raw.number(), entries.size()), entry));
        }
        return new Block(header(raw), head(raw), entries);
    }

    /** One entry with its parts; empty if there is none at that place. */
    public Optional<RecordedEntry> entry(EntryId id) {
        if (id.block() >= store.blocks()) {
            return Optional.empty();
        }
        List<RawEntry> entries = store.block(id.block()).entries();
        return id.index() < entries.size() ? Optional.of(recorded(id, entries.get(id.index()))) : Optional.empty();
    }

    /**
     * Proves an entry against the newest signed head.
     *
     * @throws DamagedRecordException if the tables no longer lead to the signed root
     */
    public Optional<EntryEvidence> prove(EntryId id) {
        return head().flatMap(newest -> prove(id, newest));
    }

    /**
     * Proves an entry against one of the office's signed heads, with the cosignatures that it carries.
     *
     * @param head of this ledger; empty is answered if it does not cover the entry
     * @throws DamagedRecordException if the tables no longer lead to that head's root
     */
    public Optional<EntryEvidence> prove(EntryId id, SignedNote head) {
        long size = size(head);
        if (id.block() >= size || size > store.blocks()) {
            return Optional.empty();
        }
        RawBlock block = store.block(id.block());
        if (id.index() >= block.entries().size()) {
            return Optional.empty();
        }
        List<Digest> leaves = new ArrayList<>();
        block.entries().forEach(entry -> leaves.add(MerkleTree.leafHash(entry.bytes())));
        InclusionProof inBlock = MerkleTree.inclusion(id.index(), leaves.size(), SubtreeHashes.of(leaves));
        InclusionProof inLog = MerkleTree.inclusion(id.block(), size, store.nodes());
        EntryEvidence evidence = new EntryEvidence(
                recorded(id, block.entries().get(id.index())),
                new EntryProof(id.index(), inBlock.path(), header(block)),
                new TlogProof(id.block(), Optional.empty(), inLog.path(), head));
        check(evidence);
        return Optional.of(evidence);
    }

    private static long size(SignedNote head) {
        try {
            return Checkpoint.parse(head.text()).size();
        } catch (FormatException e) {
            throw new DamagedRecordException("a signed head can't be read: " + e.getMessage(), e);
        }
    }

    /** A proof that would not verify is not given out. */
    private void check(EntryEvidence evidence) {
        try {
            evidence.entryProof().verify(evidence.entry().entry().canonicalBytes());
            evidence.headerProof()
                    .verify(
                            evidence.entryProof().header().bytes(),
                            setup.logSigner().key(),
                            List.of(),
                            0);
        } catch (org.sealbook.tlog.ProofException e) {
            throw new DamagedRecordException(
                    "the tables no longer prove entry " + evidence.entry().id() + ": " + e.getMessage(), e);
        }
    }

    /**
     * Verifies journal, tables and projections as they were at one moment, while the office works.
     *
     * @return the audit, to which others may add what they check
     * @throws JournalException if the disk fails
     * @throws java.util.concurrent.CancellationException if the progress asked for it
     */
    public Audit audit(AuditProgress progress) throws JournalException {
        // The tables' moment comes after this, so they must hold these blocks, and the journal holds whatever they
        // hold.
        long committed = writer.committed();
        return store.consistently(() -> {
            long until = Math.min(journal.forced(), Math.max(committed, store.blocks()));
            return new Audit(setup.origin(), setup.logSigner().key(), progress)
                    .journalAgainst(setup, store, until)
                    .tables(store);
        });
    }

    /** Why the ledger does not write any more, if so. */
    public Optional<Throwable> stopped() {
        return writer.stopped();
    }

    /** Waits for commands under way, then lets the folder go. */
    @Override
    public void close() throws IOException {
        writer.close();
        try (lock) {
            journal.close();
            store.close();
        }
    }

    private static RecordedEntry recorded(EntryId id, RawEntry raw) {
        try {
            return new RecordedEntry(id, Entry.parse(raw.bytes()), raw.parts().orElseThrow());
        } catch (FormatException e) {
            throw new DamagedRecordException("entry " + id + " can't be read: " + e.getMessage(), e);
        }
    }

    private static Header header(RawBlock block) {
        try {
            return Header.parse(block.header());
        } catch (FormatException e) {
            throw new DamagedRecordException("header " + block.number() + " can't be read: " + e.getMessage(), e);
        }
    }

    private static SignedNote head(RawBlock block) {
        try {
            return SignedNote.parse(block.head());
        } catch (FormatException e) {
            throw new DamagedRecordException("head " + block.number() + " can't be read: " + e.getMessage(), e);
        }
    }
}
