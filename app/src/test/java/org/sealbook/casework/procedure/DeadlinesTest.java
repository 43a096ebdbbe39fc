package org.sealbook.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.ADMINISTRATOR;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.Rule;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.procedure.Deadline.Kind;
import org.sealbook.casework.procedure.Deadline.Standing;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.record.Id;

/** The periods that run in cases of a real office, whose first day is Sunday, 2026-11-22. */
class DeadlinesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 22);

    @TempDir
    Path folder;

    @Test
    void fifteenWorkingDaysRunFromAcceptanceAndStandWhileThePartyBringsMore() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id draft = office.openCase();
            assertEquals(List.of(), deadlines(office, draft));
            Id caseId = office.examinedCase();
            assertEquals(
                    new Deadline(Kind.ISSUE, Optional.of(FIRST.plusDays(19)), Standing.RUNNING, 15),
                    deadlines(office, caseId).getFirst());
            pass(office, 1);
            office.cases.step(office.fresh(), NOTARY, caseId, CaseStep.SUPPLEMENT, Map.of("reason", "缺营业执照"));
            assertEquals(
                    new Deadline(Kind.ISSUE, Optional.empty(), Standing.STOPPED, 15),
                    deadlines(office, caseId).getFirst());
            pass(office, 7);
            office.step(caseId, NOTARY, CaseStep.RESUME);
            assertEquals(
                    new Deadline(Kind.ISSUE, Optional.of(FIRST.plusDays(26)), Standing.RUNNING, 14),
                    deadlines(office, caseId).getFirst());
            pass(office, 17);
            assertEquals(Standing.NEAR, deadlines(office, caseId).getFirst().standing());
            assertFalse(overdue(office).contains(caseId));
            pass(office, 3);
            assertEquals(
                    new Deadline(Kind.ISSUE, Optional.of(FIRST.plusDays(26)), Standing.OVERDUE, 1),
                    deadlines(office, caseId).getFirst());
            assertEquals(List.of(caseId), overdue(office));
            assertEquals(
                    1,
                    office.cases
                            .counts(new CaseQuery("", Set.of(), Optional.empty(), true))
                            .get(CaseState.EXAMINING));
        }
    }

    @Test
    void theCalendarThatIsInForceCountsAlsoInMidCase() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            String stormOnFriday =
                    SettingKind.CALENDAR.shipped().replace("\"2026-10-07\"", "\"2026-10-07\", \"2026-11-27\"");
            office.settingsDesk.change(
                    office.fresh(), ADMINISTRATOR, SettingKind.CALENDAR, stormOnFriday, office.settings.today());
            assertEquals(
                    Optional.of(FIRST.plusDays(22)),
                    deadlines(office, caseId).getFirst().day());
        }
    }

    @Test
    @Rule(id = "R13", source = "公证程序规则, entrusted verification", of = "Deadlines.of")
    void anEntrustedVerificationIsAnsweredWithinAMonth() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            office.cases.step(
                    office.fresh(),
                    NOTARY,
                    caseId,
                    CaseStep.PAUSE,
                    Map.of("ground", "entrusted-verification", "reason", "委托核实学历"));
            assertEquals(
                    List.of(Kind.ISSUE, Kind.VERIFICATION, Kind.UNFINISHED),
                    deadlines(office, caseId).stream().map(Deadline::kind).toList());
            assertEquals(
                    Optional.of(LocalDate.of(2026, 12, 22)),
                    deadlines(office, caseId).get(1).day());
            assertEquals(
                    List.of(caseId),
                    office.cases.deadlines(LocalDate.of(2026, 12, 31), 10).stream()
                            .map(each -> each.file().id())
                            .toList());
            pass(office, 31);
            assertEquals(List.of(caseId), overdue(office));
        }
    }

    @Test
    @Rule(id = "R11", source = "公证程序规则, archiving", of = "Deadlines.of")
    void aClosedCaseIsArchivedWithinThreeMonthsAndThenOwesNothing() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("证词");
            office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY);
            Id caseId = office.certificates.known(certificate).caseId();
            assertEquals(
                    List.of(
                            new Deadline(Kind.ARCHIVE, Optional.of(LocalDate.of(2027, 2, 22)), Standing.RUNNING, 92),
                            new Deadline(
                                    Kind.REEXAMINATION,
                                    Optional.of(LocalDate.of(2027, 11, 22)),
                                    Standing.RUNNING,
                                    365)),
                    deadlines(office, caseId));
            pass(office, 91);
            assertEquals(
                    List.of(caseId),
                    office.cases.deadlines(office.settings.today().plusDays(3), 10).stream()
                            .map(each -> each.file().id())
                            .toList());
            pass(office, 3);
            assertEquals(List.of(caseId), overdue(office));
            assertTrue(deadlines(office, caseId).getFirst().isLate());
            office.archived(caseId);
            assertEquals(
                    List.of(Kind.REEXAMINATION),
                    deadlines(office, caseId).stream().map(Deadline::kind).toList());
            assertEquals(List.of(), overdue(office));
        }
    }

    @Test
    @Rule(id = "R15", source = "公证程序规则, termination", of = "Deadlines.of")
    void whatWasTerminatedOwesNoCertificate() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            pass(office, 200);
            assertTrue(deadlines(office, caseId).stream()
                    .anyMatch(each -> each.kind() == Kind.UNFINISHED && each.standing() == Standing.OVERDUE));
            office.cases.step(
                    office.fresh(),
                    NOTARY,
                    caseId,
                    CaseStep.PROPOSE_TERMINATION,
                    Map.of("ground", "six-months", "reason", "申请人失联"));
            office.step(caseId, DIRECTOR, CaseStep.TERMINATE);
            assertEquals(
                    List.of(Kind.ARCHIVE),
                    deadlines(office, caseId).stream().map(Deadline::kind).toList());
        }
    }

    private static void pass(TestCasework office, int days) {
        office.clock.step(Duration.ofDays(days).toMillis());
    }

    private static List<Deadline> deadlines(TestCasework office, Id caseId) {
        return office.cases.detail(caseId, CLERK).deadlines();
    }

    private static List<Id> overdue(TestCasework office) {
        return office
                .cases
                .page(new CaseQuery("", Set.of(), Optional.empty(), true), Optional.empty(), 10)
                .rows()
                .stream()
                .map(row -> row.file().id())
                .toList();
    }
}
