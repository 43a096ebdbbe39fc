package org.sealbook.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sealbook.casework.TestCasework.ASSISTANT;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.Rule;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

class CaseDeskTest {

    @TempDir
    Path folder;

    @Test
    void opensACaseWithItsPartiesInOneBlock() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Recorded opened = office.cases.open(office.fresh(), CLERK, TestCasework.webCase());
            assertEquals(2, opened.receipt().entries().size());
            CaseDetail detail = office.cases.detail(opened.id(), CLERK);
            assertEquals(CaseState.DRAFT, detail.file().state());
            assertEquals(Optional.of("王小明"), detail.parties().getFirst().name());
            assertEquals(
                    Optional.of("99999919800101002X"),
                    detail.parties().getFirst().idNumber());
            assertEquals(
                    List.of("CaseOpened", "PartyAdded"),
                    detail.timeline().stream().map(TimelineRow::type).toList());
            assertEquals(
                    List.of(CaseStep.APPLY),
                    detail.next().stream()
                            .filter(NextStep::isLawful)
                            .map(NextStep::step)
                            .toList());
        }
    }

    @Test
    void theSameCommandAnswersTheSameCaseAndReceipt() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id command = office.fresh();
            Recorded first = office.cases.open(command, CLERK, TestCasework.webCase());
            long blocks = office.ledger.blocks();
            assertEquals(first, office.cases.open(command, CLERK, TestCasework.webCase()));
            assertEquals(blocks, office.ledger.blocks());
        }
    }

    @Test
    @Rule(
            id = "R5",
            source = "公证程序规则, two people",
            of = {"CaseRules.handlerIsANotary", "CaseRules.twoPeopleWhereTheMatterAsks", "CaseRules.secondPersonIsFit"})
    void refusesPeopleWhoDoNotFitTheMatter() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            long blocks = office.ledger.blocks();
            assertRefused("refusal.case.handler-is-no-notary", () -> open(office, ASSISTANT, Optional.of(NOTARY)));
            assertRefused("refusal.case.second-person-missing", () -> open(office, NOTARY, Optional.empty()));
            assertRefused("refusal.case.second-person-is-handler", () -> open(office, NOTARY, Optional.of(NOTARY)));
            assertRefused("refusal.case.second-person-is-not-fit", () -> open(office, NOTARY, Optional.of(CLERK)));
            assertRefused("refusal.staff.unknown-person", () -> open(office, new Id("9".repeat(32)), Optional.empty()));
            assertEquals(blocks, office.ledger.blocks());
        }
    }

    @Test
    void refusesPartiesMatterAndCategoryThatAreNotInOrder() throws Exception {
        NewCase web = TestCasework.webCase();
        Party applicant = web.parties().getFirst();
        Party related = new Party(
                PartyRole.RELATED, "鹭屿某某网络有限公司", new IdNumber(IdType.UNIFIED_SOCIAL_CREDIT_CODE, "91350100M000100Y43"));
        try (TestCasework office = TestCasework.staffed(folder)) {
            assertRefused("refusal.case.no-applicant", () -> open(office, "declaration", "内民", List.of(related)));
            assertRefused(
                    "refusal.case.party-twice", () -> open(office, "declaration", "内民", List.of(applicant, applicant)));
            assertRefused("refusal.case.unknown-matter", () -> open(office, "divorce", "内民", web.parties()));
            assertRefused("refusal.case.unknown-category", () -> open(office, "declaration", "内", web.parties()));
            open(office, "declaration", "内民", List.of(applicant, related));
        }
    }

    @Test
    void refusesAStepWithoutWhatMustBeSaid() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.openCase();
            office.step(caseId, CLERK, CaseStep.APPLY);
            office.step(caseId, NOTARY, CaseStep.ACCEPT);
            long blocks = office.ledger.blocks();
            assertRefused("refusal.case.detail-missing", () -> notice(office, caseId, Map.of("manner", "paper")));
            assertRefused(
                    "refusal.case.unknown-choice",
                    () -> notice(office, caseId, Map.of("manner", "shouted", "signer", "applicant", "text", "告知")));
            assertRefused(
                    "refusal.text.missing",
                    () -> notice(office, caseId, Map.of("manner", "paper", "signer", "applicant", "text", " ")));
            assertRefused(
                    "refusal.case.unknown-detail",
                    () -> notice(
                            office,
                            caseId,
                            Map.of("manner", "paper", "signer", "applicant", "text", "告知", "mood", "good")));
            assertRefused("refusal.case.notice-missing", () -> office.step(caseId, NOTARY, CaseStep.EXAMINE));
            assertRefused("refusal.case.step-of-certificate", () -> office.step(caseId, NOTARY, CaseStep.ISSUE));
            assertEquals(blocks, office.ledger.blocks());
            notice(office, caseId, Map.of("manner", "paper", "signer", "applicant", "text", "告知"));
            office.step(caseId, NOTARY, CaseStep.EXAMINE);
        }
    }

    @Test
    void aReasonStandsInTheTimeline() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            office.cases.step(office.fresh(), ASSISTANT, caseId, CaseStep.SUPPLEMENT, Map.of("reason", "缺营业执照"));
            TimelineRow last = office.cases.detail(caseId, NOTARY).timeline().getLast();
            assertEquals(Optional.of(CaseStep.SUPPLEMENT), last.step());
            assertEquals(Optional.of("缺营业执照"), last.text());
            assertEquals(ASSISTANT, last.author());
            office.step(caseId, ASSISTANT, CaseStep.RESUME);
            assertEquals(CaseState.EXAMINING, office.cases.file(caseId).state());
        }
    }

    @Test
    void aRefusalIsReportedOnAGroundAndDecidedBySomebodyElse() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            Map<String, String> report = Map.of("ground", "dispute", "reason", "双方对权属有争议");
            assertRefused(
                    "refusal.case.detail-missing",
                    () -> office.cases.step(
                            office.fresh(), NOTARY, caseId, CaseStep.PROPOSE_REFUSAL, Map.of("reason", "有争议")));
            assertRefused(
                    "refusal.case.unknown-choice",
                    () -> office.cases.step(
                            office.fresh(),
                            NOTARY,
                            caseId,
                            CaseStep.PROPOSE_REFUSAL,
                            Map.of("ground", "bad-mood", "reason", "有争议")));
            office.cases.step(office.fresh(), NOTARY, caseId, CaseStep.PROPOSE_REFUSAL, report);
            TimelineRow proposed =
                    office.cases.detail(caseId, NOTARY).timeline().getLast();
            assertEquals(Optional.of(RefusalGround.DISPUTE), proposed.ground());
            assertEquals(Optional.of("双方对权属有争议"), proposed.text());
            assertRefused("refusal.staff.not-your-duty", () -> office.step(caseId, NOTARY, CaseStep.REFUSE));
            assertEquals(Optional.empty(), office.cases.file(caseId).closed());
            office.step(caseId, DIRECTOR, CaseStep.REFUSE);
            CaseFile refused = office.cases.file(caseId);
            assertEquals(CaseState.REFUSED, refused.state());
            assertEquals(CaseState.REFUSED, refused.closed().orElseThrow().manner());
        }
    }

    @Test
    void aCaseGoesOnWhenItsTerminationIsOverruled() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            office.cases.step(
                    office.fresh(),
                    NOTARY,
                    caseId,
                    CaseStep.PROPOSE_TERMINATION,
                    Map.of("ground", "withdrawn", "reason", "申请人撤回"));
            office.cases.step(office.fresh(), DIRECTOR, caseId, CaseStep.OVERRULE, Map.of("reason", "申请人改变主意"));
            assertEquals(CaseState.ACCEPTED, office.cases.file(caseId).state());
            office.step(caseId, NOTARY, CaseStep.EXAMINE);
        }
    }

    @Test
    void listsCasesNewestFirstByPages() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            List<Id> opened = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                opened.addFirst(office.openCase());
            }
            List<Id> listed = new ArrayList<>();
            Optional<EntryId> after = Optional.empty();
            int pages = 0;
            do {
                Page<CaseRow> page = office.cases.page(CaseQuery.ALL, after, 3);
                page.rows().forEach(row -> listed.add(row.file().id()));
                after = page.next();
                pages++;
            } while (after.isPresent());
            assertEquals(opened, listed);
            assertEquals(3, pages);
            assertEquals(
                    Optional.of("王小明"),
                    office.cases
                            .page(CaseQuery.ALL, Optional.empty(), 1)
                            .rows()
                            .getFirst()
                            .applicant());
        }
    }

    private static void notice(TestCasework office, Id caseId, Map<String, String> details) {
        office.cases.step(office.fresh(), NOTARY, caseId, CaseStep.NOTICE, details);
    }

    private static void open(TestCasework office, Id handler, Optional<Id> second) {
        NewCase web = TestCasework.webCase();
        office.cases.open(
                office.fresh(), CLERK, new NewCase(web.matter(), web.category(), handler, second, web.parties()));
    }

    private static void open(TestCasework office, String matter, String category, List<Party> parties) {
        office.cases.open(office.fresh(), CLERK, new NewCase(matter, category, NOTARY, Optional.empty(), parties));
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
