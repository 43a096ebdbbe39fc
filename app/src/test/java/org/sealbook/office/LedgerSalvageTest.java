package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.Rebuild;
import org.sealbook.record.Id;

/** An office that lost its journal or its tables, or whose password is not at hand: what is left is verified, and mends the other. */
class LedgerSalvageTest {

    @TempDir
    static Path temporary;

    private static OfficeFolder folder = TestOffice.at(Path.of("office"));
    private static SpoiledFiles office;
    private static AuditReport whole = new AuditReport(0, 0, Map.of(), Map.of(), java.util.List.of());
    private static LedgerSalvage salvage = new LedgerSalvage(folder, new VirtualClock());
    private static Id chen;

    @BeforeAll
    static void make() throws Exception {
        folder = TestOffice.staffed(temporary.resolve("office"));
        TestOffice.withOneCertificate(folder, temporary.resolve("out"), temporary.resolve("in"));
        salvage = new LedgerSalvage(folder, new VirtualClock());
        chen = folder.person(TestOffice.NOTARY).orElseThrow();
        try (Office opened = TestOffice.open(folder, TestOffice.NOTARY)) {
            whole = opened.ledger().audit(AuditProgress.NONE);
        }
        office = new SpoiledFiles(folder.path());
    }

    @AfterEach
    void restore() throws Exception {
        office.restore();
    }

    @Test
    void auditsBothWhereBothAre() throws Exception {
        AuditReport report = salvage.auditBoth(chen, TestOffice.password());
        assertSound(report);
        assertEquals(Map.of("evidence", "audit.ledger-refused"), report.notChecked());
        for (String what : java.util.List.of("journalBlocks", "journalParts", "tableBlocks", "projectionRows")) {
            assertEquals(whole.checked().get(what), report.checked().get(what), what);
        }
    }

    @Test
    void auditsTheTablesWithoutAJournalAndBuildsItAnew() throws Exception {
        delete("journal");
        AuditReport report = salvage.auditBoth(chen, TestOffice.password());
        assertSound(report);
        assertEquals("audit.no-journal", report.notChecked().get("journal"));
        assertEquals(whole.blocks(), report.checked().get("tableBlocks"));
        LedgerRefusedException refused =
                assertThrows(LedgerRefusedException.class, () -> TestOffice.open(folder, TestOffice.NOTARY));
        assertEquals("ledger.tables-ahead", refused.key());
        Rebuild.Result rebuilt = salvage.rebuildJournal(chen, TestOffice.password());
        assertEquals(whole.blocks(), rebuilt.blocks());
        assertOpensAsBefore();
    }

    @Test
    void auditsTheJournalWithoutTablesMakesNoneAndOpeningBuildsThemAnew() throws Exception {
        delete("ledger.mv.db");
        AuditReport report = salvage.auditBoth(chen, TestOffice.password());
        assertSound(report);
        assertEquals("audit.no-tables", report.notChecked().get("tables"));
        assertEquals(whole.blocks(), report.checked().get("journalBlocks"));
        assertFalse(folder.hasTables());
        Rebuild.Result rebuilt = salvage.rebuildTables(chen, TestOffice.password());
        assertEquals(whole.blocks(), rebuilt.blocks());
        assertOpensAsBefore();
    }

    @Test
    void auditsTheJournalsClearPartWithoutAPassword() throws Exception {
        AuditReport report = salvage.auditWithoutPassword();
        assertSound(report);
        assertEquals(
                Map.of(
                        "evidence", "audit.no-password",
                        "payloads", "audit.no-password",
                        "tables", "audit.no-password"),
                report.notChecked());
        assertEquals(whole.entries(), report.entries());
        assertEquals(0, report.checked().get("journalParts"));
    }

    @Test
    void namesADamagedJournalWithoutAPasswordAndBuildsItAnewFromTheTables() throws Exception {
        Path segment = office.files(name -> name.startsWith("journal/")).getFirst();
        office.spoil(new SpoiledFiles.Flip(segment, office.bytes(segment).length / 2, 3));
        AuditReport report = salvage.auditWithoutPassword();
        assertFalse(report.sound());
        assertTrue(
                report.faults()
                        .getFirst()
                        .where()
                        .contains(segment.getFileName().toString()),
                report.faults()::toString);
        AuditReport both = salvage.auditBoth(chen, TestOffice.password());
        assertFalse(both.sound());
        assertEquals(whole.blocks(), both.checked().get("tableBlocks"));
        assertThrows(LedgerRefusedException.class, () -> TestOffice.open(folder, TestOffice.NOTARY));
        Rebuild.Result rebuilt = salvage.rebuildJournal(chen, TestOffice.password());
        Path aside = rebuilt.aside().orElseThrow();
        assertTrue(Files.exists(aside.resolve(segment.getFileName())), "what was replaced is kept");
        assertOpensAsBefore();
    }

    @Test
    void namesTablesThatAreNone() throws Exception {
        Files.write(folder.path().resolve("ledger.mv.db"), new byte[50_000]);
        AuditReport report = salvage.auditBoth(chen, TestOffice.password());
        assertFalse(report.sound());
        assertEquals("tables", report.faults().getFirst().kind());
        assertThrows(LedgerRefusedException.class, () -> salvage.rebuildJournal(chen, TestOffice.password()));
        assertEquals(
                whole.blocks(),
                salvage.rebuildTables(chen, TestOffice.password()).blocks());
        assertOpensAsBefore();
    }

    @Test
    void salvagesNothingForAWrongPassword() throws Exception {
        assertThrows(WrongPasswordException.class, () -> salvage.auditBoth(chen, "wrong horse".toCharArray()));
        assertThrows(WrongPasswordException.class, () -> salvage.rebuildTables(chen, "wrong horse".toCharArray()));
        office.requireUnchanged();
    }

    private static void assertOpensAsBefore() throws Exception {
        try (Office opened = TestOffice.open(folder, TestOffice.NOTARY)) {
            assertTrue(opened.ledger().opening().clean());
            assertEquals(whole, opened.ledger().audit(AuditProgress.NONE));
        }
    }

    private static void assertSound(AuditReport report) {
        assertTrue(report.sound(), () -> report.faults().toString());
    }

    private static void delete(String name) throws Exception {
        Path path = folder.path().resolve(name);
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
