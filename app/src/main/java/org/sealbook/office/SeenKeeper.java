package org.sealbook.office;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Part;
import org.sealbook.record.PeersSeen;
import org.sealbook.sync.Sync;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.SignedNote;

/**
 * Records which cosignatures came in, so that it is proven of whatever is recorded afterwards that it was recorded after them. On a thread of its own, at
 * most hourly, and only where they cover something that was recorded since. Nobody acts here: the author of these entries is the station.
 */
final class SeenKeeper implements AutoCloseable {

    /** Between two entries, by the office's clock. */
    static final Duration LEAST = Duration.ofHours(1);

    private static final EntryId END = new EntryId(Long.MAX_VALUE, 0);
    /** After something came in, until the others' answers to the same head are in, too. */
    private static final Duration SETTLING = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Ledger ledger;
    private final Sync sync;
    private final OfficeIdentity identity;
    private final OfficeClock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition woken = lock.newCondition();
    private final Thread thread;
    private boolean dirty;
    private boolean closing;

    SeenKeeper(Ledger ledger, Sync sync, OfficeIdentity identity, OfficeClock clock) {
        this.ledger = ledger;
        this.sync = sync;
        this.identity = identity;
        this.clock = clock;
        this.thread = Thread.ofPlatform().name("peers-seen").daemon(true).unstarted(this::run);
        thread.start();
    }

    /** Something came in, or the own log grew. Returns at once. */
    void changed() {
        signal(() -> dirty = true);
    }

    private void signal(Runnable what) {
        lock.lock();
        try {
            what.run();
            woken.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        Duration wait = LONGEST_WAIT;
        boolean last = false;
        while (!last) {
            last = await(wait);
            wait = look();
        }
    }

    /** Answers how long to wait where nothing else comes in. */
    private Duration look() {
        try {
            return quote().orElse(LONGEST_WAIT);
        } catch (RuntimeException e) {
            System.getLogger(SeenKeeper.class.getName())
                    .log(System.Logger.Level.WARNING, "what peers cosigned was not recorded", e);
            return AGAIN;
        }
    }

    /** Answers whether this is the end. */
    private boolean await(Duration most) {
        lock.lock();
        try {
            waitFor(most, () -> dirty || closing);
            waitFor(dirty ? SETTLING : Duration.ZERO, () -> closing);
            dirty = false;
            return closing;
        } catch (InterruptedException _) {
            // Nobody interrupts this thread; if somebody did, it only looks earlier.
            return closing;
        } finally {
            lock.unlock();
        }
    }

    private void waitFor(Duration most, BooleanSupplier until) throws InterruptedException {
        long left = most.toNanos();
        while (!until.getAsBoolean() && left > 0) {
            left = woken.awaitNanos(left);
        }
    }

    /** Records what is new; answers how long to wait where it is too early. */
    private Optional<Duration> quote() {
        Optional<RecordedEntry> before = ledger.peersSeenBefore(END);
        Optional<Duration> early = before.flatMap(this::tooEarly);
        if (early.isPresent()) {
            return early;
        }
        List<SignedNote> heads = sync.newestCosigned(PeersSeen.MOST_HEADS);
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        PeersSeen now = new PeersSeen(heads);
        if (before.isEmpty()
                || now.isNewsAfter(read(before.get()), before.get().id().block())) {
            ledger.record(new Command(
                    PeersSeen.command(identity.origin(), ledger.peersSeen()),
                    identity.station(),
                    () -> List.of(new EntryDraft(
                            PeersSeen.TYPE, identity.station(), Map.of(EntryDraft.FACTS, now.facts())))));
        }
        return Optional.empty();
    }

    /** A clock that was set back does not stop this. */
    private Optional<Duration> tooEarly(RecordedEntry before) {
        Instant then = before.entry().clock().time();
        Duration since = Duration.between(then, clock.now().time()).abs();
        return since.compareTo(LEAST) < 0 ? Optional.of(LEAST.minus(since)) : Optional.empty();
    }

    /** What such an entry quotes. */
    static PeersSeen read(RecordedEntry entry) {
        Part facts = entry.parts().get(EntryDraft.FACTS);
        if (facts == null || !entry.entry().type().equals(PeersSeen.TYPE)) {
            throw new DamagedRecordException("entry " + entry.id() + " quotes no heads");
        }
        try {
            return PeersSeen.parse(facts.content());
        } catch (FormatException e) {
            throw new DamagedRecordException("entry " + entry.id() + " quotes no heads", e);
        }
    }

    /** Records what came in last, if it may; ledger and sync must still be open. */
    @Override
    public void close() {
        signal(() -> closing = true);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
