package org.sealbook.casework.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.ADMINISTRATOR;
import static org.sealbook.casework.TestCasework.ASSISTANT;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.Rule;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.reports.viewing.PdfPages;
import org.sealbook.tlog.Digest;

/** The documents of cases. */
class DocumentDeskTest {

    private static final String SAID = "询问人表明身份。\n问：您申请办理什么公证？\n答：保全网页。";

    @TempDir
    Path folder;

    private static Id accepted(TestCasework office) {
        Id caseId = office.openCase();
        office.step(caseId, CLERK, CaseStep.APPLY);
        office.step(caseId, NOTARY, CaseStep.ACCEPT);
        return caseId;
    }

    private static Recorded make(TestCasework office, Id caseId, DocumentKind kind, String text) throws Exception {
        return office.documents.make(office.fresh(), CLERK, caseId, kind, text, Optional.empty());
    }

    @Test
    void aDocumentIsRecordedWithItsNumberAndItsFileIsKept() throws Exception {
        Id document;
        byte[] kept;
        DocumentRow row;
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = accepted(office);
            String begin = office.documents.proposedText(caseId, DocumentKind.ACCEPTANCE_SLIP);
            document = make(office, caseId, DocumentKind.ACCEPTANCE_SLIP, begin).id();
            make(office, caseId, DocumentKind.INQUIRY_RECORD, SAID);
            row = office.documents.known(document);
            assertEquals(1, row.serial());
            assertEquals(CLERK, row.madeBy());
            assertEquals(Optional.of(begin), row.text());
            kept = bytes(office, document);
            assertEquals(Digest.of(kept), row.sha256());
            assertEquals(kept.length, row.length());
            assertEquals(row.pages(), PdfPages.of(kept).count());
            assertEquals(
                    List.of(1, 2),
                    office.documents.ofCase(caseId).stream()
                            .map(DocumentRow::serial)
                            .toList());
        }
        try (TestCasework again = TestCasework.open(folder)) {
            assertEquals(row, again.documents.known(document));
            assertArrayEquals(kept, bytes(again, document));
        }
    }

    @Test
    void whatIsShownBeforeIsWhatIsMade() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = accepted(office);
            long before = office.ledger.blocks();
            byte[] shown = office.documents.preview(caseId, DocumentKind.INQUIRY_RECORD, SAID, Optional.empty());
            assertEquals(before, office.ledger.blocks(), "looking records nothing");
            Id made = make(office, caseId, DocumentKind.INQUIRY_RECORD, SAID).id();
            assertArrayEquals(shown, bytes(office, made));
        }
    }

    @Test
    void theSameCommandMakesOneDocumentHoweverOftenItIsSent() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = accepted(office);
            Id command = office.fresh();
            Callable<Recorded> act = () ->
                    office.documents.make(command, CLERK, caseId, DocumentKind.INQUIRY_RECORD, SAID, Optional.empty());
            assertEquals(act.call(), act.call());
            assertEquals(1, office.documents.ofCase(caseId).size());
        }
    }

    @Test
    void peopleWhoMakeDocumentsAtOnceEachGetANumberOfTheirOwn() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder);
                ExecutorService people = Executors.newFixedThreadPool(4)) {
            Id caseId = accepted(office);
            List<Callable<Recorded>> acts = IntStream.range(0, 4)
                    .mapToObj(i -> {
                        Id command = office.fresh();
                        return (Callable<Recorded>) () -> office.documents.make(
                                command, CLERK, caseId, DocumentKind.INQUIRY_RECORD, SAID, Optional.empty());
                    })
                    .toList();
            for (Future<Recorded> each : people.invokeAll(acts)) {
                each.get();
            }
            assertEquals(
                    List.of(1, 2, 3, 4),
                    office.documents.ofCase(caseId).stream()
                            .map(DocumentRow::serial)
                            .toList());
        }
    }

    @Test
    @Rule(id = "R12", source = "档案管理, files", of = "DocumentRules.replacesTheNewest")
    void aNewVersionTakesThePlaceOfTheNewestAndNothingIsEdited() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = accepted(office);
            Id first = make(office, caseId, DocumentKind.INQUIRY_RECORD, SAID).id();
            byte[] before = bytes(office, first);
            Id second =
                    replace(office, caseId, DocumentKind.INQUIRY_RECORD, first).id();
            assertEquals(Optional.of(second), office.documents.known(first).replacedBy());
            assertEquals(Optional.of(first), office.documents.known(second).replaces());
            assertArrayEquals(before, bytes(office, first));
            assertRefused(
                    "refusal.case-document.replaced",
                    () -> replace(office, caseId, DocumentKind.INQUIRY_RECORD, first));
            assertRefused(
                    "refusal.case-document.replaces-another",
                    () -> replace(office, caseId, DocumentKind.WORK_RECORD, second));
            Id another = accepted(office);
            assertRefused(
                    "refusal.case-document.replaces-another",
                    () -> replace(office, another, DocumentKind.INQUIRY_RECORD, second));
            assertRefused(
                    "refusal.case-document.unknown",
                    () -> replace(office, caseId, DocumentKind.INQUIRY_RECORD, caseId));
        }
    }

    @Test
    @Rule(id = "R2", source = "公证法 art. 31; 公证程序规则", of = "DocumentRules.fitsTheCase")
    void aDecisionIsWrittenWhenItWasTakenAndASlipWhenTheCaseWasAccepted() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Set<DocumentKind> always = EnumSet.of(DocumentKind.NOTICE_OF_RIGHTS, DocumentKind.INQUIRY_RECORD);
            Set<DocumentKind> work =
                    EnumSet.of(DocumentKind.ACCEPTANCE_SLIP, DocumentKind.WORK_RECORD, DocumentKind.FEE_SLIP);
            work.addAll(always);
            Id open = office.openCase();
            assertEquals(always, fitting(office, open));
            office.step(open, CLERK, CaseStep.APPLY);
            assertEquals(always, fitting(office, open));
            office.cases.step(office.fresh(), NOTARY, open, CaseStep.DECLINE, Map.of("reason", "不属于本处管辖"));
            assertEquals(with(always, DocumentKind.DECLINE_DECISION), fitting(office, open));

            Id refused = accepted(office);
            assertEquals(work, fitting(office, refused));
            office.cases.step(
                    office.fresh(),
                    NOTARY,
                    refused,
                    CaseStep.PROPOSE_REFUSAL,
                    Map.of("ground", "dispute", "reason", "双方有争议"));
            assertEquals(work, fitting(office, refused), "proposed is not decided");
            office.step(refused, DIRECTOR, CaseStep.REFUSE);
            assertEquals(with(work, DocumentKind.REFUSAL_DECISION), fitting(office, refused));

            Id issued = issued(office);
            assertEquals(
                    with(with(work, DocumentKind.DELIVERY_RECEIPT), DocumentKind.EXPLANATION_LETTER),
                    fitting(office, issued));
            assertRefused(
                    "refusal.case-document.of-the-file", () -> make(office, issued, DocumentKind.ARCHIVE_COVER, ""));
            assertRefused(
                    "refusal.case-document.not-in-this-state",
                    () -> make(office, issued, DocumentKind.TERMINATION_DECISION, ""));
        }
    }

    private static Set<DocumentKind> with(Set<DocumentKind> kinds, DocumentKind one) {
        Set<DocumentKind> more = EnumSet.copyOf(kinds);
        more.add(one);
        return more;
    }

    private static Set<DocumentKind> fitting(TestCasework office, Id caseId) {
        CaseFile file = office.cases.file(caseId);
        Set<DocumentKind> fitting = EnumSet.allOf(DocumentKind.class);
        fitting.removeIf(kind -> DocumentRules.fitsTheCase(kind, file).isPresent());
        return fitting;
    }

    private static Id issued(TestCasework office) throws Exception {
        Id certificate = office.approvedCertificate("证词");
        office.issue.issue(office.fresh(), NOTARY, certificate, IssueProgress.NOBODY);
        return office.certificates.known(certificate).caseId();
    }

    @Test
    @Rule(id = "R17", source = "公证服务收费管理办法", of = "DocumentRules.somethingWasCharged")
    void aFeeSlipIsForWhatWasCharged() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = accepted(office);
            assertRefused(
                    "refusal.case-document.nothing-charged",
                    () -> office.documents.proposedText(caseId, DocumentKind.FEE_SLIP));
            office.fees.charge(office.fresh(), CLERK, caseId, "preservation", 2);
            make(office, caseId, DocumentKind.FEE_SLIP, "");
        }
    }

    @Test
    void offersWhatTheStateCallsForUntilItIsThere() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = accepted(office);
            assertEquals(
                    List.of(DocumentKind.ACCEPTANCE_SLIP, DocumentKind.NOTICE_OF_RIGHTS),
                    office.documents.offered(caseId));
            make(office, caseId, DocumentKind.ACCEPTANCE_SLIP, "");
            assertEquals(List.of(DocumentKind.NOTICE_OF_RIGHTS), office.documents.offered(caseId));
            for (CaseState state : CaseState.values()) {
                assertTrue(DocumentRules.calledFor(state).stream().noneMatch(DocumentKind::isOfTheFile), state.code());
            }
            assertEquals(List.of(DocumentKind.DELIVERY_RECEIPT), office.documents.offered(issued(office)));
        }
    }

    @Test
    void beginsWithTheOfficesWordsFilledFromTheCase() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = accepted(office);
            office.cases.step(
                    office.fresh(),
                    NOTARY,
                    caseId,
                    CaseStep.PROPOSE_REFUSAL,
                    Map.of("ground", "dispute", "reason", "双方对权属各执一词"));
            office.step(caseId, DIRECTOR, CaseStep.REFUSE);
            String text = office.documents.proposedText(caseId, DocumentKind.REFUSAL_DECISION);
            assertTrue(text.contains("当事人之间对申请公证的事项有争议"), text);
            assertTrue(text.contains("双方对权属各执一词"), text);
            office.settingsDesk.change(
                    office.fresh(),
                    ADMINISTRATOR,
                    SettingKind.DOCUMENTS,
                    SettingKind.DOCUMENTS.shipped().replace("本处决定不予办理公证。", "本处决定不予办理。"),
                    office.settings.today());
            assertTrue(office.documents
                    .proposedText(caseId, DocumentKind.REFUSAL_DECISION)
                    .contains("本处决定不予办理。"));
        }
    }

    @Test
    void refusesBlanksUnprintableCharactersAndPeopleWhoseDutyItIsNot() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = accepted(office);
            String begin = office.documents.proposedText(caseId, DocumentKind.INQUIRY_RECORD);
            assertFalse(begin.isBlank());
            long before = office.ledger.blocks();
            assertRefused(
                    "refusal.case-document.blanks", () -> make(office, caseId, DocumentKind.INQUIRY_RECORD, begin));
            assertRefused(
                    "refusal.paper.missing-glyph", () -> make(office, caseId, DocumentKind.INQUIRY_RECORD, "姓名𡋾"));
            assertRefused(
                    "refusal.text.too-long",
                    () -> make(office, caseId, DocumentKind.INQUIRY_RECORD, "长".repeat(20_001)));
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.documents.make(
                            office.fresh(),
                            ADMINISTRATOR,
                            caseId,
                            DocumentKind.INQUIRY_RECORD,
                            SAID,
                            Optional.empty()));
            assertEquals(before, office.ledger.blocks());
            office.documents.make(
                    office.fresh(), ASSISTANT, caseId, DocumentKind.INQUIRY_RECORD, SAID, Optional.empty());
        }
    }

    private static Recorded replace(TestCasework office, Id caseId, DocumentKind kind, Id other) throws Exception {
        return office.documents.make(office.fresh(), CLERK, caseId, kind, SAID, Optional.of(other));
    }

    private static byte[] bytes(TestCasework office, Id document) throws Exception {
        try (InputStream file = office.documents.file(document)) {
            return file.readAllBytes();
        }
    }

    private static void assertRefused(String key, Callable<?> act) {
        assertEquals(key, assertThrows(Refusal.class, act::call).key());
    }
}
