package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.FaultyFiles.Operation;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.fixtures.UnguardedTables;
import org.sealbook.journal.FileLayer;

/** Each rule of {@link Opening}, and what the salvage commands make of the refusals. */
class OpeningTest {

    private static final String FIRST = "0000000000000000.seg";

    @TempDir
    Path folder;

    @Test
    void buildsTheTablesAnewWhenTheyAreGone() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            office.record("two");
        }
        Files.delete(folder.resolve("ledger.mv.db"));
        try (TestLedger office = TestLedger.open(folder)) {
            assertEquals(2, office.ledger.opening().replayed());
            assertEquals(1, office.notes.count("two"));
            assertTrue(office.audited().sound());
        }
    }

    @Test
    void setsTablesAsideThatCantBeRead() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
        }
        Files.write(folder.resolve("ledger.mv.db"), new byte[5000]);
        try (TestLedger office = TestLedger.open(folder)) {
            assertTrue(office.ledger.opening().damagedTables().isPresent());
            assertTrue(Files.exists(office.ledger.opening().damagedTables().get()));
            assertTrue(office.audited().sound());
        }
    }

    @Test
    void buildsTheTablesAnewWhenRowsAreMissingOrInTheWay() throws Exception {
        for (String tampering : List.of(
                "delete from header where block = 2",
                "delete from header where block = 0",
                "update log_node set hash = x'00' where id = 1",
                "update header set header_bytes = x'00' where block = 2",
                "delete from log_node")) {
            try (TestLedger office = TestLedger.open(folder)) {
                while (office.ledger.blocks() < 3) {
                    office.record("one", "two");
                }
            }
            try (UnguardedTables tables = UnguardedTables.of(TestLedger.connection(folder))) {
                assertTrue(tables.execute(tampering) > 0);
            }
            try (TestLedger office = TestLedger.open(folder)) {
                assertTrue(office.ledger.opening().damagedTables().isPresent(), tampering);
                assertFalse(office.ledger.opening().differences().isEmpty(), tampering);
                assertTrue(office.audited().sound(), tampering);
            }
        }
    }

    @Test
    void refusesWhenTheTablesAndTheJournalsEndAreBothDamagedUntilSomebodyDecides() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            office.record("two");
        }
        Files.write(folder.resolve("ledger.mv.db"), new byte[5000]);
        Path segment = folder.resolve("journal").resolve("0000000000000000.seg");
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, java.util.Arrays.copyOf(whole, whole.length - 3));
        for (int i = 0; i < 2; i++) {
            LedgerRefusedException e = assertThrows(LedgerRefusedException.class, () -> TestLedger.open(folder));
            assertEquals("ledger.both-damaged", e.key());
        }
        Rebuild.tables(TestLedger.setup(folder, FileLayer.real()), TestLedger.store(TestLedger.database(folder)));
        try (TestLedger office = TestLedger.open(folder)) {
            assertEquals(1, office.ledger.blocks());
            assertTrue(office.audited().sound());
        }
    }

    @Test
    void refusesToCutABlockThatTheTablesHold() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            office.record("two");
        }
        Path segment = folder.resolve("journal").resolve("0000000000000000.seg");
        byte[] whole = Files.readAllBytes(segment);
        Files.write(segment, java.util.Arrays.copyOf(whole, whole.length - 3));
        LedgerRefusedException e = assertThrows(LedgerRefusedException.class, () -> TestLedger.open(folder));
        assertEquals("ledger.acknowledged-block-damaged", e.key());
        Rebuild.journal(TestLedger.setup(folder, FileLayer.real()), TestLedger.store(TestLedger.database(folder)));
        try (TestLedger office = TestLedger.open(folder)) {
            assertEquals(2, office.ledger.blocks());
            assertTrue(office.audited().sound());
        }
    }

    @Test
    void refusesToWriteWhenTheTablesAreAheadOfTheJournal() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
        }
        TestLedger.removeJournal(folder);
        LedgerRefusedException e = assertThrows(LedgerRefusedException.class, () -> TestLedger.open(folder));
        assertEquals("ledger.tables-ahead", e.key());
        assertEquals(List.of("1", "0"), e.arguments());
    }

    @Test
    void buildsTheJournalAnewFromTheTables() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            for (int i = 0; i < 7; i++) {
                office.record("n" + i);
            }
        }
        TestLedger.removeJournal(folder);
        var database = TestLedger.database(folder);
        Rebuild.Result result = Rebuild.journal(TestLedger.setup(folder, FileLayer.real()), TestLedger.store(database));
        assertEquals(7, result.blocks());
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("after");
            assertTrue(office.audited().sound());
            assertEquals(8, office.ledger.blocks());
        }
    }

    @Test
    void buildsTheTablesAnewFromTheJournal() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
        }
        Rebuild.Result result = Rebuild.tables(
                TestLedger.setup(folder, FileLayer.real()), TestLedger.store(TestLedger.database(folder)));
        assertEquals(1, result.blocks());
        assertTrue(Files.exists(result.aside().orElseThrow()));
        try (TestLedger office = TestLedger.open(folder)) {
            assertTrue(office.ledger.opening().clean());
            assertTrue(office.audited().sound());
        }
    }

    @Test
    void forcesTheLastSegmentAndItsFolderBeforeItReadsThem() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
        }
        List<Operation> seen = new ArrayList<>();
        FaultyFiles files = new FaultyFiles(FileLayer.real()).onCall((operation, path) -> {
            if (path.startsWith(folder.resolve("journal"))) {
                seen.add(operation);
            }
        });
        try (TestLedger office = TestLedger.open(folder, files)) {
            int read = seen.indexOf(Operation.READ);
            assertTrue(seen.subList(0, read).contains(Operation.FORCE), seen::toString);
            assertTrue(seen.subList(0, read).contains(Operation.FORCE_FOLDER), seen::toString);
            office.record("two");
        }
    }

    @Test
    void cutsATornLastRecordThatTheTablesLackAndKeepsIt() throws Exception {
        twoSegments();
        try (TestLedger office = TestLedger.open(folder)) {
            assertTrue(office.ledger.opening().clean());
            assertEquals(4, office.ledger.blocks());
            assertTrue(office.audited().sound());
        }
        assertEquals(2, segments().size());
    }

    @Test
    void doesNotReadClosedSegmentsAndTheAuditDoes() throws Exception {
        twoSegments();
        Path closed = segments().getFirst();
        byte[] bytes = Files.readAllBytes(closed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(closed, bytes);
        try (TestLedger office = TestLedger.open(folder)) {
            assertTrue(office.ledger.opening().clean());
            office.record("goes on");
            AuditReport report = office.audited();
            assertTrue(report.faults().stream().anyMatch(fault -> fault.where().contains(FIRST)), report::toString);
        }
    }

    @Test
    void refusesAClosedSegmentThatIsMissingOrCutUntilTheJournalIsBuiltAnew() throws Exception {
        twoSegments();
        Path closed = segments().getFirst();
        byte[] good = Files.readAllBytes(closed);
        Files.write(closed, java.util.Arrays.copyOf(good, good.length - 1));
        assertEquals("ledger.journal-damaged", refusal().key());
        Files.delete(closed);
        LedgerRefusedException missing = refusal();
        assertEquals("ledger.journal-damaged", missing.key());
        assertEquals("MISSING_SEGMENT", missing.arguments().getLast());
        Rebuild.journal(TestLedger.setup(folder, FileLayer.real()), TestLedger.store(TestLedger.database(folder)));
        try (TestLedger office = TestLedger.open(folder)) {
            assertEquals(4, office.ledger.blocks());
            assertTrue(office.audited().sound());
        }
    }

    @Test
    void refusesAnotherOfficesJournal() throws Exception {
        twoSegments();
        changePreamble(segments().getFirst(), "ludao", "ludap");
        LedgerRefusedException e = refusal();
        assertEquals("ledger.journal-of-another", e.key());
        assertEquals(
                List.of("consortium.example/ludap/1", "consortium.example/ludao/1"),
                e.arguments().subList(1, 3));
    }

    @Test
    void anAuditNamesAPreambleThatSaysAnotherPast() throws Exception {
        twoSegments();
        Path second = segments().getLast();
        byte[] good = Files.readAllBytes(second);
        int preamble = 8 + 1 + 8 + 2;
        int frontier = preamble + 2 + TestLedger.ORIGIN.toString().length() + 8 + 1;
        int prev = frontier + 32;
        for (int at : new int[] {frontier + 3, prev + 3}) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            withChecksum(bad);
            Files.write(second, bad);
            try (TestLedger office = TestLedger.open(folder)) {
                List<Fault> faults = office.audited().faults();
                assertEquals(1, faults.size(), faults::toString);
                assertEquals(
                        at == prev + 3 ? "segment-prev" : "segment-frontier",
                        faults.getFirst().kind());
            }
        }
    }

    /** Two blocks, then a torn tail that is put into quarantine, which ends the segment; then two more. */
    private void twoSegments() throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
            office.record("two");
        }
        Files.write(folder.resolve("journal").resolve(FIRST), new byte[] {0, 0, 4, 0, 2}, StandardOpenOption.APPEND);
        try (TestLedger office = TestLedger.open(folder)) {
            Path kept = office.ledger.opening().quarantined().orElseThrow();
            assertEquals(5, Files.size(kept));
            office.record("three");
            office.record("four");
        }
    }

    private List<Path> segments() throws IOException {
        return FileLayer.real().list(folder.resolve("journal"));
    }

    private LedgerRefusedException refusal() {
        return assertThrows(LedgerRefusedException.class, () -> TestLedger.open(folder));
    }

    private static void changePreamble(Path segment, String from, String to) throws IOException {
        byte[] bytes = Files.readAllBytes(segment);
        String latin = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        byte[] changed = to.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        System.arraycopy(changed, 0, bytes, latin.indexOf(from), changed.length);
        withChecksum(bytes);
        Files.write(segment, bytes);
    }

    /** Puts the right checksum behind a changed segment header. */
    private static void withChecksum(byte[] segment) {
        int header =
                8 + 1 + 8 + 2 + Short.toUnsignedInt(ByteBuffer.wrap(segment).getShort(17));
        CRC32C crc = new CRC32C();
        crc.update(segment, 0, header);
        ByteBuffer.wrap(segment).putInt(header, (int) crc.getValue());
    }
}
