package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.PartErasure;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

class ErasureDeskTest {

    private static final Digest ORDER = Digest.of("the order".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    private static final String REFERENCE = "（2087）闽02民初7号";
    private static final long YEAR = 366L * 24 * 60 * 60 * 1000;

    /** The founder's entry; the part holds a name. */
    private static final EntryId FOUNDER = new EntryId(1, 0);

    @TempDir
    private Path temporary;

    @Test
    void anOrderedPartIsGoneOnceTheOfficeWasOpenedAgain() throws Exception {
        OfficeFolder folder = TestOffice.staffed(temporary.resolve("office"));
        String part;
        EntryId order;
        try (Office office = open(folder)) {
            part = erasable(office, FOUNDER).getFirst();
            order = office.erasure()
                    .erase(office.person(), FOUNDER, part, REFERENCE, ORDER)
                    .receipt()
                    .last();
            assertEquals(
                    order,
                    office.erasure()
                            .erase(office.person(), FOUNDER, part, REFERENCE, ORDER)
                            .receipt()
                            .last());
        }
        byte[] keysBefore = Files.readAllBytes(folder.keys().resolve("segments.key"));
        try (Office office = open(folder)) {
            EntryDetail detail = office.ledger().entry(FOUNDER).orElseThrow();
            assertFalse(detail.held().contains(part));
            assertEquals(Map.of(part, order), detail.erased());
            assertTrue(office.ledger().evidence(FOUNDER).isPresent());
            sound(office);
            assertEquals(1L, office.ledger().audit(AuditProgress.NONE).checked().get("erasedParts"));
        }
        assertFalse(java.util.Arrays.equals(
                keysBefore, Files.readAllBytes(folder.keys().resolve("segments.key"))));
        try (Stream<Path> files = Files.list(folder.path())) {
            assertTrue(
                    files.noneMatch(file -> String.valueOf(file.getFileName()).startsWith("erased-")));
        }
        try (Office office = open(folder)) {
            assertTrue(office.ledger().opening().clean());
        }
    }

    @Test
    void aCaseIsKeptUntilItsPeriodIsOver() throws Exception {
        OfficeFolder folder = TestOffice.staffed(temporary.resolve("office"));
        Id opened;
        Id issued;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            opened = TestOffice.examined(office, TestOffice.NOTARY, TestOffice.evidence(temporary.resolve("files")));
            DemoCase made = TestOffice.approved(office, TestOffice.evidence(temporary.resolve("more")));
            made.issue();
            issued = made.caseId();
        }
        try (Office office = open(folder)) {
            assertEquals("refusal.erasure.case-open", refused(office, opened).key());
            Refusal kept = refused(office, issued);
            assertEquals("refusal.erasure.retained", kept.key());
            assertEquals(List.of("2086-12-31"), kept.arguments());
        }
        VirtualClock later = new VirtualClock();
        later.step(61 * YEAR);
        try (Office office =
                Office.open(folder, folder.person(TestOffice.DIRECTOR).orElseThrow(), TestOffice.password(), later)) {
            assertEquals("refusal.erasure.case-open", refused(office, opened).key());
            EntryId entry = withPart(office, issued);
            office.erasure()
                    .erase(office.person(), entry, erasable(office, entry).getFirst(), REFERENCE, ORDER);
            EntryId second = withPart(office, issued);
            assertEquals(entry, second);
        }
        try (Office office = open(folder)) {
            assertTrue(office.ledger().ofCase(issued).stream()
                    .map(TimelineRow::type)
                    .anyMatch(PartErasure.TYPE::equals));
            sound(office);
        }
    }

    @Test
    void saysWhatCanNotBeErased() throws Exception {
        OfficeFolder folder = TestOffice.staffed(temporary.resolve("office"));
        try (Office office = open(folder)) {
            assertEquals("refusal.erasure.never", refusal(office, FOUNDER, "facts"));
            assertEquals("refusal.erasure.no-such-part", refusal(office, FOUNDER, "nothing"));
            assertEquals("refusal.erasure.no-such-entry", refusal(office, new EntryId(99, 0), "name"));
            assertThrows(Refusal.class, () -> office.erasure().erase(office.person(), FOUNDER, "name", " ", ORDER));
        }
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            assertEquals(
                    "refusal.staff.not-your-duty",
                    refusal(office, FOUNDER, erasable(office, FOUNDER).getFirst()));
        }
    }

    @Test
    void everythingWorksWithEveryErasablePartGone() throws Exception {
        OfficeFolder folder = TestOffice.staffed(temporary.resolve("office"));
        TestOffice.Exported exported =
                TestOffice.withOneCertificate(folder, temporary.resolve("out"), temporary.resolve("files"));
        int parts = 0;
        try (OfficeSecrets secrets = TestOffice.secrets(folder);
                Ledger ledger = Ledger.open(
                        OfficeSetup.ledger(folder, folder.identity(), secrets, new VirtualClock(), new SecureRandom()),
                        OfficeSetup.store(OfficeSetup.database(folder, secrets)))) {
            long blocks = ledger.blocks();
            for (var block : ledger.blocks(0, blocks)) {
                for (var entry : block.entries()) {
                    for (String part : entry.parts().keySet()) {
                        if (!part.equals(EntryDraft.FACTS)) {
                            parts++;
                            ledger.record(new Command(
                                    PartErasure.command(entry.id(), part),
                                    entry.entry().author(),
                                    () -> List.of(new PartErasure(entry.id(), part, ORDER)
                                            .draft(entry.entry().subject(), REFERENCE))));
                        }
                    }
                }
            }
        }
        assertTrue(parts > 10, parts + " parts");
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            sound(office);
            assertEquals(
                    (long) parts,
                    office.ledger().audit(AuditProgress.NONE).checked().get("erasedParts"));
            assertEquals(3, office.staff().everybody().size());
            for (long block = 0; block < office.ledger().blocks(); block++) {
                assertTrue(office.ledger().evidence(new EntryId(block, 0)).isPresent());
            }
            office.export().export(exported.number().certificate(), temporary.resolve("again"));
        }
    }

    @Test
    void afterAStopAtAnyChangeOfAFileTheNextOpeningFinishesTheJob() throws Exception {
        OfficeFolder whole = TestOffice.staffed(temporary.resolve("office"));
        String part;
        try (Office office = open(whole)) {
            part = erasable(office, FOUNDER).getFirst();
            office.erasure().erase(office.person(), FOUNDER, part, REFERENCE, ORDER);
        }
        int stops = 0;
        for (int change = 1; ; change++) {
            Path copy = temporary.resolve("stop-" + change);
            TestOffice.copy(whole.path(), copy);
            FaultyFiles faulty = new FaultyFiles(FileLayer.real()).failChangeAt(change);
            boolean stopped = false;
            try {
                TestOffice.open(new OfficeFolder(copy, faulty), TestOffice.DIRECTOR)
                        .close();
            } catch (Exception e) {
                stopped = true;
                stops++;
            }
            try (Office office = open(TestOffice.at(copy))) {
                assertFalse(office.ledger().entry(FOUNDER).orElseThrow().held().contains(part), "change " + change);
                sound(office);
            }
            if (!stopped) {
                assertTrue(stops > 5, stops + " stops");
                return;
            }
        }
    }

    private static Office open(OfficeFolder folder) throws Exception {
        return TestOffice.open(folder, TestOffice.DIRECTOR);
    }

    private static void sound(Office office) throws Exception {
        AuditReport report = office.ledger().audit(AuditProgress.NONE);
        assertTrue(report.sound(), report.faults().toString());
    }

    private static String refusal(Office office, EntryId entry, String part) {
        return assertThrows(Refusal.class, () -> office.erasure().erase(office.person(), entry, part, REFERENCE, ORDER))
                .key();
    }

    private static Refusal refused(Office office, Id caseId) {
        EntryId entry = withPart(office, caseId);
        String part = erasable(office, entry).getFirst();
        return assertThrows(
                Refusal.class, () -> office.erasure().erase(office.person(), entry, part, REFERENCE, ORDER));
    }

    /** The oldest entry about a case that holds an erasable part. */
    private static EntryId withPart(Office office, Id caseId) {
        return office.ledger().ofCase(caseId).stream()
                .map(TimelineRow::entry)
                .filter(entry -> !erasable(office, entry).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> erasable(Office office, EntryId entry) {
        List<String> parts =
                new ArrayList<>(office.ledger().entry(entry).orElseThrow().held());
        parts.remove(EntryDraft.FACTS);
        return parts;
    }
}
