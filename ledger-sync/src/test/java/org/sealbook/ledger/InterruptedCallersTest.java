package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.Seed;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Threads that are interrupted while they read, record, open or close: nobody else notices, and nothing is lost. */
class InterruptedCallersTest {

    private static final int INTERRUPTS = 300;
    private static final int OPENINGS = 12;

    @TempDir
    Path folder;

    private final SplittableRandom random = new SplittableRandom(Seed.get());

    /** Keeps no page of H2's in memory, so that every read comes to the file. */
    private static void forgetPages(Path folder) throws Exception {
        try (var sql = TestLedger.connection(folder);
                var statement = sql.createStatement()) {
            statement.execute("set cache_size 0");
        }
    }

    @Test
    void readersAndRecordersThatAreInterruptedDisturbNobody() throws Exception {
        Queue<Throwable> troubles = new ConcurrentLinkedQueue<>();
        Queue<Id> acknowledged = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        try (TestLedger office = TestLedger.open(folder)) {
            for (int i = 0; i < 50; i++) {
                office.record("act " + i);
            }
            forgetPages(folder);
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                int number = i;
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        while (!over.get()) {
                            if (number == 0) {
                                acknowledged.add(office.record("later").command());
                            } else {
                                assertTrue(office.ledger
                                        .entry(new EntryId(number, 0))
                                        .isPresent());
                                assertTrue(office.ledger.blocks(0, 50).size() == 50);
                            }
                        }
                    } catch (RuntimeException | AssertionError e) {
                        troubles.add(e);
                    }
                }));
            }
            for (int i = 0; i < INTERRUPTS && troubles.isEmpty(); i++) {
                threads.get(random.nextInt(threads.size())).interrupt();
                LockSupport.parkNanos(random.nextInt(2_000_000));
            }
            over.set(true);
            for (Thread thread : threads) {
                thread.join();
            }
            assertEquals(List.of(), List.copyOf(troubles));
            assertEquals(Optional.empty(), office.ledger.stopped());
        }
        try (TestLedger office = TestLedger.open(folder)) {
            assertTrue(!acknowledged.isEmpty());
            acknowledged.forEach(id -> assertTrue(office.ledger.receiptOf(id).isPresent()));
            assertTrue(office.audited().sound());
        }
    }

    @Test
    void anOpeningThatIsInterruptedOpensOrSaysWhyAndTakesNothingForDamaged() throws Exception {
        int opened = 0;
        List<String> refused = new ArrayList<>();
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
        }
        for (int i = 0; i < OPENINGS; i++) {
            Thread here = Thread.currentThread();
            long after = i == 0 ? 0 : random.nextLong(200_000_000L);
            Thread interrupter = Thread.ofPlatform().start(() -> {
                LockSupport.parkNanos(after);
                here.interrupt();
            });
            try (TestLedger office = TestLedger.open(folder)) {
                assertEquals(Optional.empty(), office.ledger.opening().damagedTables());
                assertEquals(Optional.empty(), office.ledger.opening().quarantined());
                opened++;
            } catch (LedgerRefusedException e) {
                refused.add(e.key() + e.arguments());
            }
            joinUninterruptibly(interrupter);
            assertTrue(Thread.interrupted() || opened > 0);
        }
        System.out.println("interrupted openings: " + opened + " opened, refused " + refused);
        try (TestLedger office = TestLedger.open(folder)) {
            assertTrue(office.ledger.opening().clean());
            assertEquals(1, office.ledger.blocks());
            assertTrue(office.audited().sound());
        }
    }

    private static void joinUninterruptibly(Thread thread) {
        while (thread.isAlive()) {
            LockSupport.parkNanos(100_000);
        }
    }
}
