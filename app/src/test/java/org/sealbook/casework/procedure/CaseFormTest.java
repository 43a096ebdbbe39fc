package org.sealbook.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** What was entered in the form of a case's matter is an entry of its own, and is corrected by another one. */
class CaseFormTest {

    @TempDir
    Path folder;

    @Test
    void aFormIsFilledWithTheOpeningAndCorrectedByANewFact() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.cases
                    .open(office.fresh(), TestCasework.CLERK, webCase(TestCasework.WEB_FORM))
                    .id();
            assertEquals(TestCasework.WEB_FORM, values(office, caseId));
            Map<String, String> corrected = Map.of("purpose", "诉讼", "address", "https://shop.example/");
            office.cases.fillForm(office.fresh(), TestCasework.ASSISTANT, caseId, corrected);
            assertEquals(corrected, values(office, caseId));
            assertEquals(
                    List.of("CaseOpened", "PartyAdded", "FormFilled", "FormFilled"),
                    office.cases.detail(caseId, TestCasework.NOTARY).timeline().stream()
                            .map(TimelineRow::type)
                            .toList());
        }
        try (TestCasework reopened = TestCasework.open(folder)) {
            Id caseId = reopened.cases
                    .page(CaseQuery.ALL, Optional.empty(), 1)
                    .rows()
                    .getFirst()
                    .file()
                    .id();
            assertEquals("诉讼", values(reopened, caseId).get("purpose"));
        }
    }

    @Test
    void aFormThatIsNotInOrderOpensNoCase() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Refusal missing = assertThrows(
                    Refusal.class,
                    () -> office.cases.open(office.fresh(), TestCasework.CLERK, webCase(Map.of("purpose", "维权"))));
            assertEquals("refusal.form.missing", missing.key());
            assertEquals(List.of("网页地址", "Address of the page", "address"), missing.arguments());
            assertEquals(
                    List.of(),
                    office.cases.page(CaseQuery.ALL, Optional.empty(), 1).rows());
        }
    }

    @Test
    void aClosedCaseKeepsItsForm() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("证词");
            Id caseId = office.certificates.known(certificate).caseId();
            office.issue.issue(office.fresh(), TestCasework.NOTARY, certificate, IssueProgress.NOBODY);
            Refusal closed = assertThrows(
                    Refusal.class,
                    () -> office.cases.fillForm(office.fresh(), TestCasework.CLERK, caseId, TestCasework.WEB_FORM));
            assertEquals("refusal.form.case-closed", closed.key());
            Refusal notTheirs = assertThrows(
                    Refusal.class,
                    () -> office.cases.fillForm(
                            office.fresh(), TestCasework.ADMINISTRATOR, caseId, TestCasework.WEB_FORM));
            assertEquals("refusal.staff.not-your-duty", notTheirs.key());
        }
    }

    private static Map<String, String> values(TestCasework office, Id caseId) {
        return office.cases.form(caseId).flatMap(FilledForm::values).orElseThrow();
    }

    private static NewCase webCase(Map<String, String> form) {
        NewCase web = TestCasework.webCase();
        return new NewCase(web.matter(), web.category(), web.handlingNotary(), web.secondPerson(), web.parties(), form);
    }
}
