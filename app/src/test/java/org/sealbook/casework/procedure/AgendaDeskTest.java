package org.sealbook.casework.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

class AgendaDeskTest {

    @TempDir
    Path folder;

    private static List<Id> ids(List<CaseRow> rows) {
        return rows.stream().map(row -> row.file().id()).toList();
    }

    @Test
    void eachPersonSeesWhatWaitsForThem() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            AgendaDesk desk = new AgendaDesk(office.cases, office.books.staff(), office.settings);
            Id pending = office.examinedCase();
            Id draft = office.draft(pending, "证词");
            office.step(pending, TestCasework.NOTARY, CaseStep.SUBMIT);
            assertEquals(List.of(pending), ids(desk.of(TestCasework.DIRECTOR).waiting()));
            assertEquals(
                    List.of(pending), ids(desk.of(TestCasework.OTHER_NOTARY).waiting()));
            assertEquals(List.of(), ids(desk.of(TestCasework.NOTARY).waiting()), "nobody decides on their own case");
            assertEquals(List.of(), ids(desk.of(TestCasework.CLERK).waiting()));
            assertEquals(1, desk.of(TestCasework.NOTARY).inHand());
            assertEquals(0, desk.of(TestCasework.CLERK).inHand());
            office.approve(draft, TestCasework.DIRECTOR);
            assertEquals(List.of(pending), ids(desk.of(TestCasework.NOTARY).toIssue()));
            assertEquals(List.of(), ids(desk.of(TestCasework.DIRECTOR).waiting()));
        }
    }

    @Test
    void aStoppedClockIsTold() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            AgendaDesk desk = new AgendaDesk(office.cases, office.books.staff(), office.settings);
            Id caseId = office.examinedCase();
            office.cases.step(
                    office.fresh(), TestCasework.NOTARY, caseId, CaseStep.SUPPLEMENT, Map.of("reason", "缺身份证"));
            Agenda agenda = desk.of(TestCasework.NOTARY);
            assertEquals(List.of(caseId), ids(agenda.stopped()));
            assertEquals(List.of(), agenda.deadlines());
            assertTrue(desk.of(TestCasework.ASSISTANT).inHand() >= 1, "the second person has it in hand too");
        }
    }

    @Test
    void whoIsDisabledHasNoDay() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            office.staff.disable(office.fresh(), TestCasework.ADMINISTRATOR, TestCasework.CLERK, "离职");
            AgendaDesk desk = new AgendaDesk(office.cases, office.books.staff(), office.settings);
            assertEquals(
                    "refusal.staff.disabled",
                    assertThrows(Refusal.class, () -> desk.of(TestCasework.CLERK))
                            .key());
        }
    }
}
