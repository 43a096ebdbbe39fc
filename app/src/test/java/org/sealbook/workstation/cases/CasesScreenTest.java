package org.sealbook.workstation.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.staff.Role;
import org.sealbook.language.Language;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestConsortium;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

class CasesScreenTest {

    @TempDir
    Path home;

    private OfficeFolder folder = TestOffice.at(Path.of("unset"));

    @BeforeEach
    void anOffice() throws Exception {
        folder = TestOffice.staffed(home.resolve("office"));
    }

    @Test
    void anOfficeWithoutCasesSaysWhatWillBeHereAndOffersToBegin() throws Exception {
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.awaitWords("登记的案件都会列在这里");
            window.click(".empty-state .button");
            window.await("the form", () -> window.seen("#new-matter"));
        }
    }

    @Test
    void findsACaseByItsPartyAndByItsMatter() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            TestCases.open(office, "declaration", "陈小鹭");
            TestCases.open(office, "power-of-attorney", "林海生");
        }
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.awaitWords("林海生");
            window.awaitWords("陈小鹭");
            window.type("#cases-search", "小鹭");
            window.await("the other one to go", () -> !window.says("林海生") && window.says("陈小鹭"));
            window.type("#cases-search", "委托");
            window.await("the other one instead", () -> window.says("林海生") && !window.says("陈小鹭"));
            window.type("#cases-search", "没有这个人");
            window.awaitWords("没有符合条件的案件");
        }
    }

    @Test
    void facetsCountTheStatesAndNarrowTheList() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            TestCases.open(office, "declaration", "陈小鹭");
            Id applied = TestCases.open(office, "declaration", "林海生");
            TestCases.step(office, applied, CaseStep.APPLY);
        }
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.awaitWords("林海生");
            window.awaitWords("已申请 1");
            assertTrue(window.says("全部 2"));
            assertTrue(window.says("草稿 1"));
            assertFalse(window.says("已出证 0"));
            window.click("#cases-state-applied");
            window.await("the draft to go", () -> !window.says("陈小鹭"));
            window.awaitWords("林海生");
            window.click("#cases-all");
            window.awaitWords("陈小鹭");
        }
    }

    @Test
    void mineAreThoseThatIHandleOrTakePartIn() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            TestCases.open(office, "declaration", "陈小鹭");
        }
        try (TestWindow window = entered(TestOffice.DIRECTOR)) {
            window.awaitWords("陈小鹭");
            window.click("#cases-mine");
            window.awaitWords("没有符合条件的案件");
        }
    }

    @Test
    void aCaseOfTwoPartiesIsOpenedAndShown() throws Exception {
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.click("#cases-open");
            window.await("the form", () -> window.seen("#party-name-0"));
            fillForm(window);
            choose(window, "#new-second", 1);
            window.type("#party-name-0", "陈小鹭");
            window.type("#party-number-0", TestCases.residentId("19850612", 2));
            window.click("#new-party");
            choose(window, "#party-kind-1", 1);
            window.type("#party-name-1", "浪潮小铺商贸有限公司");
            window.type("#party-number-1", "99999999MA0000001X");
            window.click("#new-do");
            window.awaitWords("陈小鹭 等 2 人 · 保全证据（网页）");
            window.awaitWords("草稿");
            window.awaitWords("浪潮小铺商贸有限公司");
            window.awaitWords("统一社会信用代码 99999999MA0000001X");
            window.await("the next step", () -> window.seen("#case-step-apply"));
        }
    }

    @Test
    void withoutTheSecondPersonItSaysWhyAndKeepsWhatWasTyped() throws Exception {
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.click("#cases-open");
            window.awaitWords("须由二人共同办理");
            window.type("#form-purpose", "维权");
            window.type("#party-name-0", "陈小鹭");
            window.type("#party-number-0", TestCases.residentId("19850612", 2));
            window.click("#new-do");
            window.awaitWords("请填写“网页地址”");
            window.type("#form-address", "https://shop.example/item/7788");
            window.click("#new-do");
            window.awaitWords("请指定第二名办理人员");
            assertTrue(window.says("陈小鹭"));
            assertTrue(window.says(TestCases.residentId("19850612", 2)));
            choose(window, "#new-second", 1);
            window.click("#new-do");
            window.awaitWords("陈小鹭 · 保全证据（网页）");
        }
    }

    @Test
    void theFormIsShownOnTheCaseAndCorrectedThere() throws Exception {
        Id made;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            made = TestCases.open(office, "declaration", "陈小鹭");
        }
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.go(Place.of(ScreenName.CASES, made.value()));
            window.awaitWords("尚未填写");
            window.click("#case-form-edit");
            window.type("#form-about", "婚姻状况声明");
            window.click("#case-form-do");
            window.await("the form is on record", () -> !window.seen("#case-form"));
            window.awaitWords("婚姻状况声明");
            window.awaitWords("填写表单");
            window.click("#case-form-edit");
            window.await("what was typed", () -> window.seen("#form-about"));
            window.type("#form-about", "未婚声明");
            window.click("#case-form-do");
            window.await("the correction is on record", () -> !window.seen("#case-form"));
            window.awaitWords("未婚声明");
        }
    }

    @Test
    void aWrongCheckDigitIsToldBesideTheNumber() throws Exception {
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.click("#cases-open");
            fillForm(window);
            window.type("#party-name-0", "陈小鹭");
            window.type("#party-number-0", "110105194912310021");
            window.click("#new-do");
            window.awaitWords("最后一位与前面各位不符");
            assertTrue(window.says("陈小鹭"));
        }
    }

    @Test
    void aNotaryWalksACaseByItsLawfulSteps() throws Exception {
        Id made;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            made = TestCases.open(office, "declaration", "陈小鹭");
        }
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.go(Place.of(ScreenName.CASES, made.value()));
            window.click("#case-step-apply");
            window.click("#case-step-accept");
            window.await("accepted", () -> window.seen("#case-step-notice"));
            assertTrue(window.says("尚未告知当事人权利义务，不能开始审查"), "what stands against the examination");
            assertFalse(window.seen("#case-step-examine"));
            window.click("#case-step-notice");
            window.click("#step-form-do");
            window.awaitWords("“正文”为空");
            window.type("#step-text", "已告知法律意义和可能产生的法律后果。");
            window.click("#step-form-do");
            window.await("the form to go", () -> !window.seen("#step-form"));
            window.click("#case-step-examine");
            window.await("the examination", () -> window.seen("#case-step-draft"));
            assertEquals("审查中", text(window, "#case-state"));
            assertTrue(window.says("已告知法律意义和可能产生的法律后果。"), "the notice stands in the timeline");
        }
    }

    @Test
    void aClerkReadsWhoseDutyAStepIs() throws Exception {
        Id made;
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            TestOffice.hire(office, "he", "何前台", Role.CLERK);
        }
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            made = TestCases.open(office, "declaration", "陈小鹭");
            TestCases.step(office, made, CaseStep.APPLY);
        }
        try (TestWindow window = entered("he")) {
            window.go(Place.of(ScreenName.CASES, made.value()));
            window.awaitWords("“受理”由公证员办理，不在您的职责之内。");
            assertTrue(window.seen("#case-step-withdraw"));
            assertFalse(window.seen("#case-step-accept"));
        }
    }

    @Test
    void whoMayNotOpenCasesReadsWhoMay() throws Exception {
        try (TestWindow window = entered(TestOffice.DIRECTOR)) {
            window.awaitWords("“登记案件”由公证员、公证员助理、前台办理");
            assertTrue(window.fx(() -> window.node("#cases-open").isDisabled()));
            window.go(Place.of(ScreenName.CASES, "new"));
            window.await("no form", () -> window.seen(".empty-state"));
            assertFalse(window.seen("#new-do"));
        }
    }

    @Test
    void theKeyboardAloneOpensACaseAndComesBack() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            TestCases.open(office, "declaration", "陈小鹭");
            TestCases.open(office, "declaration", "林海生");
        }
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.awaitWords("陈小鹭");
            window.press(KeyCode.DOWN);
            window.press(KeyCode.DOWN);
            window.press(KeyCode.ENTER);
            window.awaitWords("陈小鹭 · 声明");
            window.press(KeyCode.ALT, KeyCode.LEFT);
            window.await("the list", () -> window.seen("#cases-table"));
        }
    }

    @Test
    void anotherLanguageKeepsTheCaseThatIsSeen() throws Exception {
        Id made;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            made = TestCases.open(office, "declaration", "陈小鹭");
        }
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.go(Place.of(ScreenName.CASES, made.value()));
            window.awaitWords("陈小鹭 · 声明");
            window.press(KeyCode.CONTROL, KeyCode.K);
            window.type("#palette-typed", "English");
            window.press(KeyCode.ENTER);
            window.awaitWords("陈小鹭 · Declaration");
            assertTrue(window.says("What can be done now"));
        }
    }

    @Test
    void aCaseThatIsNotThereIsSaid() throws Exception {
        try (TestWindow window = entered(TestOffice.NOTARY)) {
            window.go(Place.of(ScreenName.CASES, "no id at all"));
            window.awaitWords("没有案件 no id at all");
        }
    }

    @Test
    void whatHappenedToAnOpenCaseClimbsByItselfWhenTheLinkReturns() throws Exception {
        Settings settings = new Settings(Language.ZH, Appearance.LIGHT, TypeSize.NORMAL, List.of());
        try (TestConsortium consortium = new TestConsortium(home.resolve("offices"));
                TestWindow window = TestWindow.open(home, settings, (_, _) -> consortium.online())) {
            window.signIn(consortium.folder(TestConsortium.OWN).path(), TestOffice.NOTARY, TestOffice.password());
            window.awaitWords("在线，2 家同业");
            consortium.cut();
            window.awaitWords("离线，照常办理");
            Id made = TestCases.open(window.office(), "declaration", "陈小鹭");
            window.go(Place.of(ScreenName.CASES, made.value()));
            window.click("#case-step-apply");
            window.await("the next step", () -> window.seen("#case-step-accept"));
            assertTrue(window.says("本处已记"));
            consortium.restore();
            window.await("all of it to climb", () -> !window.says("本处已记"));
            window.awaitWords("达到法定数");
        }
    }

    private TestWindow entered(String person) throws Exception {
        TestWindow window = TestWindow.open(home).signIn(folder.path(), person, TestOffice.password());
        window.go(Place.of(ScreenName.CASES));
        return window;
    }

    private static void choose(TestWindow window, String query, int index) {
        window.await(query, () -> window.seen(query));
        window.fx(() -> {
            ((ComboBox<?>) window.node(query)).getSelectionModel().select(index);
            return true;
        });
    }

    private static void fillForm(TestWindow window) {
        window.type("#form-purpose", "维权");
        window.type("#form-address", "https://shop.example/item/7788");
    }

    private static String text(TestWindow window, String query) {
        return window.fx(() -> ((Labeled) window.node(query)).getText());
    }
}
