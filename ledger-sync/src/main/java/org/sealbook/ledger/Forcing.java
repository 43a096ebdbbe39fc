package org.sealbook.ledger;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sealbook.journal.JournalException;

/** The thread that appends blocks to the journal and forces them, while the writer's thread gives their rows to the tables. */
final class Forcing {

    private final BlockJournal journal;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("ledger-journal").daemon(true).factory());

    Forcing(BlockJournal journal) {
        this.journal = journal;
    }

    /** Begins to write a block; the one before must be done. */
    Underway write(Block block) {
        return new Underway(CompletableFuture.runAsync(
                () -> {
                    try {
                        journal.write(block);
                    } catch (JournalException e) {
                        throw new CompletionException(e);
                    }
                },
                thread));
    }

    /** Ends the thread; nothing is under way. */
    void close() {
        thread.shutdown();
    }

    /** A block on its way to the disk. */
    record Underway(CompletableFuture<Void> written) {

        /**
         * Waits until the block is durable; an interrupt does not end the wait.
         *
         * @throws NotRecordedException if there is no room for it: nothing happened
         * @throws JournalException if it is not known whether the block was written
         */
        void await() throws JournalException {
            try {
                written.join();
            } catch (CompletionException e) {
                switch (e.getCause()) {
                    case JournalException failed -> throw failed;
                    case RuntimeException failed -> throw failed;
                    case Error failed -> throw failed;
                    case null, default -> throw e;
                }
            }
        }
    }
}
