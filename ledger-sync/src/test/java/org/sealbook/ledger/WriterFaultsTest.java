package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.FaultyFiles.Operation;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.Id;

/** The disk fails under a working office: it stops loudly, acknowledges nothing that is not there, and opens again whole. */
class WriterFaultsTest {

    @TempDir
    Path temporary;

    @Test
    void recordsNothingWhileTheDiskIsFullAndGoesOnWhenThereIsRoom() throws Exception {
        FaultyFiles files = new FaultyFiles(FileLayer.real());
        try (TestLedger office = TestLedger.open(temporary, files)) {
            office.record("one");
            for (long room : List.of(0L, 1L, BlockJournal.RESERVE - 1)) {
                files.diskFullAfter(room);
                for (int i = 0; i < 3; i++) {
                    Command command = TestLedger.note("refused");
                    NotRecordedException e =
                            assertThrows(NotRecordedException.class, () -> office.ledger.record(command));
                    assertEquals("ledger.no-room", e.key());
                    assertTrue(office.ledger.receiptOf(command.id()).isEmpty());
                }
                assertTrue(office.ledger.stopped().isEmpty());
                assertEquals(0, office.notes.count("refused"));
                assertTrue(office.ledger.audit(AuditProgress.NONE).report().sound());
                files.diskFullAfter(Long.MAX_VALUE);
                office.record("there is room again");
            }
        }
        try (TestLedger office = TestLedger.open(temporary)) {
            assertTrue(office.ledger.opening().clean());
            assertEquals(4, office.ledger.blocks());
        }
    }

    @Test
    void recordsNothingWhileTheJournalHasNoRoomForTheBlock() throws Exception {
        FaultyFiles files = new FaultyFiles(FileLayer.real());
        int refused = 0;
        try (TestLedger office = TestLedger.open(temporary, files)) {
            office.record("one");
            files.onCall((operation, path) -> {
                if (operation == Operation.WRITE && path.toString().endsWith(".seg")) {
                    throw new java.io.IOException("No space left on device");
                }
            });
            for (int i = 0; i < 4; i++) {
                try {
                    office.ledger.record(TestLedger.noteWithAnnex(Id.random(new SecureRandom()), "large", 400_000));
                } catch (NotRecordedException e) {
                    assertEquals("journal.no-room", e.key());
                    refused++;
                }
            }
            assertTrue(refused > 1);
            files.onCall((operation, path) -> {});
            office.record("small");
            assertEquals(6 - refused, office.ledger.blocks());
        }
        try (TestLedger office = TestLedger.open(temporary)) {
            assertTrue(office.ledger.opening().clean());
            assertTrue(office.ledger.audit(AuditProgress.NONE).report().sound());
        }
    }

    @Test
    void stopsWhenForceFails() throws Exception {
        for (int n = 1; n <= 3; n++) {
            int calls = n;
            stops("force " + n, files -> files.failForceFrom(files.forces() + calls));
        }
    }

    @Test
    void stopsWhenAWriteIsShort() throws Exception {
        for (int n = 1; n <= 8; n++) {
            int calls = n;
            stops("short write " + n, files -> files.shortWriteAt(files.writes() + calls));
        }
    }

    @Test
    void tellsWhoeverAsksWhenTheTablesCannotBeReadAndGoesOn() throws Exception {
        AtomicBoolean unreadable = new AtomicBoolean();
        try (TestLedger office =
                TestLedger.open(temporary, FileLayer.real(), store -> failing(store, "entriesOf", unreadable))) {
            office.record("one");
            unreadable.set(true);
            assertThrows(DamagedRecordException.class, () -> office.record("two"));
            unreadable.set(false);
            office.record("three");
            assertEquals(2, office.ledger.blocks());
            assertTrue(office.ledger.audit(AuditProgress.NONE).report().sound());
        }
    }

    @Test
    void acknowledgesWhatTheJournalHasWhenTheTablesFailMeanwhileAndStops() throws Exception {
        for (String failing : List.of("close", "commit")) {
            Path folder = temporary.resolve(failing);
            AtomicBoolean fails = new AtomicBoolean();
            Receipt receipt;
            try (TestLedger office =
                    TestLedger.open(folder, FileLayer.real(), store -> failing(store, failing, fails))) {
                office.record("one");
                fails.set(true);
                receipt = office.record("two");
                fails.set(false);
                assertTrue(office.ledger.stopped().isPresent(), failing);
                assertThrows(LedgerStoppedException.class, () -> office.record("three"));
            }
            try (TestLedger office = TestLedger.open(folder)) {
                assertEquals(receipt, office.ledger.receiptOf(receipt.command()).orElseThrow());
                assertEquals(2, office.ledger.blocks());
                assertEquals(1, office.notes.count("two"));
                assertTrue(office.ledger.audit(AuditProgress.NONE).report().sound());
            }
        }
    }

    /** The store, whose method of this name, where it takes what a block needs, fails as long as it is told to. */
    private static RecordStore failing(RecordStore store, String name, AtomicBoolean fails) {
        return (RecordStore) Proxy.newProxyInstance(
                RecordStore.class.getClassLoader(), new Class<?>[] {RecordStore.class}, (_, method, parameters) -> {
                    if (method.getName().equals(name) && fails.get()) {
                        throw new DamagedRecordException("the tables take nothing");
                    }
                    return method.invoke(store, parameters);
                });
    }

    /** Lets a fault come after two good acts; then nothing acknowledged may be missing, and the office works again. */
    private void stops(String what, Consumer<FaultyFiles> fault) throws Exception {
        Path folder = temporary.resolve(what.replace(' ', '-'));
        FaultyFiles files = new FaultyFiles(FileLayer.real());
        List<Id> acknowledged = new ArrayList<>();
        List<Id> unknown = new ArrayList<>();
        try (TestLedger office = TestLedger.open(folder, files)) {
            acknowledged.add(office.record("one").command());
            acknowledged.add(office.record("two").command());
            fault.accept(files);
            for (int i = 0; i < 8; i++) {
                Id command = Id.random(new SecureRandom());
                try {
                    office.ledger.record(TestLedger.note(command, "later " + i));
                    acknowledged.add(command);
                } catch (LedgerStoppedException e) {
                    unknown.add(command);
                }
            }
            if (!unknown.isEmpty()) {
                assertTrue(office.ledger.stopped().isPresent(), what);
                assertThrows(LedgerStoppedException.class, () -> office.record("refused"));
            }
        }
        assertTrue(!unknown.isEmpty(), () -> what + " was not met");
        try (TestLedger office = TestLedger.open(folder)) {
            for (Id command : acknowledged) {
                assertTrue(office.ledger.receiptOf(command).isPresent(), () -> what + " lost " + command);
            }
            Id retried = unknown.getFirst();
            Receipt receipt = office.ledger.record(TestLedger.note(retried, "again"));
            assertEquals(receipt, office.ledger.receiptOf(retried).orElseThrow());
            AuditReport report = office.ledger.audit(AuditProgress.NONE).report();
            assertTrue(report.sound(), () -> what + " " + report.faults());
        }
    }
}
