package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.H2Disk;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.Header;
import org.sealbook.record.Id;

/** Faults around the whole ledger, its tables' file among them: it says what is wrong, and what was acknowledged is there afterwards. */
class LedgerFaultsTest {

    private static final long DAY = 24L * 60 * 60 * 1000;

    @TempDir
    Path temporary;

    /** Fails from the n-th write or force of H2's on. */
    private record FullFor(AtomicInteger left) implements H2Disk.Watcher {

        @Override
        public void writes(Path file, long at, int length) throws IOException {
            fail();
        }

        @Override
        public void forces(Path file) throws IOException {
            fail();
        }

        private void fail() throws IOException {
            if (left.getAndDecrement() <= 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    @Test
    void losesNothingWhenTheTablesCannotBeWrittenFromAnyWriteOn() throws Exception {
        int met = 0;
        int unmade = 0;
        for (int n = 0; n < 60; n += 4) {
            Path folder = Files.createDirectory(temporary.resolve("full-from-" + n));
            List<Id> acknowledged = new ArrayList<>();
            try (H2Disk.Watching _ = H2Disk.watch(folder, new FullFor(new AtomicInteger(n)))) {
                met += worksUntilItFails(folder, acknowledged) ? 1 : 0;
            }
            try (TestLedger office = TestLedger.open(folder)) {
                for (Id command : acknowledged) {
                    assertTrue(office.ledger.receiptOf(command).isPresent(), "full from write " + n);
                }
                office.record("there is room again");
                assertTrue(office.audited().sound(), "full from write " + n);
            } catch (LedgerRefusedException e) {
                // Not even the tables could be made, and no block was.
                assertEquals("ledger.tables-unreadable", e.key());
                assertEquals(List.of(), acknowledged);
                unmade++;
            }
        }
        assertTrue(unmade < 5, "could not be opened again " + unmade + " times");
        assertTrue(met >= 3, "met while working only " + met + " times");
    }

    /** Answers whether the office noticed; whatever it notices later, while it closes, is nobody's loss. */
    private static boolean worksUntilItFails(Path folder, List<Id> acknowledged) throws Exception {
        try (TestLedger office = TestLedger.open(folder)) {
            for (int i = 0; i < 12; i++) {
                acknowledged.add(office.record("act " + i).command());
                TestLedger.flush(folder);
            }
            return false;
        } catch (LedgerStoppedException | LedgerRefusedException | DamagedRecordException e) {
            return true;
        } catch (java.sql.SQLException | org.jooq.exception.DataAccessException e) {
            return true;
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefusedAndNothingInItChanges() throws Exception {
        Path folder = temporary.resolve("office");
        try (TestLedger office = TestLedger.open(folder)) {
            office.record("one");
        }
        FaultyFiles files = new FaultyFiles(FileLayer.real()).readOnly(folder);
        try (TestLedger office = TestLedger.open(folder, files)) {
            assertThrows(NotRecordedException.class, () -> office.record("two"));
            assertEquals(1, office.ledger.blocks());
            assertTrue(office.audited().sound());
        } catch (LedgerRefusedException e) {
            assertFalse(e.arguments().isEmpty());
        }
        try (TestLedger office = TestLedger.open(folder)) {
            assertTrue(office.ledger.opening().clean());
            assertEquals(1, office.ledger.blocks());
        }
    }

    @Test
    void aClockThatStepsBackADayAndForwardAYearIsRecordedAsItWasAndBreaksNothing() throws Exception {
        Path folder = temporary.resolve("office");
        VirtualClock clock = new VirtualClock();
        List<Header> headers = new ArrayList<>();
        try (Ledger ledger = TestLedger.at(folder, clock)) {
            for (long step : List.of(0L, -DAY, 366 * DAY, -400 * DAY)) {
                clock.step(step);
                ledger.record(TestLedger.note("after " + step));
            }
            ledger.headers(0, 4, (header, _) -> headers.add(header));
            assertTrue(ledger.audit(AuditProgress.NONE).report().sound());
        }
        assertTrue(headers.get(1).time().time().isBefore(headers.get(0).time().time()));
        assertTrue(headers.get(2).time().time().isAfter(headers.get(0).time().time()));
        assertTrue(headers.get(3).time().time().isBefore(headers.get(1).time().time()));
        try (TestLedger office = TestLedger.open(folder)) {
            assertTrue(office.ledger.opening().clean());
            assertEquals(4, office.ledger.blocks());
            assertTrue(office.ledger.consistency(1, 4).isPresent());
        }
    }
}
