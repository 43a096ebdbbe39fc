package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.CrashImages;
import org.sealbook.fixtures.DiskImage;
import org.sealbook.fixtures.H2Disk;
import org.sealbook.fixtures.PowerCut;
import org.sealbook.fixtures.Seed;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.Id;

/**
 * Power cuts while an office records, in journal, tables and the mark outside of its folder, all in one order. Every image opens, or refuses
 * with both facts and is salvaged from the journal; nothing acknowledged is lost, and the mark never accuses a folder that is whole.
 */
class LedgerCrashTest {

    /** What H2 writes to its file by itself twice a second, it is asked to write this often: once in so many acts. */
    private static final int ACTS_A_CHECKPOINT = 3;

    @TempDir
    Path temporary;

    private final SplittableRandom random = new SplittableRandom(Seed.get());
    private final Map<String, Integer> outcomes = new TreeMap<>();

    private void survives(int images, int acts) throws Exception {
        look("ledger", images, acts, this::opens);
    }

    private void look(String what, int images, int acts, CrashImages.Look<List<Id>> look) throws Exception {
        Path root = Files.createDirectory(temporary.resolve("recorded"));
        PowerCut disk = new PowerCut(root);
        TreeMap<Integer, List<Id>> acknowledged = new TreeMap<>();
        List<Id> soFar = new ArrayList<>();
        acknowledged.put(0, List.of());
        try (H2Disk.Watching _ = disk.watchH2()) {
            for (int day = 0; day < 2; day++) {
                try (TestLedger office = TestLedger.marked(folder(root), mark(root), disk)) {
                    for (int i = 0; i < acts; i++) {
                        soFar.add(office.record("act " + i, "and its second entry")
                                .command());
                        acknowledged.put(disk.moment(), List.copyOf(soFar));
                        if (random.nextInt(ACTS_A_CHECKPOINT) == 0) {
                            TestLedger.flush(folder(root));
                        }
                    }
                }
            }
        }
        CrashImages.look(what, images, disk, acknowledged, temporary, look);
        System.out.println(what + ": " + outcomes);
    }

    private static Path folder(Path root) {
        return root.resolve("office");
    }

    private static Path mark(Path root) {
        return root.resolve("state").resolve("office.mark");
    }

    private void opens(Path image, List<Id> acknowledged) throws Exception {
        try {
            if (opensWhole(image, acknowledged)) {
                return;
            }
            outcomes.merge("torn tables named by the audit", 1, Integer::sum);
            salvaged(image, acknowledged);
        } catch (DamagedRecordException e) {
            // H2 opens a file of which a page deep inside is torn, and says so when it comes to that page.
            outcomes.merge("torn tables named when read", 1, Integer::sum);
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

    /** The power goes again while the image is opened and mended, and an act recorded. */
    private void opensAfterAnotherCut(Path image, List<Id> acknowledged) throws Exception {
        PowerCut disk = new PowerCut(image);
        TreeMap<Integer, List<Id>> promises = new TreeMap<>();
        promises.put(disk.moment(), acknowledged);
        try (H2Disk.Watching _ = disk.watchH2();
                TestLedger office = TestLedger.marked(folder(image), mark(image), disk)) {
            List<Id> more = new ArrayList<>(acknowledged);
            more.add(office.record("goes on").command());
            promises.put(disk.moment(), more);
        } catch (LedgerRefusedException e) {
            outcomes.merge("refused at first", 1, Integer::sum);
        }
        int moment = random.nextInt(promises.firstKey(), disk.moment() + 1);
        Path second = image.resolve("again");
        disk.image(moment, DiskImage.Survival.any(random), random).writeTo(image, second);
        opens(second, promises.floorEntry(moment).getValue());
    }

    /** The journal has everything; the tables are built anew from it. */
    private void salvaged(Path image, List<Id> acknowledged) throws Exception {
        Rebuild.tables(
                TestLedger.setup(folder(image), FileLayer.real()),
                TestLedger.store(TestLedger.database(folder(image))));
        assertTrue(opensWhole(image, acknowledged));
    }

    /** Answers whether the audit finds the tables sound, too; the journal always is. */
    private boolean opensWhole(Path image, List<Id> acknowledged) throws Exception {
        try (TestLedger office = TestLedger.marked(folder(image), mark(image))) {
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
        survives(60, 8);
    }

    @Test
    void losesNothingWhenThePowerGoesAgainWhileItIsMended() throws Exception {
        look("ledger, cut twice", 12, 8, this::opensAfterAnotherCut);
    }

    @Test
    @Tag("slow")
    void losesNothingAcknowledgedInManyImages() throws Exception {
        survives(CrashImages.many(), 30);
    }

    @Test
    @Tag("slow")
    void losesNothingWhenThePowerGoesAgainInManyImages() throws Exception {
        look("ledger, cut twice", CrashImages.many() / 4, 30, this::opensAfterAnotherCut);
    }
}
