package org.sealbook.casework.issue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

class DraftDeskTest {

    @TempDir
    Path folder;

    private TestCasework office;

    @BeforeEach
    void open() throws Exception {
        office = TestCasework.staffed(folder);
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void theProposedTextKnowsPartiesPeopleAndFilesAndLeavesTheRestBlank() throws Exception {
        String text = office.drafts.proposedText(office.examinedCase());
        assertTrue(text.contains("申请人王小明因"), text);
        assertTrue(text.contains("公证人员吴助理"), text);
        assertTrue(text.contains("“网页.html”"), text);
        assertEquals(List.of("【申请目的】", "【网页地址】", "【取证日期】"), ProposedText.blanks(text));
    }

    @Test
    void theProposedTextSaysWhatTheFormSays() throws Exception {
        Id caseId = office.examinedCase();
        Map<String, String> form = new HashMap<>(TestCasework.WEB_FORM);
        form.put("captured-on", "2026-11-02");
        office.cases.fillForm(office.fresh(), TestCasework.CLERK, caseId, form);
        String text = office.drafts.proposedText(caseId);
        assertTrue(text.contains("因维权，向本处申请对https://shop.example/item/7788所展示的内容"), text);
        assertTrue(text.contains("于2026年11月2日在本处"), text);
        assertEquals(List.of(), ProposedText.blanks(text));
    }

    @Test
    void everyMatterBeginsWithWordsOfItsOwn() {
        Map<String, String> known = Map.of("applicants", "甲", "second", "乙", "files", "“丙”");
        Set<String> texts = new HashSet<>();
        List<Matter> matters =
                SettingKind.CATALOGUE.read(SettingKind.CATALOGUE.shipped()).matters();
        for (Matter matter : matters) {
            String text = ProposedText.of(matter, known, Map.of());
            texts.add(text);
            assertTrue(text.contains("甲") && text.contains("兹证明"), matter.code());
            assertFalse(text.contains("{"), matter.code());
            assertTrue(ProposedText.blanks(text).stream().noneMatch(blank -> blank.matches(".*[a-z].*")), text);
        }
        assertEquals(matters.size(), texts.size());
    }

    @Test
    void theNumberToBeIsTheOneThatIssuingUses() throws Exception {
        Id first = office.approvedCertificate("证词一");
        CertificateNumber next = office.drafts.numberToBe(first);
        assertEquals(1, next.serial());
        assertEquals(
                next,
                office.issue
                        .issue(office.fresh(), TestCasework.NOTARY, first, IssueProgress.NOBODY)
                        .certificate()
                        .number()
                        .orElseThrow()
                        .number());
        assertEquals(
                2, office.drafts.numberToBe(office.approvedCertificate("证词二")).serial());
        office.press.failing = true;
        Id pending = office.approvedCertificate("证词三");
        assertThrows(
                PressException.class,
                () -> office.issue.issue(office.fresh(), TestCasework.NOTARY, pending, IssueProgress.NOBODY));
        assertEquals(2, office.drafts.numberToBe(pending).serial(), "the pending one");
    }

    @Test
    void eachPersonIsToldWhatSpeaksAgainstTheirNextStep() throws Exception {
        Id caseId = office.examinedCase();
        Id certificate = office.draft(caseId, "证词");
        office.step(caseId, TestCasework.NOTARY, CaseStep.SUBMIT);
        assertEquals(
                "refusal.staff.not-your-duty",
                office.drafts
                        .detail(certificate, TestCasework.ASSISTANT)
                        .against(CaseStep.APPROVE)
                        .map(Objection::key)
                        .orElseThrow());
        CertificateDetail forDirector = office.drafts.detail(certificate, TestCasework.DIRECTOR);
        assertTrue(forDirector.against(CaseStep.APPROVE).isEmpty());
        assertTrue(forDirector.against(CaseStep.RETURN).isEmpty());
        assertEquals(
                "refusal.case.not-in-this-state",
                forDirector.against(CaseStep.ISSUE).map(Objection::key).orElseThrow());
        assertEquals(
                office.certificates.content(certificate).digest(),
                forDirector.content().orElseThrow());
        office.certificates.returnDraft(office.fresh(), TestCasework.DIRECTOR, certificate, "请补充");
        assertEquals(
                "请补充",
                office.drafts
                        .detail(certificate, TestCasework.NOTARY)
                        .returned()
                        .orElseThrow());
    }

    @Test
    void aPreviewShowsWhatIsWrittenAndRecordsNothing() throws Exception {
        Id caseId = office.examinedCase();
        List<Id> named =
                office.evidence.ofCase(caseId).stream().map(EvidenceRow::id).toList();
        long blocks = office.ledger.blocks();
        assertEquals("证词", new String(office.drafts.preview(caseId, "证词", named), UTF_8));
        assertThrows(Refusal.class, () -> office.drafts.preview(caseId, " ", named));
        assertThrows(
                PressException.class, () -> office.drafts.requirePrintable(caseId, office.press.unprintable, named));
        assertEquals(blocks, office.ledger.blocks());
    }
}
