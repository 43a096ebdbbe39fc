package org.sealbook.casework.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sealbook.casework.TestCasework.ASSISTANT;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;
import static org.sealbook.casework.TestCasework.OTHER_NOTARY;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.Rule;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Attachment;
import org.sealbook.record.CertificateContent;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

class CertificateDeskTest {

    @TempDir
    Path folder;

    @Test
    void namesTheEvidenceOfTheCaseWithItsDigests() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            EvidenceRow page = office.evidence.ofCase(caseId).getFirst();
            Id certificate = office.draft(caseId, " 证词 ");
            assertEquals(
                    new CertificateContent("证词", List.of(new Attachment("网页.html", page.size(), page.sha256()))),
                    office.certificates.content(certificate));
            assertEquals(CaseState.DRAFTED, office.cases.file(caseId).state());
        }
    }

    @Test
    void refusesAttachmentsThatAreNotOfTheCase() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            Id here = office.evidence.ofCase(caseId).getFirst().id();
            Id elsewhere = office.fix(office.openCase(), "b.txt", "b").id();
            assertRefused(
                    "refusal.certificate.attachment-not-of-this-case",
                    () -> office.certificates.draft(office.fresh(), NOTARY, caseId, "证词", List.of(here, elsewhere)));
            assertRefused(
                    "refusal.certificate.attachment-twice",
                    () -> office.certificates.draft(office.fresh(), NOTARY, caseId, "证词", List.of(here, here)));
            assertRefused(
                    "refusal.text.missing",
                    () -> office.certificates.draft(office.fresh(), NOTARY, caseId, " ", List.of(here)));
        }
    }

    @Test
    void anApprovalByTheHandlingNotaryIsRefusedAndNothingIsWritten() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            NewCase web = TestCasework.webCase();
            Id caseId = office.cases
                    .open(
                            office.fresh(),
                            NOTARY,
                            new NewCase("declaration", "内民", DIRECTOR, Optional.empty(), web.parties()))
                    .id();
            office.step(caseId, NOTARY, CaseStep.APPLY);
            office.step(caseId, NOTARY, CaseStep.ACCEPT);
            office.notice(caseId);
            office.step(caseId, NOTARY, CaseStep.EXAMINE);
            Id certificate = office.draft(caseId, "声明书公证");
            office.step(caseId, DIRECTOR, CaseStep.SUBMIT);
            long blocks = office.ledger.blocks();
            CertificateRow before = office.certificates.known(certificate);
            assertRefused("refusal.case.approver-is-handler", () -> office.approve(certificate, DIRECTOR));
            assertEquals(blocks, office.ledger.blocks());
            assertEquals(before, office.certificates.known(certificate));
            office.approve(certificate, OTHER_NOTARY);
            assertEquals(
                    CertificateState.APPROVED,
                    office.certificates.known(certificate).state());
        }
    }

    @Test
    @Rule(id = "R4", source = "公证程序规则, approval", of = "CertificateRules.approverIsNotTheDrafter")
    void whoeverWroteTheDraftMayNotApproveIt() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            Id certificate = office.certificates
                    .draft(office.fresh(), OTHER_NOTARY, caseId, "证词", List.of())
                    .id();
            office.step(caseId, NOTARY, CaseStep.SUBMIT);
            assertRefused("refusal.certificate.approver-is-drafter", () -> office.approve(certificate, OTHER_NOTARY));
            office.approve(certificate, DIRECTOR);
        }
    }

    @Test
    @Rule(id = "R4", source = "公证程序规则, approval", of = "CertificateRules.allPointsAreConfirmed")
    void anApprovalConfirmsAllSixPointsAndExactlyWhatWasRead() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            Id certificate = office.draft(caseId, "证词");
            office.step(caseId, NOTARY, CaseStep.SUBMIT);
            Digest read = office.certificates.content(certificate).digest();
            for (ApprovalPoint missing : ApprovalPoint.values()) {
                Set<ApprovalPoint> others = EnumSet.complementOf(EnumSet.of(missing));
                Refusal refusal = assertThrows(
                        Refusal.class,
                        () -> office.certificates.approve(office.fresh(), DIRECTOR, certificate, read, others));
                assertEquals(List.of(missing.code()), refusal.arguments());
            }
            assertRefused(
                    "refusal.certificate.content-changed",
                    () -> office.certificates.approve(
                            office.fresh(),
                            DIRECTOR,
                            certificate,
                            Digest.of(new byte[0]),
                            EnumSet.allOf(ApprovalPoint.class)));
            office.approve(certificate, DIRECTOR);
            assertEquals(
                    Optional.of(read), office.certificates.known(certificate).approved());
        }
    }

    @Test
    @Rule(id = "R4", source = "公证程序规则, approval", of = "CertificateRules.mayBecome")
    void aReturnedDraftIsWrittenAnewAndApprovedAnew() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            Id certificate = office.draft(caseId, "第一稿");
            Id other = office.draft(caseId, "另一份");
            office.step(caseId, NOTARY, CaseStep.SUBMIT);
            office.approve(other, DIRECTOR);
            assertRefused("refusal.case.not-in-this-state", () -> redraft(office, certificate, "悄悄改"));
            Recorded returned = office.certificates.returnDraft(office.fresh(), DIRECTOR, certificate, "日期有误");
            assertEquals(2, returned.receipt().entries().size());
            assertEquals(CaseState.RETURNED, office.cases.file(caseId).state());
            redraft(office, certificate, "第二稿");
            assertEquals(CaseState.DRAFTED, office.cases.file(caseId).state());
            office.step(caseId, NOTARY, CaseStep.SUBMIT);
            assertRefused("refusal.certificate.not-in-this-state", () -> office.approve(other, DIRECTOR));
            office.approve(certificate, DIRECTOR);
            assertEquals(CaseState.APPROVED, office.cases.file(caseId).state());
            assertEquals("第二稿", office.certificates.content(certificate).text());
            assertEquals(
                    List.of(certificate, other),
                    office.certificates.ofCase(caseId).stream()
                            .map(CertificateRow::id)
                            .toList());
        }
    }

    @Test
    void theSameCommandAnswersTheSameReceipt() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            Id command = office.fresh();
            Recorded first = office.certificates.draft(command, ASSISTANT, caseId, "证词", List.of());
            assertEquals(first, office.certificates.draft(command, ASSISTANT, caseId, "证词", List.of()));
            assertEquals(1, office.certificates.ofCase(caseId).size());
        }
    }

    private static void redraft(TestCasework office, Id certificate, String text) throws PressException {
        office.certificates.redraft(office.fresh(), ASSISTANT, certificate, text, List.of());
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
