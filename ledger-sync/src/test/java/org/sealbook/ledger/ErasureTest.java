package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

class ErasureTest {

    private static final EntryId FIRST = new EntryId(0, 0);
    private static final String REMARK = "remark";
    private static final Digest ORDER = Digest.of(new byte[] {1});

    @TempDir
    private Path temporary;

    @Test
    void theSegmentIsWrittenAnewWithoutThePartAndEverythingElseStays() throws Exception {
        Path folder = temporary.resolve("office");
        EntryEvidence before;
        byte[] clearBefore;
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            office.record("two");
            before = office.ledger.prove(FIRST).orElseThrow();
            office.ledger.record(order(FIRST, REMARK));
            office.record("three");
            assertEquals(1, office.ledger.pendingErasures().size());
        }
        clearBefore = clear(folder, 0);
        Set<Id> keysBefore = keys(folder);
        erase(folder);
        assertArrayEquals(clearBefore, clear(folder, 0));
        keysBefore.removeAll(keys(folder));
        assertEquals(1, keysBefore.size());
        for (Id destroyed : keysBefore) {
            assertTrue(TestLedger.setup(folder, FileLayer.real())
                    .segmentKeys()
                    .find(destroyed)
                    .isEmpty());
        }
        Files.delete(folder.resolve("ledger.mv.db"));
        try (TestLedger office = TestLedger.open(folder)) {
            RecordedEntry erased = office.ledger.entry(FIRST).orElseThrow();
            assertEquals(Set.of("facts"), erased.parts().keySet());
            assertEquals(before.entry().entry(), erased.entry());
            assertTrue(office.ledger.pendingErasures().isEmpty());
            assertEquals(List.of(new ErasedPart(FIRST, REMARK, new EntryId(2, 0))), office.ledger.erasures());
            EntryEvidence after = office.ledger.prove(FIRST).orElseThrow();
            assertEquals(before.entryProof(), after.entryProof());
            AuditReport report = office.ledger.audit(AuditProgress.NONE).report();
            assertTrue(report.sound(), report.faults().toString());
            assertEquals(1L, report.checked().get("erasedParts"));
            assertTrue(
                    office.ledger.entry(new EntryId(1, 0)).orElseThrow().parts().containsKey(REMARK));
            office.record("four");
        }
    }

    @Test
    void aRebuildOfEitherSideIsTheErasedState() throws Exception {
        Path folder = temporary.resolve("office");
        erased(folder);
        Rebuild.journal(TestLedger.setup(folder, FileLayer.real()), TestLedger.store(TestLedger.database(folder)));
        Rebuild.tables(TestLedger.setup(folder, FileLayer.real()), TestLedger.store(TestLedger.database(folder)));
        try (TestLedger office = TestLedger.open(folder)) {
            assertFalse(office.ledger.entry(FIRST).orElseThrow().parts().containsKey(REMARK));
            assertTrue(office.ledger.audit(AuditProgress.NONE).report().sound());
        }
    }

    @Test
    void untilItIsCarriedOutTheAuditNamesThePartInTheTables() throws Exception {
        Path folder = temporary.resolve("office");
        recorded(folder);
        erase(folder);
        try (TestLedger office = TestLedger.open(folder)) {
            AuditReport report = office.ledger.audit(AuditProgress.NONE).report();
            assertTrue(
                    report.faults().stream().anyMatch(fault -> fault.kind().equals("part-not-erased")),
                    report.faults().toString());
        }
    }

    @Test
    void aPartThatIsMissingWithoutAnOrderIsAFault() throws Exception {
        Path folder = temporary.resolve("office");
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            office.ledger.record(order(FIRST, REMARK));
            office.record("two");
        }
        LedgerSetup setup = TestLedger.setup(folder, FileLayer.real());
        assertThrows(
                LedgerRefusedException.class,
                () -> Erasure.fromJournal(
                        setup, List.of(new ErasedPart(FIRST, REMARK, FIRST), new ErasedPart(FIRST, "facts", FIRST))));
        AuditReport report = new Audit(TestLedger.ORIGIN, TestLedger.logKey(), AuditProgress.NONE)
                .journal(folder.resolve("journal"), FileLayer.real(), Optional.of(setup.segmentKeys()::key))
                .report();
        assertEquals("part-missing", report.faults().getFirst().kind());
        assertTrue(report.faults().getFirst().where().endsWith("part facts"));
    }

    @Test
    void afterAStopAnywhereRunningItAgainFinishesTheJob() throws Exception {
        for (int change = 1; ; change++) {
            Path folder = temporary.resolve("stop-" + change);
            recorded(folder);
            FaultyFiles faulty = new FaultyFiles(FileLayer.real()).failChangeAt(change);
            try {
                Erasure.fromJournal(TestLedger.setup(folder, faulty), pending());
                assertTrue(change > 3, "an erasure changes files");
                return;
            } catch (IOException e) {
                erase(folder);
            }
            Files.delete(folder.resolve("ledger.mv.db"));
            try (TestLedger office = TestLedger.open(folder)) {
                assertFalse(office.ledger.entry(FIRST).orElseThrow().parts().containsKey(REMARK), "change " + change);
                assertTrue(office.ledger.audit(AuditProgress.NONE).report().sound(), "change " + change);
            }
        }
    }

    @Test
    void thePartLiesInAClosedSegmentOnceItsErasureIsRecorded() throws Exception {
        Path folder = temporary.resolve("office");
        recorded(folder);
        List<String> segments = new ArrayList<>();
        for (Path file : FileLayer.real().list(folder.resolve("journal"))) {
            segments.add(String.valueOf(file.getFileName()));
        }
        assertEquals(List.of("0000000000000000.seg", "0000000000000001.seg"), segments);
    }

    @Test
    void factsAreNeverErased() {
        assertThrows(IllegalArgumentException.class, () -> new PartErasure(FIRST, "facts", ORDER));
    }

    private static void recorded(Path folder) throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            office.ledger.record(order(FIRST, REMARK));
        }
    }

    private static void erased(Path folder) throws Exception {
        recorded(folder);
        erase(folder);
        Files.delete(folder.resolve("ledger.mv.db"));
        TestLedger.open(folder).close();
    }

    private static List<ErasedPart> pending() {
        return List.of(new ErasedPart(FIRST, REMARK, new EntryId(1, 0)));
    }

    private static void erase(Path folder) throws Exception {
        Erasure.fromJournal(TestLedger.setup(folder, FileLayer.real()), pending());
    }

    private static Command order(EntryId entry, String part) {
        return new Command(
                PartErasure.command(entry, part),
                new Id("a".repeat(32)),
                () -> List.of(new PartErasure(entry, part, ORDER).draft(new Id("c".repeat(32)), "No. 7 of 2087")));
    }

    private static byte[] clear(Path folder, long block) throws Exception {
        byte[][] clear = new byte[1][];
        org.sealbook.journal.Journal.read(
                folder.resolve("journal"),
                FileLayer.real(),
                block,
                block + 1,
                (_, _, record) -> clear[0] = record.clear());
        return clear[0];
    }

    private static Set<Id> keys(Path folder) throws Exception {
        Set<Id> keys = new java.util.HashSet<>();
        org.sealbook.journal.Journal.read(
                folder.resolve("journal"),
                FileLayer.real(),
                0,
                (_, preamble, _) -> keys.add(SegmentOwner.decode(preamble).key()));
        return keys;
    }
}
