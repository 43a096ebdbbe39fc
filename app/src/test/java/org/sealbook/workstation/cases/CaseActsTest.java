package org.sealbook.workstation.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.staff.Role;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

/** What is done to a case beside its steps: parties who come later, corrections, conflicts of interest. */
class CaseActsTest {

    @TempDir
    Path home;

    private OfficeFolder folder = TestOffice.at(Path.of("unset"));

    @BeforeEach
    void anOffice() throws Exception {
        folder = TestOffice.staffed(home.resolve("office"));
    }

    @Test
    void aPartyComesLaterWithAGuardianWhoActsForThem() throws Exception {
        Id made = opened("declaration");
        try (TestWindow window = entered(TestOffice.NOTARY, made)) {
            window.click("#case-party-add");
            window.type("#party-name-0", "陈小满");
            window.type("#party-number-0", TestCases.residentId("20150612", 5));
            choose(window, "#party-role-0", 1);
            window.click("#case-party-do");
            window.awaitWords("未成年");
            window.click("#case-party-agent");
            window.type("#party-name-1", "陈大海");
            window.type("#party-number-1", TestCases.residentId("19850611", 6));
            window.click("#case-party-do");
            window.awaitWords("法定代理（监护）：陈小满");
            assertTrue(window.says("陈大海"));
        }
    }

    @Test
    void anAgentComesLaterForAPartyThatIsThereWithScopeAndTerm() throws Exception {
        Id made = opened("contract");
        try (TestWindow window = entered(TestOffice.NOTARY, made)) {
            window.click("#case-party-add");
            choose(window, "#party-role-0", 2);
            window.await("for whom they act", () -> window.seen("#case-party-of"));
            window.type("#party-name-0", "周律师");
            window.type("#party-number-0", TestCases.residentId("19800101", 7));
            window.click("#case-party-do");
            window.awaitWords("委托代理须写明代理权限");
            window.type("#party-scope-0", "代为申办公证、领取公证书");
            window.type("#party-until-0", "2099-12-31");
            window.click("#case-party-do");
            window.awaitWords("委托代理：陈小鹭，至 2099-12-31");
        }
    }

    @Test
    void aMatterToBeAppliedForInPersonTakesNoAgentLaterEither() throws Exception {
        Id made = opened("will");
        try (TestWindow window = entered(TestOffice.NOTARY, made)) {
            window.click("#case-party-add");
            choose(window, "#party-role-0", 2);
            window.type("#party-name-0", "周律师");
            window.type("#party-number-0", TestCases.residentId("19800101", 7));
            window.type("#party-scope-0", "代为申办公证");
            window.click("#case-party-do");
            window.awaitWords("本人亲自");
            assertEquals(1, window.office().parties().ofCase(made).size());
        }
    }

    @Test
    void aPartyIsCorrectedFromWhatIsRecordedAndTheRestStays() throws Exception {
        Id made = opened("declaration");
        try (TestWindow window = entered(TestOffice.NOTARY, made)) {
            PartyRow party = window.office().parties().ofCase(made).getFirst();
            window.click("#case-party-correct-" + party.id().value());
            window.await("the sheet", () -> window.seen("#party-name-0"));
            assertTrue(window.says("陈小鹭"));
            window.type("#party-name-0", "陈晓鹭");
            window.type("#party-phone-0", "0592 5550123");
            window.click("#case-party-do");
            window.awaitWords("陈晓鹭 · 声明");
            window.awaitWords("0592 5550123");
            PartyRow now = window.office().parties().ofCase(made).getFirst();
            assertEquals(party.idNumber(), now.idNumber());
        }
    }

    @Test
    void theDirectorReplacesTheNotaryAndTheTimelineSaysSo() throws Exception {
        Id made = opened("declaration");
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            TestOffice.hire(office, "zheng", "郑公证", Role.NOTARY);
        }
        try (TestWindow window = entered(TestOffice.DIRECTOR, made)) {
            window.click("#case-correct");
            window.awaitWords("现为：陈公证");
            choose(window, "#correct-value", 0);
            window.awaitWords("陈公证 → 郑公证");
            assertTrue(window.fx(() -> window.node("#correct-do").isDisabled()), "no correction without a reason");
            window.type("#correct-reason", "陈公证外出学习，由郑公证接办。");
            window.click("#correct-do");
            window.awaitWords("更正，承办公证员 → 郑公证");
            assertTrue(window.says("曾承办"));
            window.click("#case-correct");
            window.awaitWords("现为：郑公证");
        }
    }

    @Test
    void whoeverMayNotCorrectIsToldWhoMay() throws Exception {
        Id made = opened("declaration");
        try (TestWindow window = entered(TestOffice.NOTARY, made)) {
            window.click("#case-correct");
            window.awaitWords("更正案件");
            assertFalse(window.seen("#correct-do"));
        }
    }

    @Test
    void everybodyDeclaresAConflictOfTheirOwnAndTakesNoStepAfterwards() throws Exception {
        Id made = opened("declaration");
        try (TestWindow window = entered(TestOffice.NOTARY, made)) {
            window.click("#case-conflict");
            window.await("the sheet", () -> window.seen("#conflict-person"));
            assertEquals(
                    1,
                    window.fx(() -> ((ComboBox<?>) window.node("#conflict-person"))
                            .getItems()
                            .size()));
            window.type("#conflict-reason", "申请人是本人的近亲属。");
            window.click("#conflict-do");
            window.awaitWords("回避：陈公证");
            window.await("no step to take", () -> !window.seen("#case-step-apply"));
        }
    }

    private Id opened(String matter) throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            return TestCases.open(office, matter, "陈小鹭");
        }
    }

    private TestWindow entered(String person, Id caseId) throws Exception {
        TestWindow window = TestWindow.open(home).signIn(folder.path(), person, TestOffice.password());
        window.go(Place.of(ScreenName.CASES, caseId.value()));
        window.await("the case", () -> window.seen("#case-timeline"));
        return window;
    }

    private static void choose(TestWindow window, String query, int at) {
        window.await(query, () -> window.seen(query) && hasItems(window, query, at));
        window.fx(() -> {
            ((ComboBox<?>) window.node(query)).getSelectionModel().select(at);
            return List.of();
        });
    }

    private static boolean hasItems(TestWindow window, String query, int at) {
        return window.fx(() -> ((ComboBox<?>) window.node(query)).getItems().size() > at);
    }
}
