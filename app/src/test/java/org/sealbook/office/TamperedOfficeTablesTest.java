package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.archive.FilePaper;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.casework.custody.CustodyDetails;
import org.sealbook.casework.custody.CustodyEvent;
import org.sealbook.casework.custody.MediumKind;
import org.sealbook.casework.custody.NewMedium;
import org.sealbook.casework.fees.PayMethod;
import org.sealbook.casework.parties.CheckResult;
import org.sealbook.casework.parties.CheckSource;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.fixtures.TableRow;
import org.sealbook.fixtures.UnguardedTables;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Fault;
import org.sealbook.record.Id;

/** Whoever has the database's password can change any row of a working office; its audit names each. */
class TamperedOfficeTablesTest {

    private static final Set<String> RECORD = Set.of("header", "entry", "part", "log_node", "projection");

    /** Of a table with more rows than these, some of them stand for all: each row is looked at in the same way. */
    private static final int MOST_ROWS = 12;

    /** Empty in this office; they have tests of their own. */
    private static final Set<String> EMPTY = Set.of("log_key", "erasure", "setting");

    @TempDir
    Path temporary;

    @Test
    void namesEveryChangedCellOfCasework() throws Exception {
        namesEveryChangedCell(table -> !RECORD.contains(table));
    }

    /** The ledger's own suite does the same in a smaller office. */
    @Tag("slow")
    @Test
    void namesEveryChangedCellOfTheRecord() throws Exception {
        namesEveryChangedCell(RECORD::contains);
    }

    private void namesEveryChangedCell(Predicate<String> which) throws Exception {
        OfficeFolder folder = TestOffice.staffed(temporary.resolve("office"));
        Id certificate = TestOffice.withOneCertificate(folder, temporary.resolve("out"), temporary.resolve("in"))
                .number()
                .certificate();
        int cells = 0;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY);
                UnguardedTables unguarded = UnguardedTables.of(TestOffice.connection(folder))) {
            Connection sql = unguarded.sql();
            unfinishedCase(office);
            booksOf(office, certificate);
            assertSound(office);
            List<String> tables = tables(sql).stream().filter(which).toList();
            for (String table : tables) {
                List<TableRow> rows = TableRow.of(sql, table);
                assertFalse(rows.isEmpty(), table + " holds nothing to change");
                rows = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
                for (TableRow row : rows) {
                    namesEachCell(office, sql, row);
                }
                cells += rows.size() * rows.getFirst().columns().size();
            }
            assertSound(office);
            System.out.println("cells changed, all named: " + cells + " of " + tables);
            assertTrue(cells > 100);
        }
    }

    @Test
    void namesEveryDeletedRowOfCasework() throws Exception {
        OfficeFolder folder = TestOffice.staffed(temporary.resolve("office"));
        TestOffice.withOneCertificate(folder, temporary.resolve("out"), temporary.resolve("in"));
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY);
                Connection sql = TestOffice.connection(folder)) {
            for (String table : tables(sql)) {
                if (!RECORD.contains(table)) {
                    for (TableRow row :
                            TableRow.of(sql, table).stream().limit(MOST_ROWS).toList()) {
                        row.delete(sql);
                        List<Fault> faults =
                                office.ledger().audit(AuditProgress.NONE).faults();
                        assertTrue(
                                faults.stream().anyMatch(fault -> fault.where().startsWith("table " + table)),
                                () -> "deleted from " + row + ": " + faults);
                        row.insert(sql);
                    }
                }
            }
            assertSound(office);
        }
    }

    private static void namesEachCell(Office office, Connection sql, TableRow row) throws Exception {
        for (int column = 0; column < row.columns().size(); column++) {
            String cell = row + " column " + row.columns().get(column);
            TableRow changed = row.changed(column);
            row.replace(sql, changed);
            AuditReport report = office.ledger().audit(AuditProgress.NONE);
            assertTrue(
                    report.faults().stream().anyMatch(fault -> fault.where().contains("table")),
                    () -> cell + " is not named: " + report.faults());
            changed.replace(sql, row);
        }
    }

    /** A second case, which leaves cells empty that the first one fills. */
    private static void unfinishedCase(Office office) throws Exception {
        DemoCase second = TestOffice.newCase(office);
        second.openAndExamine();
        Id notary = TestOffice.id(office.people().signIns(), TestOffice.NOTARY);
        office.cases()
                .fillForm(
                        TestOffice.command(),
                        notary,
                        second.caseId(),
                        Map.of("purpose", "维权", "address", "https://shop.example/"));
        office.parties()
                .checkIdentity(
                        TestOffice.command(),
                        notary,
                        second.caseId(),
                        office.parties().ofCase(second.caseId()).getFirst().id(),
                        CheckSource.DOCUMENT,
                        CheckResult.AGREES,
                        Optional.of("与证件照片一致"));
        papersAndMedia(office, notary, second.caseId());
        office.cases()
                .step(TestOffice.command(), notary, second.caseId(), CaseStep.SUPPLEMENT, Map.of("reason", "请补充材料"));
    }

    /** A document and the one that replaces it; a disc that came sealed and is lent. */
    private static void papersAndMedia(Office office, Id notary, Id caseId) throws Exception {
        DocumentKind kind = DocumentKind.INQUIRY_RECORD;
        Id first = office.documents()
                .make(TestOffice.command(), notary, caseId, kind, "问：申请何事？\n答：保全网页。", Optional.empty())
                .id();
        office.documents().make(TestOffice.command(), notary, caseId, kind, "问：申请何事？\n答：保全两个网页。", Optional.of(first));
        Id disc = office.custody()
                .receive(
                        TestOffice.command(),
                        notary,
                        caseId,
                        new NewMedium(
                                MediumKind.DISC,
                                Optional.empty(),
                                "D-1",
                                Optional.of("录像光盘"),
                                CustodyDetails.of("", "甲架 3 层", "陈小鹭", "F-1", Optional.empty())))
                .id();
        office.custody()
                .record(
                        TestOffice.command(),
                        notary,
                        disc,
                        CustodyEvent.LENT,
                        CustodyDetails.of("送检", "", "鉴定中心", "", Optional.of(LocalDate.of(2099, 1, 1))));
    }

    /** What is recorded of a certificate after its issue. */
    private static void booksOf(Office office, Id certificate) throws Exception {
        Id notary = TestOffice.id(office.people().signIns(), TestOffice.NOTARY);
        office.register()
                .confirm(TestOffice.command(), notary, office.register().thisYear());
        office.copies().plan(TestOffice.command(), notary, certificate, 2, 1);
        Id copy = office.copies()
                .print(
                        TestOffice.command(),
                        notary,
                        certificate,
                        CopyKind.ORIGINAL,
                        List.of(Optional.of("AB0001"), Optional.empty()))
                .id();
        office.copies().spoil(TestOffice.command(), notary, copy, "卡纸");
        Id caseId = office.certificates().known(certificate).caseId();
        List<FilePaper> papers = new ArrayList<>(office.archive().file(caseId).papers());
        papers.add(FilePaper.titled(Volume.AUXILIARY, "集体讨论记录", 3));
        office.archive().arrange(TestOffice.command(), notary, caseId, FileClass.ORDINARY, papers);
        office.archive().handOver(TestOffice.command(), notary, caseId);
        office.fees().charge(TestOffice.command(), notary, caseId, "preservation", 1);
        office.fees().pay(TestOffice.command(), notary, caseId, 80_000, PayMethod.PHONE);
    }

    private static void assertSound(Office office) throws Exception {
        assertEquals(List.of(), office.ledger().audit(AuditProgress.NONE).faults());
    }

    /** Every table but Flyway's own list. */
    private static List<String> tables(Connection sql) throws Exception {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                sql.getMetaData().getTables(null, "PUBLIC", null, new String[] {"BASE TABLE", "TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME").toLowerCase(Locale.ROOT));
            }
        }
        tables.remove("flyway_schema_history");
        tables.removeAll(EMPTY);
        assertTrue(new HashSet<>(tables).containsAll(RECORD), tables::toString);
        return tables;
    }
}
