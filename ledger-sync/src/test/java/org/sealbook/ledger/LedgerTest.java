package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.record.PrefixProof;

class LedgerTest {

    @TempDir
    Path folder;

    @Test
    void recordsAnActAndProvesIt() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            Receipt receipt = office.record("one", "two");
            for (int i = 0; i < 20; i++) {
                office.record("more " + i);
            }
            assertEquals(List.of(new EntryId(0, 0), new EntryId(0, 1)), receipt.entries());
            EntryEvidence evidence = office.ledger.prove(receipt.last()).orElseThrow();
            evidence.entryProof().verify(evidence.entry().entry().canonicalBytes());
            evidence.headerProof().verify(evidence.entryProof().header().bytes(), TestLedger.logKey(), List.of(), 0);
            assertEquals("two", evidence.entry().facts().get("label"));
            assertEquals(21, evidence.headerProof().head().size());
        }
    }

    @Test
    void provesNothingThatIsNotThere() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            assertEquals(Optional.empty(), office.ledger.prove(new EntryId(0, 1)));
            assertEquals(Optional.empty(), office.ledger.prove(new EntryId(1, 0)));
        }
    }

    @Test
    void answersTheFirstReceiptToTheSameCommand() throws Exception {
        Id command = Id.random(new SecureRandom());
        Receipt first;
        try (TestLedger office = TestLedger.open(folder)) {
            first = office.ledger.record(TestLedger.note(command, "once"));
            assertEquals(first, office.ledger.record(TestLedger.note(command, "never")));
        }
        try (TestLedger office = TestLedger.open(folder)) {
            assertEquals(first, office.ledger.record(TestLedger.note(command, "never")));
            assertEquals(Optional.of(first), office.ledger.receiptOf(command));
            assertEquals(0, office.notes.count("never"));
        }
    }

    @Test
    void recordsNothingOfARefusedCommandAndAllOfItsNeighbours() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            Command refused = new Command(Id.random(new SecureRandom()), new Id("a".repeat(32)), () -> {
                throw new Refusal("refusal.test");
            });
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                String label = "kept " + i;
                calls.add(() -> office.record(label).entries().size() == 1);
                calls.add(() -> {
                    Refusal e = assertThrows(Refusal.class, () -> office.ledger.record(refused));
                    return e.key().equals("refusal.test");
                });
            }
            for (Future<Boolean> done : together(calls)) {
                assertTrue(done.get());
            }
            assertEquals(50, entries(office));
            assertTrue(office.audited().sound(), () -> office.audited().faults().toString());
        }
    }

    @Test
    void decidesOneCommandAfterTheOther() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                calls.add(() -> {
                    try {
                        office.ledger.record(new Command(Id.random(new SecureRandom()), new Id("a".repeat(32)), () -> {
                            if (office.notes.count("only") > 0) {
                                throw new Refusal("refusal.taken");
                            }
                            return TestLedger.drafts("only");
                        }));
                        return true;
                    } catch (Refusal e) {
                        return false;
                    }
                });
            }
            int taken = 0;
            for (Future<Boolean> done : together(calls)) {
                taken += done.get() ? 1 : 0;
            }
            assertEquals(1, taken);
        }
    }

    @Test
    void closesConcurrentCommandsIntoSharedBlocks() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            List<Callable<EntryId>> calls = new ArrayList<>();
            IntStream.range(0, 300)
                    .forEach(i -> calls.add(() -> office.record("n" + i).last()));
            Set<EntryId> ids = new HashSet<>();
            for (Future<EntryId> done : together(calls)) {
                ids.add(done.get());
            }
            assertEquals(300, ids.size());
            assertEquals(300, entries(office));
            assertTrue(office.ledger.blocks() <= 300);
            assertTrue(office.audited().sound());
        }
    }

    @Test
    void neverSplitsAnActAndRefusesOneThatIsTooLarge() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            String[] labels = IntStream.range(0, Writer.GROUP_ENTRIES + 1)
                    .mapToObj(i -> "l" + i)
                    .toArray(String[]::new);
            Receipt receipt = office.record(labels);
            assertEquals(
                    1, receipt.entries().stream().map(EntryId::block).distinct().count());
            Command none = new Command(Id.random(new SecureRandom()), new Id("a".repeat(32)), List::of);
            assertThrows(IllegalArgumentException.class, () -> office.ledger.record(none));
            assertEquals(1, office.ledger.blocks());
        }
    }

    @Test
    void goesOnWhereItEndedAfterOpeningAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (TestLedger office = TestLedger.open(folder)) {
                assertTrue(office.ledger.opening().clean());
                office.record("day " + i);
                assertEquals(i + 1, office.ledger.blocks());
            }
        }
        try (TestLedger office = TestLedger.open(folder)) {
            assertTrue(office.audited().sound());
            assertEquals(5L, office.audited().checked().get("journalBlocks"));
            assertEquals(5L, office.audited().checked().get("projectionRows"));
        }
    }

    @Test
    void refusesAFolderThatIsInUse() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            assertThrows(FolderInUseException.class, () -> TestLedger.open(folder));
        }
    }

    @Test
    void auditsTheJournalAloneWithoutAPassword() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            office.record("two");
        }
        AuditReport report = new Audit(TestLedger.ORIGIN, TestLedger.logKey(), AuditProgress.NONE)
                .journal(folder.resolve("journal"), FileLayer.real(), Optional.empty())
                .report();
        assertTrue(report.sound());
        assertEquals(2, report.blocks());
        assertEquals("audit.no-password", report.notChecked().get("payloads"));
        assertEquals(0L, report.checked().get("journalParts"));
    }

    @Test
    void auditsTheTablesAloneWithoutTheJournal() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
        }
        TestLedger.removeJournal(folder);
        try (var store = TestLedger.store(TestLedger.database(folder))) {
            store.connect("copy");
            AuditReport report = new Audit(TestLedger.ORIGIN, TestLedger.logKey(), AuditProgress.NONE)
                    .tables(store)
                    .report();
            assertTrue(report.sound());
            assertEquals(1, report.entries());
            assertFalse(report.checked().containsKey("journalBlocks"));
        }
    }

    private static long entries(TestLedger office) {
        return office.audited().entries();
    }

    private static <T> List<Future<T>> together(List<Callable<T>> calls) throws InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(32)) {
            return pool.invokeAll(calls);
        }
    }

    @Test
    void provesThatTheLogOnlyGrewBetweenAnyTwoHeads() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            for (int i = 0; i < 20; i++) {
                office.record("note " + i);
            }
            for (int from = 1; from <= 20; from++) {
                for (int to = from; to <= 20; to++) {
                    PrefixProof proof = office.ledger.consistency(from, to).orElseThrow();
                    assertEquals(from, proof.olderHead().size());
                    assertEquals(to, proof.newerHead().size());
                    PrefixProof.parse(proof.encode()).verify();
                    proof.older().verify(TestLedger.logKey());
                    proof.newer().verify(TestLedger.logKey());
                }
            }
            assertEquals(Optional.empty(), office.ledger.consistency(0, 5));
            assertEquals(Optional.empty(), office.ledger.consistency(6, 5));
            assertEquals(Optional.empty(), office.ledger.consistency(5, 21));
        }
    }
}
