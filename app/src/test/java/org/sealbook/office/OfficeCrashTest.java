package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.CrashImages;
import org.sealbook.fixtures.H2Disk;
import org.sealbook.fixtures.PowerCut;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.sync.SyncStatus.MemberStatus;

/**
 * Power cuts while a whole office works among its peers: journal, tables, vault, keys, what it holds of others, and the mark outside of its
 * folder, all in one order. Every image opens by the real office, or refuses with both facts and is salvaged; no act, no file, no number and
 * no cosignature that others know of is lost.
 */
class OfficeCrashTest {

    @TempDir
    Path temporary;

    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** What others may rely on: the newest block after the last act, certificates issued, files taken in, heads cosigned. */
    private record Promised(Header newest, long issued, long files, Map<Origin, Long> cosigned) {}

    private final TreeMap<Integer, Promised> promises = new TreeMap<>();

    private static OfficeFolder folder(Path root, FileLayer files) {
        return new OfficeFolder(root.resolve("office"), files, root.resolve("state"));
    }

    private static Map<Origin, Long> cosigned(Office office) {
        return office.peers().report().stream()
                .flatMap(report -> report.peers().stream())
                .map(PeersReport.Peer::status)
                .collect(Collectors.toMap(MemberStatus::origin, MemberStatus::weCosigned));
    }

    private void promise(PowerCut disk, Office office, long issued, long files) {
        promises.put(
                disk.moment(),
                new Promised(header(office, office.ledger().blocks() - 1), issued, files, cosigned(office)));
    }

    private static Header header(Office office, long block) {
        return office.ledger()
                .evidence(new EntryId(block, 0))
                .orElseThrow()
                .entryProof()
                .header();
    }

    private void survives(Path office, Optional<TestConsortium> peers, int days, int images) throws Exception {
        Path root = Files.createDirectory(temporary.resolve("recorded"));
        TestOffice.copy(office, root.resolve("office"));
        PowerCut disk = new PowerCut(root);
        try (H2Disk.Watching _ = disk.watchH2()) {
            for (int day = 0; day < days; day++) {
                work(day, disk, peers);
            }
        }
        CrashImages.look("office", images, disk, promises, temporary, this::opens);
        System.out.println("office: " + outcomes);
    }

    /** A case from opening to its certificate; peers are met before, between and after. */
    private void work(int day, PowerCut disk, Optional<TestConsortium> peers) throws Exception {
        try (Office office = TestOffice.open(folder(disk.root(), disk), TestOffice.NOTARY)) {
            meet(office, peers);
            promise(disk, office, day, 3L * day);
            DemoCase made = TestOffice.newCase(office);
            made.openAndExamine();
            promise(disk, office, day, 3L * day);
            made.fix(TestOffice.evidence(temporary.resolve("in-" + day)));
            promise(disk, office, day, 3L * day + 3);
            meet(office, peers);
            promise(disk, office, day, 3L * day + 3);
            made.draftAndApprove();
            promise(disk, office, day, 3L * day + 3);
            made.issue();
            promise(disk, office, day + 1L, 3L * day + 3);
            meet(office, peers);
            promise(disk, office, day + 1L, 3L * day + 3);
        }
    }

    /** The peers have done something since, too. */
    private static void meet(Office office, Optional<TestConsortium> consortium) throws Exception {
        if (consortium.isPresent()) {
            for (Office peer : consortium.get().peers()) {
                TestOffice.newCase(peer).openAndExamine();
            }
            for (PeersDesk.Round round :
                    office.peers().syncOnce(consortium.get().online())) {
                assertTrue(round.failure().isEmpty(), round::toString);
            }
            assertTrue(cosigned(office).values().stream().allMatch(size -> size > 0));
        }
    }

    private void opens(Path image, Promised promised) throws Exception {
        OfficeFolder folder = folder(image, FileLayer.real());
        try {
            if (opensWhole(folder, promised)) {
                return;
            }
            outcomes.merge("torn tables named by the audit", 1, Integer::sum);
        } catch (DamagedRecordException e) {
            outcomes.merge("torn tables named when read", 1, Integer::sum);
        } catch (LedgerRefusedException e) {
            outcomes.merge(e.key(), 1, Integer::sum);
            assertEquals("ledger.both-damaged", e.key(), e::toString);
            assertTrue(e.arguments().size() >= 2, e::toString);
        }
        Id person = folder.person(TestOffice.NOTARY).orElseThrow();
        new LedgerSalvage(folder, new VirtualClock()).rebuildTables(person, TestOffice.password());
        assertTrue(opensWhole(folder, promised), "sound after the tables were built anew");
    }

    /** Answers whether the audit finds the tables sound; everything else always is. */
    private boolean opensWhole(OfficeFolder folder, Promised promised) throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            outcomes.merge(office.ledger().opening().clean() ? "clean" : "mended", 1, Integer::sum);
            assertEquals(promised.newest(), header(office, promised.newest().block()));
            assertEquals(Optional.empty(), office.peers().trouble());
            Map<Origin, Long> known = cosigned(office);
            promised.cosigned()
                    .forEach((log, size) -> assertTrue(
                            known.getOrDefault(log, 0L) >= size,
                            () -> "cosigned " + size + " of " + log + ", knows " + known));
            AuditReport audit = office.ledger().audit(AuditProgress.NONE);
            assertTrue(
                    audit.faults().stream().allMatch(fault -> fault.where().startsWith("table")),
                    () -> audit.faults().toString());
            if (audit.sound()) {
                assertTrue(audit.checked().getOrDefault("signedFiles", 0L) >= promised.issued(), audit::toString);
                assertTrue(audit.checked().getOrDefault("evidenceFiles", 0L) >= promised.files(), audit::toString);
            }
            return audit.sound();
        }
    }

    @Test
    void losesNothingThatWasAcknowledged() throws Exception {
        OfficeFolder alone = TestOffice.staffed(temporary.resolve("alone"));
        survives(alone.path(), Optional.empty(), 1, 6);
    }

    @Test
    @Tag("slow")
    void losesNothingThatPeersRelyOnInManyImages() throws Exception {
        try (TestConsortium consortium = new TestConsortium(temporary.resolve("consortium"))) {
            Path own = consortium.folder(TestConsortium.OWN).path();
            survives(own, Optional.of(consortium), 3, CrashImages.many() / 4);
        }
    }
}
