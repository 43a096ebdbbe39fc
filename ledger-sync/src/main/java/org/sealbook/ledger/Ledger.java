package org.sealbook.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import org.sealbook.journal.JournalException;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.record.PeersSeenProof;
import org.sealbook.record.PrefixProof;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.SubtreeHashes;

/**
 * The office's ledger: the one door to record, prove, audit and rebuild. One process has a data folder at a time. Safe for use by
 * several threads, none of which may be interrupted while it reads.
 */
public final class Ledger implements AutoCloseable {

    private static final long HEADERS_A_READ = 512;

    private final LedgerSetup setup;
    private final RecordStore store;
    private final FolderLock lock;
    private final BlockJournal journal;
    private final Writer writer;
    private final Proofs proofs;
    private final SeenEntries seen;
    private final OpeningReport opening;
    private final Optional<MarkKeeper> mark;
    private final Map<Origin, Long> cosignedBefore;
    private final List<Runnable> growth = new CopyOnWriteArrayList<>();

    private Ledger(LedgerSetup setup, RecordStore store, FolderLock lock, Opening.Opened opened) {
        this.setup = setup;
        this.store = store;
        this.lock = lock;
        this.journal = opened.journal();
        this.opening = opened.report();
        this.cosignedBefore =
                opened.mark().map(found -> Map.copyOf(found.cosigned())).orElse(Map.of());
        this.writer = new Writer(store, journal, opened.chain());
        this.proofs = new Proofs(store, setup.foundingKey());
        this.seen = new SeenEntries(store, setup.origin());
        // Last: its thread asks this ledger at once.
        this.mark = setup.mark().map(file -> new MarkKeeper(setup, file, opened.mark(), this::head));
    }

    /**
     * Opens the ledger of a data folder, after bringing journal and tables into agreement; an empty folder becomes an empty ledger.
     *
     * @throws LedgerRefusedException if somebody has to decide what is right, with both facts
     * @throws FolderInUseException if another process has the folder
     */
    public static Ledger open(LedgerSetup setup, RecordStore store)
            throws LedgerRefusedException, FolderInUseException, IOException {
        return open(setup, store, false);
    }

    /**
     * As {@link #open(LedgerSetup, RecordStore)}, by decision of somebody who knows that blocks are missing which the mark outside the folder says
     * were recorded. Whoever opens it so records that.
     *
     * @throws LedgerRefusedException also if others may have seen one of those blocks
     */
    public static Ledger openBehindMark(LedgerSetup setup, RecordStore store)
            throws LedgerRefusedException, FolderInUseException, IOException {
        return open(setup, store, true);
    }

    private static Ledger open(LedgerSetup setup, RecordStore store, boolean behindMark)
            throws LedgerRefusedException, FolderInUseException, IOException {
        FolderLock lock = FolderLock.take(setup.folder());
        try {
            return new Ledger(setup, store, lock, Opening.open(setup, store, behindMark));
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
                    mark.ifPresent(MarkKeeper::grew);
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

    /**
     * Keeps in the mark outside the folder, within a second, what others may know of from now on.
     *
     * @param ownSize of the newest own head that was given away
     * @param cosigned sizes of other logs' heads that this office has cosigned
     */
    public void told(long ownSize, Map<Origin, Long> cosigned) {
        mark.ifPresent(keeper -> keeper.told(ownSize, cosigned));
    }

    /** Sizes of other logs' heads that this office had cosigned, by the mark that was found on opening. */
    public Map<Origin, Long> cosignedBefore() {
        return cosignedBefore;
    }

    /** Why the mark outside the folder can't be written, if so. */
    public Optional<Exception> markTrouble() {
        return mark.flatMap(MarkKeeper::trouble);
    }

    /** The receipt of a command, if it was recorded. */
    public Optional<Receipt> receiptOf(Id command) {
        List<EntryId> entries = store.entriesOf(command);
        return entries.isEmpty() ? Optional.empty() : Optional.of(receipt(store, command, entries));
    }

    static Receipt receipt(RecordStore store, Id command, List<EntryId> entries) {
        return new Receipt(
                command, entries, Readings.header(store.block(entries.getFirst().block())));
    }

    /** The number of blocks recorded so far. */
    public long blocks() {
        return store.blocks();
    }

    /** Which log key signs the heads over which blocks. */
    public KeySchedule keys() {
        return proofs.keys();
    }

    /** Every part that was erased under an order. */
    public List<ErasedPart> erasures() {
        return store.erasures();
    }

    /** The erasures that are recorded and not carried out yet: a stop came in between. */
    public List<ErasedPart> pendingErasures() {
        return store.pendingErasures();
    }

    /** The office's newest signed head; empty before the first block. */
    public Optional<SignedNote> head() {
        long blocks = store.blocks();
        return blocks == 0 ? Optional.empty() : Optional.of(Readings.head(proofs.header(blocks - 1)));
    }

    /** Tells the headers of the blocks from one number up to, but without, another, with their signed heads, in order. */
    public void headers(long from, long until, BiConsumer<Header, SignedNote> each) {
        for (long at = from; at < until; at += HEADERS_A_READ) {
            for (RawHeader raw : proofs.headers(at, Math.min(at + HEADERS_A_READ, until))) {
                each.accept(Readings.header(raw), Readings.head(raw));
            }
        }
    }

    /**
     * Some blocks, from one number up to, but without, another, in order; fewer where there are none.
     *
     * @throws DamagedRecordException if one can't be read
     */
    public List<Block> blocks(long from, long until) {
        return store.blocks(from, until).stream().map(Readings::block).toList();
    }

    /** One entry with its parts; empty if there is none at that place. */
    public Optional<RecordedEntry> entry(EntryId id) {
        return id.block() < store.blocks() ? store.entry(id).map(raw -> Readings.recorded(id, raw)) : Optional.empty();
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
        return proofs.entry(id, head);
    }

    /** How many entries quote cosignatures, which is the next one's number. */
    public long peersSeen() {
        return seen.count();
    }

    /** The last entry before this place that quotes cosignatures: what bounds an entry's time from below. */
    public Optional<RecordedEntry> peersSeenBefore(EntryId place) {
        return seen.before(place).flatMap(this::entry);
    }

    /**
     * Proves {@link #peersSeenBefore} against the head to which the entry's own proof leads.
     *
     * @throws DamagedRecordException if the tables no longer lead to that head's root
     */
    public Optional<PeersSeenProof> provePeersSeenBefore(EntryId place, SignedNote head) {
        return seen.before(place)
                .flatMap(earlier -> prove(earlier, head))
                .map(found -> new PeersSeenProof(
                        found.entry().entry(),
                        Objects.requireNonNull(found.entry().parts().get(EntryDraft.FACTS)),
                        found.entryProof(),
                        found.headerProof().path()));
    }

    /**
     * Proves that the log of one size is the beginning of the log of another, by the heads that the office signed then.
     *
     * @return empty unless 1 ≤ from ≤ to ≤ {@link #blocks()}
     * @throws DamagedRecordException if the tables no longer lead to the signed roots
     */
    public Optional<PrefixProof> consistency(long from, long to) {
        return proofs.consistency(from, to);
    }

    /** Hashes of complete subtrees of the header log, as the tables hold them. */
    public SubtreeHashes tree() {
        return store.nodes();
    }

    /**
     * Verifies journal, tables and projections as they were at one moment, while the office works.
     *
     * @return the audit, to which others may add what they check
     * @throws JournalException if the disk fails
     * @throws java.util.concurrent.CancellationException if the progress asked for it
     */
    public Audit audit(AuditProgress progress) throws JournalException {
        return audit(Optional.empty(), progress);
    }

    /**
     * As {@link #audit}, but only what came after the blocks that {@link #rememberAudited} was told of; of those only that the log still grew
     * from them. Where nothing was remembered, or something else, everything.
     *
     * @throws IOException if the disk fails
     */
    public Audit auditSinceLast(AuditProgress progress) throws IOException {
        return audit(AuditMark.read(setup, keys()), progress);
    }

    private Audit audit(Optional<AuditMark> mark, AuditProgress progress) throws JournalException {
        // The tables' moment comes after this, so they must hold these blocks, and the journal holds whatever they
        // hold.
        long committed = writer.committed();
        return store.consistently(() -> {
            long until = Math.min(journal.forced(), Math.max(committed, store.blocks()));
            Audit audit = new Audit(setup.origin(), setup.foundingKey(), progress);
            Optional<AuditMark> before = mark.filter(each -> grewFrom(each, until));
            return before.isPresent()
                    ? audit.since(before.get().blocks(), proofs.keys(), setup, store, until)
                    : audit.both(setup, store, until);
        });
    }

    private boolean grewFrom(AuditMark mark, long until) {
        return mark.blocks() > 0
                && mark.blocks() <= Math.min(until, store.blocks())
                && MerkleTree.root(mark.blocks(), store.nodes()).equals(mark.root());
    }

    /**
     * Remembers, durably, that this audit found everything sound as far as it went.
     *
     * @throws IllegalArgumentException if it did not
     */
    public void rememberAudited(Audit audit) throws IOException {
        if (!audit.report().sound()) {
            throw new IllegalArgumentException("only a sound audit is remembered");
        }
        Optional<Frontier> walked = audit.walked().filter(frontier -> frontier.size() > 0);
        if (walked.isPresent()) {
            new AuditMark(walked.get().size(), walked.get().root()).write(setup, keys());
        }
    }

    /** Why the ledger does not write any more, if so. */
    public Optional<Throwable> stopped() {
        return writer.stopped();
    }

    /** Waits for commands under way, then lets the folder go. */
    @Override
    public void close() throws IOException {
        writer.close();
        mark.ifPresent(MarkKeeper::close);
        try (lock) {
            journal.close();
            store.close();
        }
    }
}
