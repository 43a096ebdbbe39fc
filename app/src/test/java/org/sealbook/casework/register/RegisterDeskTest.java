package org.sealbook.casework.register;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.ASSISTANT;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.NumberSeries;
import org.sealbook.casework.issue.NumberState;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

class RegisterDeskTest {

    @TempDir
    Path folder;

    @Test
    void aLineStandsFromAcceptanceOnAndTellsHowTheCaseWasClosed() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            int year = office.register.thisYear();
            Id caseId = office.openCase();
            office.step(caseId, CLERK, CaseStep.APPLY);
            assertEquals(List.of(), rows(office, ""), "what is only applied for is not registered");
            office.step(caseId, NOTARY, CaseStep.ACCEPT);
            RegisterRow open = rows(office, "").getFirst();
            assertEquals(1, open.serial());
            assertEquals(caseId, open.caseId());
            assertEquals("王小明", open.parties().getFirst().name().orElseThrow());
            assertEquals(Optional.empty(), open.closing());
            assertEquals(Optional.empty(), open.approver());

            Id certificate = office.approvedCertificate("证词");
            issue(office, certificate);
            RegisterRow closed = rows(office, "").get(1);
            assertEquals(2, closed.serial());
            assertEquals(Optional.of(DIRECTOR), closed.approver());
            assertEquals(CaseState.ISSUED, closed.closing().orElseThrow().manner());
            assertEquals(List.of("（" + year + "）鹭岛证内民字第1号"), closed.numbers());
            assertEquals(List.of(closed), rows(office, "第1号"), "found by its number, with its own place in the year");
        }
    }

    @Test
    void everyPageGoesOnWhereTheLastOneEnded() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            for (int i = 0; i < 7; i++) {
                accepted(office);
            }
            int year = office.register.thisYear();
            List<Integer> serials = new ArrayList<>();
            Optional<EntryId> after = Optional.empty();
            do {
                Page<RegisterRow> page = office.register.page(year, "", after, 3);
                page.rows().forEach(row -> serials.add(row.serial()));
                after = page.next();
            } while (after.isPresent());
            assertEquals(IntStream.rangeClosed(1, 7).boxed().toList(), serials);
            assertEquals(
                    List.of(),
                    office.register.page(year - 1, "", Optional.empty(), 3).rows());
            assertEquals(List.of(year), office.register.years());
        }
    }

    @Test
    void aConfirmationTellsHowManyRowsDifferSince() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            int year = office.register.thisYear();
            Id certificate = office.approvedCertificate("证词");
            accepted(office);
            Id command = office.fresh();
            Recorded confirmed = office.register.confirm(command, NOTARY, year);
            assertEquals(confirmed, office.register.confirm(command, NOTARY, year), "sent twice, it is the same act");
            RegisterYear before = office.register.year(year);
            assertEquals(2, before.confirmed().orElseThrow().rows());
            assertEquals(NOTARY, before.confirmed().orElseThrow().notary());
            assertEquals(0, before.changedSince());
            assertEquals(
                    before.confirmed().orElseThrow().digest(),
                    office.register.read(year).digest());

            issue(office, certificate);
            accepted(office);
            RegisterYear after = office.register.year(year);
            assertEquals(2, after.changedSince(), "one closed, one came");
            assertNotEquals(
                    after.confirmed().orElseThrow().digest(),
                    office.register.read(year).digest());
            office.register.confirm(office.fresh(), NOTARY, year);
            assertEquals(0, office.register.year(year).changedSince());
        }
    }

    @Test
    void onlyANotaryConfirmsAndNothingIsNotConfirmed() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            int year = office.register.thisYear();
            assertRefused("refusal.register.no-rows", () -> office.register.confirm(office.fresh(), NOTARY, year));
            accepted(office);
            assertRefused(
                    "refusal.staff.not-your-duty", () -> office.register.confirm(office.fresh(), ASSISTANT, year));
            assertRefused("refusal.staff.not-your-duty", () -> {
                office.register.export(CLERK, year, _ -> {});
                return null;
            });
        }
    }

    @Test
    void theRegisterIsTheSameAfterAReplay() throws Exception {
        List<RegisterRow> rows;
        int year;
        try (TestCasework office = TestCasework.staffed(folder)) {
            issue(office, office.approvedCertificate("证词"));
            year = office.register.thisYear();
            office.register.confirm(office.fresh(), NOTARY, year);
            rows = rows(office, "");
        }
        try (TestCasework again = TestCasework.open(folder)) {
            assertEquals(rows, rows(again, ""));
            assertEquals(
                    again.register.year(year).confirmed().orElseThrow().digest(),
                    again.register.read(year).digest());
        }
    }

    @Test
    void peopleWhoIssueAtOnceGetNumbersWithoutGapOrDouble() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder);
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            List<Id> certificates = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                certificates.add(office.approvedCertificate("证词" + i));
            }
            List<Id> commands = certificates.stream().map(_ -> office.fresh()).toList();
            List<Callable<Void>> acts = IntStream.range(0, certificates.size())
                    .<Callable<Void>>mapToObj(i -> () -> {
                        office.issue.issue(
                                commands.get(i),
                                i % 2 == 0 ? NOTARY : DIRECTOR,
                                certificates.get(i),
                                IssueProgress.NOBODY);
                        return null;
                    })
                    .toList();
            for (Future<Void> act : people.invokeAll(acts)) {
                act.get();
            }
            NumberSeries series = new NumberSeries("鹭岛", office.register.thisYear(), "内民");
            assertEquals(
                    List.of(1, 2, 3, 4, 5, 6),
                    office.certificates.numbers(series, 0, 100).stream()
                            .map(row -> row.number().serial())
                            .toList());
        }
    }

    @Test
    void aVoidedNumberStaysInItsSeries() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("证词");
            office.press.failing = true;
            assertThrows(Exception.class, () -> issue(office, certificate));
            SeriesCount pending = series(office);
            assertEquals(1, pending.count(NumberState.PENDING));
            office.issue.voidNumber(office.fresh(), NOTARY, certificate, "打印错误");
            office.press.failing = false;
            issue(office, certificate);
            SeriesCount now = series(office);
            assertEquals(1, now.count(NumberState.VOIDED));
            assertEquals(1, now.count(NumberState.ISSUED));
            assertEquals(2, now.last());
            assertTrue(now.isWhole());
            assertFalse(new SeriesCount(now.series(), 3, now.counts()).isWhole());
            assertEquals(
                    List.of(NumberState.VOIDED, NumberState.ISSUED),
                    office.certificates.numbers(now.series(), 0, 10).stream()
                            .map(NumberRow::state)
                            .toList());
            assertEquals(1, rows(office, "").getFirst().numbers().size(), "the register names the issued one");
        }
    }

    private static SeriesCount series(TestCasework office) {
        return office.register.series(office.register.thisYear()).getFirst();
    }

    private static void accepted(TestCasework office) {
        Id caseId = office.openCase();
        office.step(caseId, CLERK, CaseStep.APPLY);
        office.step(caseId, NOTARY, CaseStep.ACCEPT);
    }

    private static void issue(TestCasework office, Id certificate) throws Exception {
        office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY);
    }

    private static List<RegisterRow> rows(TestCasework office, String text) {
        return office.register
                .page(office.register.thisYear(), text, Optional.empty(), 100)
                .rows();
    }

    private static void assertRefused(String key, Callable<?> act) {
        assertEquals(key, assertThrows(Refusal.class, act::call).key());
    }
}
