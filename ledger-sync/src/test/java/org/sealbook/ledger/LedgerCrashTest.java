package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.CrashImages;
import org.sealbook.fixtures.PowerCut;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.Id;

/**
 * Power cuts while an office records, in journal and tables: H2 forces nothing, so any of its pages may be of any age. Every image opens, or
 * refuses with both facts and is salvaged from the journal; nothing acknowledged is lost.
 */
class LedgerCrashTest {

    @TempDir
    Path temporary;

    private final Map<String, Integer> outcomes = new TreeMap<>();

    private void survives(int images, int acts) throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("recorded"));
        PowerCut disk = new PowerCut(folder, folder.resolve("ledger.mv.db"));
        TreeMap<Integer, List<Id>> acknowledged = new TreeMap<>();
        List<Id> soFar = new ArrayList<>();
        acknowledged.put(0, List.of());
        for (int day = 0; day < 2; day++) {
            try (TestLedger office = TestLedger.open(folder, disk)) {
                for (int i = 0; i < acts; i++) {
                    soFar.add(office.record("act " + i, "and its second entry").command());
                    acknowledged.put(disk.moment(), List.copyOf(soFar));
                }
            }
        }
        CrashImages.look("ledger", images, disk, acknowledged, temporary, this::opens);
        System.out.println("ledger: " + outcomes);
    }

    private void opens(Path image, List<Id> acknowledged) throws Exception {
        try {
            if (opensWhole(image, acknowledged)) {
                return;
            }
            outcomes.merge("torn tables named by the audit", 1, Integer::sum);
            salvaged(image, acknowledged);
        } catch (RuntimeException e) {
            // H2 opens a file of which a page deep inside is torn, and says so when it comes to that page.
            outcomes.merge("torn tables named when read: " + e.getClass().getSimpleName(), 1, Integer::sum);
            salvaged(image, acknowledged);
        } catch (LedgerRefusedException e) {
            outcomes.merge(e.key(), 1, Integer::sum);
            assertTrue(
                    List.of("ledger.both-damaged", "ledger.tables-unreadable").contains(e.key()), e::toString);
            assertTrue(!e.arguments().isEmpty(), e::toString);
            if (e.key().equals("ledger.tables-unreadable")) {
                // No block was ever durable: there is nothing to salvage.
                assertEquals(List.of(), acknowledged);
                return;
            }
            salvaged(image, acknowledged);
        }
    }

    /** The journal has everything; the tables are built anew from it. */
    private void salvaged(Path image, List<Id> acknowledged) throws Exception {
        Rebuild.tables(TestLedger.setup(image, FileLayer.real()), TestLedger.store(TestLedger.database(image)));
        assertTrue(opensWhole(image, acknowledged));
    }

    /** Answers whether the audit finds the tables sound, too; the journal always is. */
    private boolean opensWhole(Path image, List<Id> acknowledged) throws Exception {
        try (TestLedger office = TestLedger.open(image)) {
            OpeningReport opening = office.ledger.opening();
            String how = opening.damagedTables().isPresent()
                    ? "tables built anew"
                    : opening.clean() ? "clean" : "replayed or cut";
            outcomes.merge(how, 1, Integer::sum);
            for (Id command : acknowledged) {
                assertTrue(office.ledger.receiptOf(command).isPresent(), () -> "lost " + command);
            }
            office.record("goes on");
            AuditReport report = office.ledger.audit(AuditProgress.NONE).report();
            assertTrue(
                    report.faults().stream().noneMatch(fault -> fault.where().startsWith("journal")),
                    () -> report.faults().toString());
            return report.sound();
        }
    }

    @Test
    void losesNothingAcknowledged() throws Exception {
        survives(40, 8);
    }

    @Test
    @Tag("slow")
    void losesNothingAcknowledgedInManyImages() throws Exception {
        survives(CrashImages.many(), 30);
    }
}
