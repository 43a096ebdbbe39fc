package org.sealbook.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sealbook.casework.TestCasework.ASSISTANT;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;
import static org.sealbook.casework.TestCasework.OTHER_NOTARY;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.Rule;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

class CorrectionDeskTest {

    @TempDir
    Path folder;

    @Test
    @Rule(id = "R4", source = "公证程序规则 art. 40", of = "CaseRules.peopleMayBeReplaced")
    void whoTakesACaseOverHandlesItAndWhoHandedItOverDoesNotApproveIt() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            Recorded corrected = correct(office, caseId, Correction.HANDLING_NOTARY, OTHER_NOTARY.value());
            CaseFile file = office.cases.file(caseId);
            assertEquals(OTHER_NOTARY, file.handlingNotary());
            assertEquals(Set.of(NOTARY), file.handledBefore());
            TimelineRow last = office.cases.detail(caseId, DIRECTOR).timeline().getLast();
            assertEquals(corrected.receipt().last(), last.entry());
            assertEquals(Optional.of("录入有误"), last.text());
            office.draft(caseId, "证词");
            assertRefused("refusal.case.not-the-handler", () -> office.step(caseId, NOTARY, CaseStep.SUBMIT));
            office.step(caseId, OTHER_NOTARY, CaseStep.SUBMIT);
            assertRefused(
                    "refusal.case.people-stay",
                    () -> correct(office, caseId, Correction.HANDLING_NOTARY, NOTARY.value()));
        }
    }

    @Test
    void aPersonWhoDoesNotFitReplacesNobody() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            assertRefused(
                    "refusal.case.handler-is-no-notary",
                    () -> correct(office, caseId, Correction.HANDLING_NOTARY, CLERK.value()));
            assertRefused(
                    "refusal.case.second-person-is-handler",
                    () -> correct(office, caseId, Correction.SECOND_PERSON, NOTARY.value()));
            assertRefused(
                    "refusal.case.nothing-to-correct",
                    () -> correct(office, caseId, Correction.SECOND_PERSON, ASSISTANT.value()));
            assertRefused(
                    "refusal.staff.unknown-person", () -> correct(office, caseId, Correction.SECOND_PERSON, "nobody"));
            correct(office, caseId, Correction.SECOND_PERSON, OTHER_NOTARY.value());
            CaseFile file = office.cases.file(caseId);
            assertEquals(Optional.of(OTHER_NOTARY), file.secondPerson());
            assertEquals(Set.of(ASSISTANT), file.handledBefore());
        }
    }

    @Test
    @Rule(id = "R10", source = "公证登记簿: nothing is rewritten", of = "CaseRules.nothingWasDrafted")
    void matterAndCategoryAreCorrectedBeforeAnythingIsDraftedByAnEntryOfTheSameCase() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            correct(office, caseId, Correction.CATEGORY, "内经");
            correct(office, caseId, Correction.MATTER, "preservation-physical");
            CaseFile file = office.cases.file(caseId);
            assertEquals("内经", file.category());
            assertEquals("preservation-physical", file.matter());
            assertRefused("refusal.case.unknown-matter", () -> correct(office, caseId, Correction.MATTER, "divorce"));
            EntryId ofAnother = office.cases.file(office.openCase()).opened();
            assertRefused(
                    "refusal.case.entry-of-another",
                    () -> office.corrections.correct(
                            office.fresh(), DIRECTOR, caseId, ofAnother, Correction.CATEGORY, "内民", "理由"));
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.corrections.correct(
                            office.fresh(), NOTARY, caseId, file.opened(), Correction.CATEGORY, "内民", "理由"));
            office.draft(caseId, "证词");
            assertRefused("refusal.case.was-drafted", () -> correct(office, caseId, Correction.CATEGORY, "内民"));
        }
    }

    @Test
    @Rule(id = "R6", source = "公证法 art. 23", of = "CaseRules.noConflictOfInterest")
    void whoIsConcernedInACaseTakesNoStepInItAndDoesNotTakeItOver() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id caseId = office.examinedCase();
            office.corrections.declareConflict(office.fresh(), NOTARY, caseId, NOTARY, "申请人是本人的弟弟");
            assertEquals(Set.of(NOTARY), office.cases.file(caseId).inConflict());
            assertRefused(
                    "refusal.case.conflict-of-interest",
                    () -> office.cases.step(
                            office.fresh(), NOTARY, caseId, CaseStep.SUPPLEMENT, Map.of("reason", "缺材料")));
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.corrections.declareConflict(office.fresh(), CLERK, caseId, ASSISTANT, "亲属"));
            assertRefused(
                    "refusal.case.conflict-known",
                    () -> office.corrections.declareConflict(office.fresh(), DIRECTOR, caseId, NOTARY, "亲属"));
            correct(office, caseId, Correction.HANDLING_NOTARY, OTHER_NOTARY.value());
            assertRefused(
                    "refusal.case.conflict-of-interest",
                    () -> correct(office, caseId, Correction.HANDLING_NOTARY, NOTARY.value()));
            assertEquals(
                    1,
                    office.cases
                            .page(
                                    new CaseQuery("", Set.of(), Optional.of(OTHER_NOTARY)),
                                    Optional.empty(),
                                    Page.MOST_ROWS)
                            .rows()
                            .size());
        }
    }

    @Test
    @Rule(id = "R6", source = "公证法 art. 26", of = "CaseRules.noEntrustedAgentWhereInPerson")
    void aMatterToBeAppliedForInPersonTakesNoEntrustedAgentButAGuardian() {
        var matters = SettingKind.CATALOGUE.read(SettingKind.CATALOGUE.shipped());
        var will = matters.matter("will").orElseThrow();
        var declaration = matters.matters().stream()
                .filter(matter -> !matter.inPerson())
                .findFirst()
                .orElseThrow();
        assertEquals(
                Optional.of(Objection.of("refusal.case.in-person-only")),
                CaseRules.noEntrustedAgentWhereInPerson(will, List.of(AgencyKind.ENTRUSTED)));
        assertEquals(Optional.empty(), CaseRules.noEntrustedAgentWhereInPerson(will, List.of(AgencyKind.GUARDIAN)));
        assertEquals(
                Optional.empty(), CaseRules.noEntrustedAgentWhereInPerson(declaration, List.of(AgencyKind.ENTRUSTED)));
    }

    private static Recorded correct(TestCasework office, Id caseId, Correction what, String value) {
        return office.corrections.correct(
                office.fresh(), DIRECTOR, caseId, office.cases.file(caseId).opened(), what, value, "录入有误");
    }

    private static void assertRefused(String key, Executable act) {
        assertEquals(key, assertThrows(Refusal.class, act).key());
    }
}
