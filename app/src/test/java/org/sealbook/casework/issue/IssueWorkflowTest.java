package org.sealbook.casework.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;
import static org.sealbook.casework.TestCasework.OTHER_NOTARY;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.issue.IssueWorkflow.Issued;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

class IssueWorkflowTest {

    private static final NumberSeries SERIES = new NumberSeries("鹭岛", 2026, "内民");

    @TempDir
    Path folder;

    @Test
    void issuesACertificateUnderTheNextNumberAndClosesTheCase() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("兹证明网页内容如附件。");
            List<IssueProgress.Step> steps = new ArrayList<>();
            Issued answer = office.issue.issue(office.fresh(), NOTARY, certificate, new IssueProgress() {
                @Override
                public void begins(Step step) {
                    steps.add(step);
                }

                @Override
                public boolean cancelled() {
                    return false;
                }
            });
            assertEquals(List.of(IssueProgress.Step.values()), steps);
            CertificateRow issued = answer.certificate();
            assertEquals(CertificateState.ISSUED, issued.state());
            assertEquals(
                    answer.receipt().entries().getFirst(),
                    issued.number().orElseThrow().file().orElseThrow().issued());
            NumberRow number = issued.number().orElseThrow();
            assertEquals("（2026）鹭岛证内民字第1号", number.number().text());
            assertEquals(LocalDate.of(2026, 11, 22), number.issueDate());
            assertEquals(office.certificates.content(certificate).digest(), number.content());
            assertEquals(CaseState.ISSUED, office.cases.file(issued.caseId()).state());
            byte[] signed;
            try (InputStream file = office.certificates.signedFile(certificate)) {
                signed = file.readAllBytes();
            }
            assertEquals(Digest.of(signed), number.file().orElseThrow().sha256());
            assertEquals(
                    "（2026）鹭岛证内民字第1号\n兹证明网页内容如附件。\n王小明\n陈公证 2026-11-22\n"
                            + number.decided().block(),
                    new String(signed, StandardCharsets.UTF_8));
            assertSoundTables(office);
        }
    }

    @Test
    void theSameCommandAnswersTheSameCertificate() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("证词");
            Id command = office.fresh();
            Issued issued = office.issue.issue(command, NOTARY, certificate, IssueProgress.NOBODY);
            long blocks = office.ledger.blocks();
            assertEquals(issued, office.issue.issue(command, NOTARY, certificate, IssueProgress.NOBODY));
            assertEquals(blocks, office.ledger.blocks());
            assertRefused(
                    "refusal.case.not-in-this-state",
                    () -> office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY));
        }
    }

    @Test
    void numbersHaveNoGapWhenTwoIssueAtOnce() throws Exception {
        int each = 5;
        try (TestCasework office = TestCasework.staffed(folder);
                ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Id> certificates = new ArrayList<>();
            for (int i = 0; i < 2 * each; i++) {
                certificates.add(office.approvedCertificate("证词 " + i));
            }
            List<Id> commands =
                    certificates.stream().map(certificate -> office.fresh()).toList();
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < 2 * each; i++) {
                int at = i;
                done.add(two.submit(() ->
                        office.issue.issue(commands.get(at), NOTARY, certificates.get(at), IssueProgress.NOBODY)));
            }
            for (Future<?> each1 : done) {
                each1.get();
            }
            List<NumberRow> numbers = office.certificates.numbers(SERIES, 0, 100);
            assertEquals(
                    IntStream.rangeClosed(1, 2 * each).boxed().toList(),
                    numbers.stream().map(row -> row.number().serial()).toList());
            assertTrue(numbers.stream().allMatch(row -> row.state() == NumberState.ISSUED));
            assertEquals(
                    numbers.stream()
                            .sorted((a, b) -> a.decided().compareTo(b.decided()))
                            .toList(),
                    numbers);
            assertEquals(
                    List.of(7, 8),
                    office.certificates.numbers(SERIES, 6, 2).stream()
                            .map(row -> row.number().serial())
                            .toList());
        }
    }

    @Test
    void goesOnUnderTheSameNumberAfterAFailedSignatureAndARestart() throws Exception {
        Id certificate;
        try (TestCasework office = TestCasework.staffed(folder)) {
            certificate = office.approvedCertificate("证词");
            office.press.failing = true;
            assertThrows(
                    PressException.class,
                    () -> office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY));
            CertificateRow pending = office.certificates.known(certificate);
            assertEquals(CertificateState.DECIDED, pending.state());
            assertEquals(NumberState.PENDING, pending.number().orElseThrow().state());
        }
        try (TestCasework office = TestCasework.open(folder)) {
            CertificateRow issued = office.issue
                    .issue(new Id("8".repeat(32)), NOTARY, certificate, IssueProgress.NOBODY)
                    .certificate();
            assertEquals(1, issued.number().orElseThrow().number().serial());
            assertEquals(CertificateState.ISSUED, issued.state());
            assertEquals(1, office.certificates.numbers(SERIES, 0, 10).size());
        }
    }

    @Test
    void aCancelledIssueKeepsItsNumberPending() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("证词");
            for (IssueProgress.Step last : List.of(IssueProgress.Step.PRESS, IssueProgress.Step.REGISTER)) {
                assertThrows(
                        CancellationException.class,
                        () -> office.issue.issue(office.fresh(), NOTARY, certificate, cancellingBefore(last)));
                assertEquals(
                        CertificateState.DECIDED,
                        office.certificates.known(certificate).state());
            }
            Id other = office.approvedCertificate("另一份");
            assertThrows(
                    CancellationException.class,
                    () -> office.issue.issue(
                            office.fresh(), NOTARY, other, cancellingBefore(IssueProgress.Step.DECIDE)));
            assertEquals(
                    CertificateState.APPROVED, office.certificates.known(other).state());
        }
    }

    @Test
    void aVoidedNumberStaysInTheRegisterAndTheCertificateGetsTheNext() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("证词");
            Id command = office.fresh();
            office.press.failing = true;
            assertThrows(
                    PressException.class, () -> office.issue.issue(command, NOTARY, certificate, IssueProgress.NOBODY));
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.issue.voidNumber(office.fresh(), CLERK, certificate, "签名失败"));
            office.issue.voidNumber(office.fresh(), NOTARY, certificate, "签名失败");
            assertRefused(
                    "refusal.certificate.no-pending-number",
                    () -> office.issue.voidNumber(office.fresh(), NOTARY, certificate, "再次"));
            office.press.failing = false;
            assertRefused(
                    "refusal.certificate.number-was-voided",
                    () -> office.issue.issue(command, NOTARY, certificate, IssueProgress.NOBODY));
            office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY);
            assertEquals(
                    List.of("1 VOIDED", "2 ISSUED"),
                    office.certificates.numbers(SERIES, 0, 10).stream()
                            .map(row -> row.number().serial() + " " + row.state())
                            .toList());
            assertSoundTables(office);
        }
    }

    @Test
    void draftsNothingThatCannotBePrinted() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            long blocks = office.ledger.blocks();
            PressException refused = assertThrows(PressException.class, () -> office.draft(caseId, "罕见字𡋾"));
            assertEquals(List.of("𡋾"), refused.arguments());
            assertEquals(blocks, office.ledger.blocks());
        }
    }

    @Test
    void givesNoNumberToWhatCanNoLongerBePrinted() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("罕见字");
            office.press.unprintable = "罕";
            long blocks = office.ledger.blocks();
            assertThrows(
                    PressException.class,
                    () -> office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY));
            assertEquals(blocks, office.ledger.blocks());
        }
    }

    @Test
    void refusesToIssueWhatIsNotApprovedOrByWhomItIsNotTheDuty() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id approved = office.approvedCertificate("证词");
            Id drafted = office.draft(office.examinedCase(), "证词");
            long blocks = office.ledger.blocks();
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.issue.issue(office.fresh(), CLERK, approved, IssueProgress.NOBODY));
            assertRefused(
                    "refusal.case.not-in-this-state",
                    () -> office.issue.issue(office.fresh(), NOTARY, drafted, IssueProgress.NOBODY));
            assertEquals(blocks, office.ledger.blocks());
            assertEquals(Optional.empty(), office.certificates.known(approved).number());
        }
    }

    @Test
    void aCaseOfTwoCertificatesIsIssuedWithTheSecond() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            Id first = office.draft(caseId, "第一份");
            Id second = office.draft(caseId, "第二份");
            office.step(caseId, NOTARY, CaseStep.SUBMIT);
            office.approve(first, DIRECTOR);
            assertEquals(CaseState.PENDING_APPROVAL, office.cases.file(caseId).state());
            office.approve(second, OTHER_NOTARY);
            assertEquals(CaseState.APPROVED, office.cases.file(caseId).state());
            office.issue.issue(office.fresh(), NOTARY, second, IssueProgress.NOBODY);
            assertEquals(CaseState.APPROVED, office.cases.file(caseId).state());
            office.issue.issue(office.fresh(), NOTARY, first, IssueProgress.NOBODY);
            assertEquals(CaseState.ISSUED, office.cases.file(caseId).state());
        }
    }

    private static IssueProgress cancellingBefore(IssueProgress.Step step) {
        return new IssueProgress() {
            private int begun;

            @Override
            public void begins(Step each) {
                begun++;
            }

            @Override
            public boolean cancelled() {
                return begun == List.of(Step.values()).indexOf(step);
            }
        };
    }

    private static void assertSoundTables(TestCasework office) {
        List<String> faults = new ArrayList<>();
        office.store.compareProjections(fault -> faults.add(fault.toString()), done -> {});
        assertEquals(List.of(), faults);
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
