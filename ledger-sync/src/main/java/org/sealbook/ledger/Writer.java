package org.sealbook.ledger;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.sealbook.record.EntryId;

/**
 * The one thread that owns the chain. For each group of waiting commands:
 *
 * <ol>
 *   <li>run them in one transaction, each in its own savepoint, and close their entries into the next block;
 *   <li>append the block to the journal and force it, on a thread beside this one, which meanwhile gives the tables its rows;
 *   <li>commit the tables; acknowledge.
 * </ol>
 *
 * <p>A failure before the append undoes everything: nothing happened; so does a journal without room for the block, and the next group is
 * tried again. If append or force fails, the outcome is unknown and the
 * writer stops loudly. After force it has happened: should the tables fail, it is acknowledged all the same, the writer stops,
 * and the next opening replays the journal. Nobody interrupts this thread, because an interrupt closes the database.
 */
final class Writer {

    /** An act is never split; a group is closed once it holds this many entries. */
    static final int GROUP_ENTRIES = 1_000;

    /** The most entries that one act may have. */
    static final int ACT_ENTRIES = 65_536;

    private final RecordStore store;
    private final Forcing journal;
    private final Chain chain;
    private final LinkedBlockingQueue<Work> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile @Nullable Throwable stopped;
    private volatile boolean closing;

    /** How many blocks the tables hold, committed. */
    private volatile long committed;

    Writer(RecordStore store, BlockJournal journal, Chain chain) {
        this.store = store;
        this.journal = new Forcing(journal);
        this.chain = chain;
        this.committed = chain.nextBlock();
        this.thread = Thread.ofPlatform().name("ledger-writer").daemon(true).unstarted(this::run);
        thread.start();
    }

    /** What lies in the queue. */
    private sealed interface Work {}

    /** A command and the promise of its receipt. */
    private record Waiting(Command command, CompletableFuture<Receipt> receipt) implements Work {}

    /** Ends the thread when it is reached. */
    private record End() implements Work {}

    /** A command that was decided in the open transaction. */
    private record Decided(Waiting waiting, int first, int count) {}

    CompletableFuture<Receipt> submit(Command command) {
        Waiting waiting = new Waiting(command, new CompletableFuture<>());
        if (Thread.currentThread() == thread) {
            throw new IllegalStateException("a decision can't record another command");
        }
        if (closing || stopped != null || !queue.offer(waiting)) {
            waiting.receipt().completeExceptionally(refusal());
        } else if (!thread.isAlive()) {
            refuseQueued();
        }
        return waiting.receipt();
    }

    /** The number of blocks that are in journal and tables. */
    long committed() {
        return committed;
    }

    /** Why the writer does not write, if so. */
    Optional<Throwable> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** Lets the waiting commands finish, then ends. */
    void close() {
        closing = true;
        queue.offer(new End());
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

    private void run() {
        Deque<Work> next = new ArrayDeque<>();
        try {
            while (stopped == null) {
                if (next.isEmpty()) {
                    next.add(queue.take());
                    queue.drainTo(next, GROUP_ENTRIES - 1);
                }
                if (next.peek() instanceof End) {
                    break;
                }
                writeGroup(next);
            }
        } catch (InterruptedException e) {
            stopped = e;
        }
        queue.drainTo(next);
        refuse(next);
        journal.close();
    }

    private void refuseQueued() {
        List<Work> rest = new ArrayList<>();
        queue.drainTo(rest);
        refuse(rest);
    }

    private void refuse(Collection<Work> rest) {
        for (Work work : rest) {
            if (work instanceof Waiting waiting) {
                waiting.receipt().completeExceptionally(refusal());
            }
        }
    }

    private LedgerStoppedException refusal() {
        return new LedgerStoppedException("the ledger is closed or has stopped", stopped);
    }

    /** Takes commands from the front until the group is full, and writes their block. */
    private void writeGroup(Deque<Work> next) {
        List<Decided> decided = new ArrayList<>();
        List<RecordedEntry> entries = new ArrayList<>();
        Chain.Closing closing;
        try {
            store.begin();
            while (next.peek() instanceof Waiting waiting) {
                next.remove();
                if (!decidedOrFailed(waiting, decided, entries)) {
                    next.addFirst(waiting);
                    break;
                }
            }
            if (entries.isEmpty()) {
                store.rollback();
                return;
            }
            closing = chain.close(entries);
        } catch (RuntimeException e) {
            fail(decided, e);
            rollback(e);
            return;
        }
        Forcing.Underway underway = journal.write(closing.block());
        Optional<RuntimeException> rows = failureOf(() -> store.close(closing.block(), closing.nodes()));
        try {
            underway.await();
        } catch (NotRecordedException e) {
            fail(decided, e);
            rollback(e);
            return;
        } catch (IOException | RuntimeException e) {
            stop(e);
            fail(decided, new LedgerStoppedException("the outcome is not known until the ledger is opened again", e));
            rollback(e);
            return;
        }
        chain.advance(closing);
        rows.or(() -> failureOf(store::commit)).ifPresentOrElse(this::stop, () -> committed = chain.nextBlock());
        rows.ifPresent(this::rollback);
        for (Decided one : decided) {
            one.waiting()
                    .receipt()
                    .complete(new Receipt(
                            one.waiting().command().id(),
                            ids(closing.block(), one.first(), one.count()),
                            closing.block().header()));
        }
    }

    /** As {@link #decide}; whom the tables fail is told, and is not asked again. */
    private boolean decidedOrFailed(Waiting waiting, List<Decided> decided, List<RecordedEntry> entries) {
        try {
            return decide(waiting, decided, entries);
        } catch (RuntimeException e) {
            waiting.receipt().completeExceptionally(e);
            throw e;
        }
    }

    /**
     * Decides one command in its own savepoint. Answers false if it belongs into the next group; a refused or failed command is
     * answered at once.
     */
    private boolean decide(Waiting waiting, List<Decided> decided, List<RecordedEntry> entries) {
        Command command = waiting.command();
        List<EntryId> before = store.entriesOf(command.id());
        if (!before.isEmpty()) {
            return answerAgain(waiting, before, decided);
        }
        if (entries.size() >= GROUP_ENTRIES) {
            return false;
        }
        store.beginCommand();
        int first = entries.size();
        try {
            List<EntryDraft> drafts = command.decision().decide();
            if (drafts.isEmpty() || drafts.size() > ACT_ENTRIES) {
                throw new IllegalArgumentException(
                        "an act has between 1 and " + ACT_ENTRIES + " entries, not " + drafts.size());
            }
            if (first > 0 && first + drafts.size() > GROUP_ENTRIES) {
                store.undoCommand();
                return false;
            }
            for (EntryDraft draft : drafts) {
                RecordedEntry entry = chain.entry(command, draft, entries.size());
                store.add(entry);
                entries.add(entry);
            }
            decided.add(new Decided(waiting, first, drafts.size()));
        } catch (RuntimeException e) {
            entries.subList(first, entries.size()).clear();
            store.undoCommand();
            waiting.receipt().completeExceptionally(e);
        }
        return true;
    }

    /** The same command again: the first receipt, or, when it stands in this very group, the receipt that the group will get. */
    private boolean answerAgain(Waiting waiting, List<EntryId> before, List<Decided> decided) {
        long block = before.getFirst().block();
        if (block < chain.nextBlock()) {
            waiting.receipt().complete(Ledger.receipt(store, waiting.command().id(), before));
        } else {
            decided.add(new Decided(waiting, before.getFirst().index(), before.size()));
        }
        return true;
    }

    private static List<EntryId> ids(Block block, int first, int count) {
        List<EntryId> ids = new ArrayList<>(count);
        for (RecordedEntry entry : block.entries().subList(first, first + count)) {
            ids.add(entry.id());
        }
        return ids;
    }

    private static void fail(List<Decided> decided, RuntimeException cause) {
        decided.forEach(one -> one.waiting().receipt().completeExceptionally(cause));
    }

    private void rollback(Exception cause) {
        try {
            store.rollback();
        } catch (RuntimeException e) {
            e.addSuppressed(cause);
            stop(e);
        }
    }

    private static Optional<RuntimeException> failureOf(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private void stop(Throwable cause) {
        stopped = cause;
    }
}
