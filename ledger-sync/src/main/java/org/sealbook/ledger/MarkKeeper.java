package org.sealbook.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.SignedNote;

/**
 * Writes the mark outside the data folder, on a thread of its own: at most once a second while the ledger grows, and at the end. It only ever
 * names blocks that are durable. A mark that can't be written stops nobody; {@link #trouble()} says why.
 */
final class MarkKeeper implements AutoCloseable {

    private static final long PAUSE_MILLIS = 1_000;

    private final FileLayer files;
    private final Path file;
    private final Origin origin;
    private final Supplier<Optional<SignedNote>> head;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;
    private Optional<HeadMark> written;
    private long told;
    private final Map<Origin, Long> cosigned = new HashMap<>();
    private boolean dirty = true;
    private boolean closing;
    private volatile Optional<Exception> trouble = Optional.empty();

    /**
     * Begins with what was found.
     *
     * @param head the newest durable one; asked on the keeper's thread
     */
    MarkKeeper(LedgerSetup setup, Path file, Optional<HeadMark> found, Supplier<Optional<SignedNote>> head) {
        this.files = setup.files();
        this.file = file;
        this.origin = setup.origin();
        this.head = head;
        this.written = found;
        this.thread = Thread.ofPlatform().name("ledger-mark").daemon(true).unstarted(this::run);
        thread.start();
    }

    /** The ledger has grown. */
    void grew() {
        change(() -> {});
    }

    /** Others may know this from now on. */
    void told(long ownSize, Map<Origin, Long> newlyCosigned) {
        change(() -> {
            told = Math.max(told, ownSize);
            newlyCosigned.forEach((log, newest) -> cosigned.merge(log, newest, Math::max));
        });
    }

    private void change(Runnable what) {
        lock.lock();
        try {
            what.run();
            dirty = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Why the newest mark is not on the disk, if so. */
    Optional<Exception> trouble() {
        return trouble;
    }

    private void run() {
        boolean last = false;
        while (!last) {
            last = awaitWork();
            try {
                write();
                trouble = Optional.empty();
            } catch (IOException | RuntimeException e) {
                trouble = Optional.of(e);
                System.getLogger(MarkKeeper.class.getName())
                        .log(System.Logger.Level.WARNING, "the mark at " + file + " can't be written", e);
            }
            if (!last) {
                pause();
            }
        }
    }

    /** Answers whether this is the end. */
    private boolean awaitWork() {
        lock.lock();
        try {
            while (!dirty && !closing) {
                changed.awaitUninterruptibly();
            }
            dirty = false;
            return closing;
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(PAUSE_MILLIS);
            while (!closing && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException _) {
            // Nobody interrupts this thread; if somebody did, the next mark is only written earlier.
            return;
        } finally {
            lock.unlock();
        }
    }

    private void write() throws IOException {
        Optional<SignedNote> note = head.get();
        if (note.isEmpty()) {
            return;
        }
        Checkpoint newest = checkpoint(note.get());
        HeadMark next = written.orElseGet(
                        () -> new HeadMark(origin, newest.size(), newest.root(), 0, Collections.emptySortedMap()))
                .at(newest.size(), newest.root());
        lock.lock();
        try {
            next = next.told(told, cosigned);
        } finally {
            lock.unlock();
        }
        if (written.isPresent() && written.get().equals(next)) {
            return;
        }
        files.createFolders(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        files.replaceWhole(file, next.encode());
        written = Optional.of(next);
    }

    private static Checkpoint checkpoint(SignedNote note) throws IOException {
        try {
            return Checkpoint.parse(note.text());
        } catch (FormatException e) {
            throw new IOException("the newest head can't be read", e);
        }
    }

    /** Writes the last mark; the ledger must still be there to be asked. */
    @Override
    public void close() {
        lock.lock();
        try {
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
