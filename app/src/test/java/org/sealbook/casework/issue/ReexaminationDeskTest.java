package org.sealbook.casework.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.ASSISTANT;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.Rule;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

class ReexaminationDeskTest {

    @TempDir
    Path folder;

    @Test
    void whatIsUpheldStaysInForceAndMayBeReexaminedAgain() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = issued(office, "证词");
            office.reexamination.ask(office.fresh(), CLERK, certificate, RequestedBy.PARTY, "日期有误");
            assertTrue(office.certificates.known(certificate).reexamining());
            assertEquals(CaseState.REEXAMINING, state(office, certificate));
            decide(office, certificate, Reexamination.UPHELD);
            CertificateRow upheld = office.certificates.known(certificate);
            assertEquals(CertificateState.ISSUED, upheld.state());
            assertFalse(upheld.reexamining());
            assertEquals(CaseState.UPHELD, state(office, certificate));
            office.reexamination.ask(office.fresh(), CLERK, certificate, RequestedBy.INTERESTED_PERSON, "另有异议");
        }
    }

    @Test
    @Rule(id = "R14", source = "公证法 art. 39; 公证程序规则, re-examination", of = "CertificateRules.isInForce")
    void whatIsReissuedIsTakenBackAndReplacedUnderTheNextNumber() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id wrong = issued(office, "写错日期的证词");
            Id caseId = office.certificates.known(wrong).caseId();
            office.reexamination.ask(office.fresh(), CLERK, wrong, RequestedBy.OFFICE, "日期写错");
            decide(office, wrong, Reexamination.REISSUED);
            assertEquals(CaseState.REISSUED, state(office, wrong));
            assertEquals(
                    CertificateState.TAKEN_BACK,
                    office.certificates.known(wrong).state());
            Id right = office.draft(caseId, "日期正确的证词");
            assertEquals(Optional.of(wrong), office.certificates.known(right).follows());
            assertFalse(office.certificates.known(wrong).awaitsFollower());
            assertEquals(
                    List.of(right),
                    office.drafts.detail(wrong, NOTARY).followers().stream()
                            .map(CertificateRow::id)
                            .toList());
            office.step(caseId, NOTARY, CaseStep.SUBMIT);
            office.approve(right, DIRECTOR);
            office.issue.issue(office.fresh(), NOTARY, right, IssueProgress.NOBODY);
            assertEquals(CaseState.ISSUED, state(office, right));
            assertEquals(2, serial(office, right));
            assertEquals(1, serial(office, wrong));
            assertRefused(
                    "refusal.certificate.not-in-force",
                    () -> office.reexamination.ask(office.fresh(), CLERK, wrong, RequestedBy.PARTY, "再查"));
        }
    }

    @Test
    @Rule(id = "R14", source = "公证程序规则, re-examination", of = "CertificateRules.isAskedInTime")
    void whoAsksTooLateIsToldTheLastDayAndTheOfficeItselfIsNeverTooLate() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = issued(office, "证词");
            LocalDate issued = office.certificates
                    .known(certificate)
                    .number()
                    .orElseThrow()
                    .issueDate();
            LocalDate last = office.reexamination.lastDay(issued);
            assertEquals(issued.plusYears(1), last);
            office.clock.step(Duration.ofDays(ChronoUnit.DAYS.between(office.settings.today(), last))
                    .toMillis());
            office.reexamination.ask(office.fresh(), CLERK, certificate, RequestedBy.PARTY, "最后一日提出");
            decide(office, certificate, Reexamination.UPHELD);
            office.clock.step(Duration.ofDays(1).toMillis());
            Refusal refused = assertThrows(
                    Refusal.class,
                    () -> office.reexamination.ask(
                            office.fresh(), CLERK, certificate, RequestedBy.INTERESTED_PERSON, "逾期提出"));
            assertEquals("refusal.certificate.reexamination-late", refused.key());
            assertEquals(List.of(last.toString()), refused.arguments());
            office.reexamination.ask(office.fresh(), CLERK, certificate, RequestedBy.OFFICE, "本处自查");
        }
    }

    @Test
    void aCorrectionIsACertificateOfItsOwnAndTheFirstStaysInForce() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id first = issued(office, "证词");
            Id caseId = office.certificates.known(first).caseId();
            office.reexamination.ask(office.fresh(), CLERK, first, RequestedBy.PARTY, "漏列一页");
            decide(office, first, Reexamination.CORRECTED);
            Id correction = office.draft(caseId, "补正公证书");
            office.certificates.redraft(office.fresh(), ASSISTANT, correction, "补正公证书第二稿", List.of());
            assertEquals(
                    Optional.of(first), office.certificates.known(correction).follows());
            Id another = office.draft(caseId, "与补正无关的另一份");
            assertEquals(Optional.empty(), office.certificates.known(another).follows());
            assertTrue(office.certificates.known(first).state().isInForce());
            assertEquals(
                    Optional.of(first),
                    office.drafts.detail(correction, NOTARY).followed().map(CertificateRow::id));
        }
    }

    @Test
    @Rule(id = "R14", source = "公证程序规则, re-examination", of = "CertificateRules.revocationsAreAnnounced")
    void aRevocationIsAnnouncedAndNothingElseIs() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = issued(office, "证词");
            office.reexamination.ask(office.fresh(), CLERK, certificate, RequestedBy.PARTY, "内容不真实");
            assertRefused(
                    "refusal.certificate.announcement-missing",
                    () -> decide(office, certificate, Reexamination.REVOKED));
            assertRefused(
                    "refusal.certificate.nothing-to-announce",
                    () -> office.reexamination.decide(
                            office.fresh(), DIRECTOR, certificate, Reexamination.UPHELD, "无误", Optional.of("公告")));
            Id command = office.fresh();
            Recorded revoked = office.reexamination.decide(
                    command, DIRECTOR, certificate, Reexamination.REVOKED, "不真实", Optional.of("公告"));
            assertEquals(
                    CertificateState.REVOKED,
                    office.certificates.known(certificate).state());
            assertEquals(CaseState.REVOKED, state(office, certificate));
            assertEquals(
                    revoked,
                    office.reexamination.decide(
                            command, DIRECTOR, certificate, Reexamination.REVOKED, "不真实", Optional.of("公告")));
        }
    }

    @Test
    @Rule(id = "R14", source = "公证程序规则, re-examination", of = "CertificateRules.isBeingReexamined")
    void whoHandledTheCaseDoesNotDecideAndNothingIsDecidedUnasked() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = issued(office, "证词");
            assertRefused("refusal.case.not-in-this-state", () -> decide(office, certificate, Reexamination.UPHELD));
            Id other = issued(office, "另一案的证词");
            office.reexamination.ask(office.fresh(), CLERK, certificate, RequestedBy.PARTY, "有误");
            office.reexamination.ask(office.fresh(), CLERK, other, RequestedBy.PARTY, "有误");
            decide(office, other, Reexamination.CORRECTED);
            Id correction = office.draft(office.certificates.known(other).caseId(), "补正");
            office.step(office.certificates.known(other).caseId(), NOTARY, CaseStep.SUBMIT);
            office.approve(correction, DIRECTOR);
            office.issue.issue(office.fresh(), NOTARY, correction, IssueProgress.NOBODY);
            office.reexamination.ask(office.fresh(), CLERK, correction, RequestedBy.PARTY, "补正有误");
            assertRefused("refusal.certificate.not-reexamined", () -> decide(office, other, Reexamination.UPHELD));
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.reexamination.decide(
                            office.fresh(), NOTARY, certificate, Reexamination.UPHELD, "无误", Optional.empty()));
        }
    }

    private static Id issued(TestCasework office, String text) throws Exception {
        Id certificate = office.approvedCertificate(text);
        office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY);
        return certificate;
    }

    private static void decide(TestCasework office, Id certificate, Reexamination outcome) {
        office.reexamination.decide(office.fresh(), DIRECTOR, certificate, outcome, "理由", Optional.empty());
    }

    private static CaseState state(TestCasework office, Id certificate) {
        return office.cases
                .file(office.certificates.known(certificate).caseId())
                .state();
    }

    private static int serial(TestCasework office, Id certificate) {
        return office.certificates
                .known(certificate)
                .number()
                .orElseThrow()
                .number()
                .serial();
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
