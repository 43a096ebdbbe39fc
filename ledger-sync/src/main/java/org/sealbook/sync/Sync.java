package org.sealbook.sync;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.sealbook.record.Origin;
import org.sealbook.tlog.SignedNote;

/**
 * What an office and its peers know of each other's logs: the one door to exchange, to ask, and to be told of changes. One process has the
 * records at a time, which the caller sees to. Safe for use by many threads; each call waits for the one thread that works, and an
 * interrupt does not end the waiting.
 *
 * <p>What was verified is appended to the records and forced before anybody is told of it: vector, items and status. After a failure of the
 * disk or of the own log every call but {@link #status()} and {@link #close()} throws {@link SyncStoppedException}.
 */
public final class Sync implements ExchangeParty, AutoCloseable {

    /** Some 1,900,000 headers. A member that signs an endless log must not take all memory. */
    private static final long MOST_BYTES_A_LOG = 256L << 20;

    private final Keeper keeper;
    private final Books books;
    private final Acceptance acceptance;
    private final SyncThread thread = new SyncThread();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private Sync(Keeper keeper, Books books, Acceptance acceptance) {
        this.keeper = keeper;
        this.books = books;
        this.acceptance = acceptance;
    }

    /**
     * Reads the own log and the records, verifying all of it again, and is then ready to exchange.
     *
     * @param records closed by {@link #close()}, also when this throws
     * @throws SyncDamagedException if the records hold what this office would not have written
     * @throws SyncStoppedException if the own log cannot be read, or is not what its heads say
     */
    public static Sync open(SyncSetup setup, SyncRecords records) throws SyncDamagedException, IOException {
        return open(setup, records, MOST_BYTES_A_LOG);
    }

    /** @param mostBytesALog memory that another's log may take; at some more, no more headers of it are taken */
    static Sync open(SyncSetup setup, SyncRecords records, long mostBytesALog)
            throws SyncDamagedException, IOException {
        Keeper keeper = new Keeper(records);
        Books books = new Books(setup, keeper);
        Acceptance acceptance = new Acceptance(books, keeper, mostBytesALog);
        try {
            books.catchUpOwn();
            acceptance.replay(records);
        } catch (SyncDamagedException | IOException | RuntimeException e) {
            keeper.close();
            throw e;
        }
        return new Sync(keeper, books, acceptance);
    }

    @Override
    public byte[] vector() {
        return thread.ask(() -> {
            settle();
            return books.vector();
        });
    }

    @Override
    public void send(byte[] theirVector, ItemSink sink) throws IOException, SyncFaultException {
        Sending sending = thread.call(() -> {
            settle();
            return new Sending(books, books.read(theirVector));
        });
        List<byte[]> items = next(sending);
        while (!items.isEmpty()) {
            for (byte[] item : items) {
                sink.item(item);
            }
            items = next(sending);
        }
    }

    private List<byte[]> next(Sending sending) {
        return thread.ask(() -> {
            keeper.force();
            return sending.next();
        });
    }

    private void settle() {
        books.catchUpOwn();
        books.settle();
    }

    @Override
    public Intake intake(Origin from) {
        Book book = books.book(from);
        if (book.mine()) {
            throw new IllegalArgumentException(from + " is this office itself");
        }
        return new Receiving(books, acceptance, book, thread, report -> {
            if (report.moved()) {
                tell();
            }
        });
    }

    /** Says that the own log has got a block. Returns at once, on any thread; the block is read when it is needed. */
    public void ownLogGrew() {
        tell();
    }

    /**
     * Asks to be told of every change: the own log grew, or an exchange brought something. Told on the thread on which it happened, with no
     * lock held; the listener should be quick.
     */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** How the members stand, as of now. Works after sync has stopped, too, and then says what was last known. */
    public SyncStatus status() {
        return thread.ask(() -> {
            try {
                settle();
            } catch (SyncStoppedException _) {
                // The report says so.
            }
            return report().status();
        });
    }

    /** Who has cosigned a head that covers this block of our own, each with its first such head held; the earliest first. */
    public List<SeenBy> seenBy(long block) {
        return thread.ask(() -> {
            settle();
            return report().seenBy(block);
        });
    }

    /**
     * Of the own signed heads that cover a block the one with the most cosignatures, the oldest of those; without any, the newest.
     *
     * @return with the log's line first, then the cosigners', at most 100 in all
     * @throws IllegalArgumentException if the log has no such block
     */
    public SignedNote ownHeadCovering(long block) {
        return thread.ask(() -> {
            settle();
            return report().ownHeadCovering(block, books::ownHead);
        });
    }

    /**
     * The own heads with each cosigner's newest cosignature held, the smaller head first: of so many cosigners as are asked for, those whose newest is
     * over the largest heads. While another history of our own is about, none.
     *
     * @param most cosigners
     */
    public List<SignedNote> newestCosigned(int most) {
        return thread.ask(() -> {
            settle();
            return report().newestCosigned(most, books::ownHead);
        });
    }

    private StatusReport report() {
        return new StatusReport(books, keeper.stopped().map(SyncStoppedException::key));
    }

    /** Waits for what is under way, then lets the records go. */
    @Override
    public void close() throws IOException {
        thread.close();
        keeper.close();
    }
}
