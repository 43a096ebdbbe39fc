package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.Origin;

/** An older copy of a data folder is noticed by what lies outside of it. */
class RollbackGuardTest {

    private static final Origin HAICANG = new Origin("consortium.example", "haicang", 1);

    @TempDir
    Path temporary;

    private Path folder = Path.of("office");
    private Path older = Path.of("older");
    private Path mark = Path.of("mark");

    @BeforeEach
    void twoBlocksAndACopyOfTheFirst() throws Exception {
        folder = temporary.resolve("office");
        older = temporary.resolve("older");
        mark = temporary.resolve("state").resolve("office.mark");
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            assertEquals(MarkFound.SOUND, office.ledger.opening().mark());
            office.record("one");
        }
        copy(folder, older);
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            office.record("two");
        }
    }

    @Test
    void refusesAnOlderCopyOfTheWholeFolderWithBothFactsAndChangesNothing() throws Exception {
        String marked = Files.readString(mark);
        LedgerRefusedException refused =
                assertThrows(LedgerRefusedException.class, () -> TestLedger.marked(older, mark));
        assertEquals("ledger.mark-ahead", refused.key());
        assertEquals(List.of("2", "1", "0"), refused.arguments());
        assertEquals(marked, Files.readString(mark));
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            assertTrue(office.ledger.opening().clean());
        }
    }

    @Test
    void refusesAnotherHistoryAsLongAsTheMark() throws Exception {
        try (TestLedger other = TestLedger.open(older)) {
            other.record("another second");
            other.record("third");
        }
        LedgerRefusedException refused =
                assertThrows(LedgerRefusedException.class, () -> TestLedger.marked(older, mark));
        assertEquals("ledger.mark-differs", refused.key());
        assertEquals("2", refused.arguments().getFirst());
        assertFalse(refused.arguments().get(1).equals(refused.arguments().get(2)));
    }

    @Test
    void refusesToCutABlockThatTheMarkHolds() throws Exception {
        Files.delete(folder.resolve("ledger.mv.db"));
        Path segment = FileLayer.real().list(folder.resolve("journal")).getLast();
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, java.util.Arrays.copyOf(whole, whole.length - 3));
        assertEquals(
                "ledger.mark-ahead",
                assertThrows(LedgerRefusedException.class, () -> TestLedger.marked(folder, mark))
                        .key());
        assertFalse(Files.exists(folder.resolve("quarantine")));
    }

    @Test
    void goesOnWithoutAMarkAndSaysSo() throws Exception {
        Files.delete(mark);
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            assertEquals(MarkFound.MISSING, office.ledger.opening().mark());
        }
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            assertEquals(MarkFound.SOUND, office.ledger.opening().mark());
        }
    }

    @Test
    void setsADamagedMarkAsideAndSaysSoWhicheverByteIsWrong() throws Exception {
        byte[] whole = Files.readAllBytes(mark);
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            Files.write(mark, flipped);
            RollbackGuard guard =
                    RollbackGuard.of(TestLedger.setup(folder, FileLayer.real(), java.util.Optional.of(mark)), false);
            assertEquals(MarkFound.DAMAGED, guard.found(2), "byte " + at);
            assertFalse(Files.exists(mark));
        }
        Files.write(mark, new byte[HeadMark.MAX_BYTES]);
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            assertEquals(MarkFound.DAMAGED, office.ledger.opening().mark());
            assertEquals(2, office.ledger.blocks());
        }
    }

    @Test
    void goesOnBehindTheMarkWhenSomebodyDecidesAndNobodyElseHasSeenMore() throws Exception {
        LedgerSetup setup = TestLedger.setup(older, FileLayer.real(), java.util.Optional.of(mark));
        try (Ledger ledger = Ledger.openBehindMark(setup, TestLedger.store(TestLedger.database(older)))) {
            assertEquals(2, ledger.opening().recoveredFrom().orElseThrow().size());
            ledger.record(TestLedger.note("went on"));
        }
        try (TestLedger office = TestLedger.marked(older, mark)) {
            assertEquals(MarkFound.SOUND, office.ledger.opening().mark());
            assertEquals(2, office.ledger.blocks());
        }
        assertEquals(
                "ledger.mark-differs",
                assertThrows(LedgerRefusedException.class, () -> TestLedger.marked(folder, mark))
                        .key());
    }

    @Test
    void doesNotGoOnWhereOthersMayHaveSeenWhatIsMissing() throws Exception {
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            office.ledger.told(2, Map.of(HAICANG, 7L));
        }
        LedgerSetup setup = TestLedger.setup(older, FileLayer.real(), java.util.Optional.of(mark));
        assertEquals(
                "ledger.recovery-published",
                assertThrows(
                                LedgerRefusedException.class,
                                () -> Ledger.openBehindMark(setup, TestLedger.store(TestLedger.database(older))))
                        .key());
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            assertEquals(Map.of(HAICANG, 7L), office.ledger.cosignedBefore());
        }
    }

    @Test
    void marksWhatIsRecordedWithoutWaitingForTheEnd() throws Exception {
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            office.record("three");
            long until = System.nanoTime() + 60_000_000_000L;
            while (HeadMark.parse(Files.readAllBytes(mark)).size() < 3) {
                assertTrue(System.nanoTime() < until, "the mark follows by itself");
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aMarkThatCannotBeWrittenStopsNobodyAndIsTold() throws Exception {
        FaultyFiles disk = new FaultyFiles(FileLayer.real()).readOnly(temporary.resolve("state"));
        LedgerSetup setup = TestLedger.setup(folder, disk, java.util.Optional.of(mark));
        Ledger ledger = Ledger.open(setup, TestLedger.store(TestLedger.database(folder)));
        try (ledger) {
            ledger.record(TestLedger.note("three"));
        }
        assertTrue(ledger.markTrouble().isPresent());
        try (TestLedger office = TestLedger.marked(folder, mark)) {
            assertEquals(3, office.ledger.blocks());
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Files.copy(each, to.resolve(from.relativize(each).toString()));
            }
        }
    }
}
