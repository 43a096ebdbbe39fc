package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.NumberState;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.LedgerStoppedException;
import org.sealbook.ledger.NotRecordedException;
import org.sealbook.record.Id;
import org.sealbook.vault.VaultException;

/** The disk fails at every place of founding and issuing: the office opens again or says that it is unfinished; no number is lost. */
class OfficeFaultsTest {

    @TempDir
    Path temporary;

    private final Map<String, Integer> histogram = new TreeMap<>();

    @Test
    void foundingThatStopsAnywhereLeavesAnOfficeOrSaysThatItIsUnfinished() throws Exception {
        int last = 0;
        while (founds("change " + (last + 1), stopsAt(last + 1))) {
            last++;
        }
        assertTrue(last > 20, "only " + last + " places");
        for (int room = 0; room < 6000; room += 700) {
            int bytes = room;
            founds("room " + room, files -> files.diskFullAfter(bytes));
        }
        System.out.println("founding stopped at each of " + last + " changes and on a full disk: " + histogram);
        assertTrue(histogram.keySet().containsAll(List.of("office.none", "office.unfinished")), histogram::toString);
    }

    /** Answers whether founding was stopped. */
    private boolean founds(String what, Consumer<FaultyFiles> fault) throws Exception {
        Path path = temporary.resolve(what);
        FaultyFiles files = new FaultyFiles(FileLayer.real()).quick();
        fault.accept(files);
        boolean stopped = false;
        try {
            new OfficeFounding(new OfficeFolder(path, files), new VirtualClock())
                    .found(TestOffice.entered(), TestOffice.password())
                    .close();
        } catch (IOException | NotRecordedException | LedgerStoppedException | LedgerRefusedException e) {
            stopped = true;
        }
        histogram.merge(found(TestOffice.at(path)), 1, Integer::sum);
        return stopped;
    }

    /** What opening it again answers. */
    private static String found(OfficeFolder folder) throws Exception {
        if (!folder.isOffice()) {
            return "office.none";
        }
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            assertEquals(1, office.staff().everybody().size());
            assertTrue(office.ledger().audit(AuditProgress.NONE).sound());
            TestOffice.hire(office, TestOffice.NOTARY, "陈公证", org.sealbook.casework.staff.Role.NOTARY);
            return "an office";
        } catch (OfficeException e) {
            return e.key();
        } catch (DamagedKeysException e) {
            return e.key();
        }
    }

    @Test
    void issuingThatStopsAnywhereNeitherLosesNorDoublesANumber() throws Exception {
        OfficeFolder folder = TestOffice.staffed(temporary.resolve("office"));
        Id certificate;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            DemoCase approved = TestOffice.approved(office, TestOffice.evidence(temporary.resolve("in")));
            certificate =
                    office.certificates().ofCase(approved.caseId()).getFirst().id();
        }
        SpoiledFiles office = new SpoiledFiles(folder.path());
        int last = 0;
        while (issues(folder, certificate, stopsAt(last + 1))) {
            last++;
            office.restore();
        }
        assertTrue(last > 15, "only " + last + " places");
        for (int room = 0; room < 60_000; room += 6_001) {
            int bytes = room;
            office.restore();
            issues(folder, certificate, files -> files.diskFullAfter(bytes));
        }
        System.out.println("issuing stopped at each of " + last + " changes and on a full disk: " + histogram);
        assertTrue(histogram.keySet().containsAll(List.of("APPROVED", "DECIDED", "ISSUED")), histogram::toString);
    }

    /** Answers whether issuing was stopped; then it is finished with a whole disk, under the number that was given. */
    private boolean issues(OfficeFolder folder, Id certificate, Consumer<FaultyFiles> fault) throws Exception {
        FaultyFiles files = new FaultyFiles(FileLayer.real()).quick();
        boolean stopped = false;
        List<NumberRow> given = new ArrayList<>();
        try (Office office = TestOffice.open(new OfficeFolder(folder.path(), files), TestOffice.NOTARY)) {
            fault.accept(files);
            try {
                issue(office, certificate);
            } catch (VaultException | NotRecordedException | LedgerStoppedException e) {
                stopped = true;
                office.certificates().known(certificate).number().ifPresent(given::add);
            }
        }
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            CertificateRow row = office.certificates().known(certificate);
            histogram.merge(row.state().name(), 1, Integer::sum);
            row.number().ifPresent(given::add);
            CertificateRow issued = row.state() == CertificateState.ISSUED ? row : issue(office, certificate);
            NumberRow number = issued.number().orElseThrow();
            assertEquals("（2026）鹭岛证内民字第1号", number.number().text());
            given.forEach(earlier -> assertEquals(number.decided(), earlier.decided()));
            List<NumberRow> numbers =
                    office.certificates().numbers(number.number().series(), 0, 10);
            assertEquals(List.of(number), numbers);
            assertEquals(NumberState.ISSUED, number.state());
            List<Path> exported = office.export().export(certificate, Files.createTempDirectory(temporary, "exported"));
            assertEquals(6, exported.size());
            AuditReport audit = office.ledger().audit(AuditProgress.NONE);
            assertTrue(audit.sound(), () -> audit.faults().toString());
            assertEquals(1, audit.checked().get("signedFiles"));
        }
        return stopped;
    }

    private static CertificateRow issue(Office office, Id certificate) throws Exception {
        return office.issue()
                .issue(TestOffice.command(), office.person(), certificate, IssueProgress.NOBODY)
                .certificate();
    }

    private static Consumer<FaultyFiles> stopsAt(int change) {
        return files -> files.failChangesFrom(files.changes() + change);
    }
}
