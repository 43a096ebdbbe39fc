package org.sealbook.workstation.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

/** Cases come from a spreadsheet by way of its report, and the list leaves as one. */
class CaseSheetsScreenTest {

    private static final String HEAD = "matter,category,handling,applicant,id-type,id-number\n";

    @TempDir
    Path home;

    private OfficeFolder folder = TestOffice.at(Path.of("unset"));

    @BeforeEach
    void anOffice() throws Exception {
        folder = TestOffice.staffed(home.resolve("office"));
    }

    @Test
    void aSheetWithABadRowIsReportedAndNothingOfItIsTaken() throws Exception {
        try (TestWindow window = entered("import")) {
            choose(
                    window,
                    HEAD + row("陈小鹭", "19850612", 1) + row("林海生", "19850612", 2).replace("declaration", "nothing"));
            window.awaitWords("共 2 行，其中 1 行有误");
            window.awaitWords("林海生");
            assertFalse(window.says("陈小鹭"), "only what is wrong is shown first");
            assertTrue(window.fx(() -> window.node("#import-take").isDisabled()));
            window.click("#import-only-wrong");
            window.awaitWords("陈小鹭");
            assertEquals(0, cases(window));
        }
    }

    @Test
    void aSoundSheetIsOpenedWholeByOnePress() throws Exception {
        try (TestWindow window = entered("import")) {
            choose(window, HEAD + row("陈小鹭", "19850612", 1) + row("林海生", "19850612", 2));
            window.awaitWords("共 2 行，全部可以登记");
            window.click("#import-take");
            window.await("the list", () -> window.seen("#cases-table") && window.says("林海生"));
            assertEquals(2, cases(window));
        }
    }

    @Test
    void aFileThatIsNoSheetIsExplainedAndAnotherCanBeChosen() throws Exception {
        try (TestWindow window = entered("import")) {
            choose(window, "colour,shape\nred,round\n");
            window.awaitWords("colour");
            choose(window, HEAD + row("陈小鹭", "19850612", 1));
            window.awaitWords("共 1 行，全部可以登记");
        }
    }

    @Test
    void theListLeavesAsItIsNarrowed() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            TestCases.open(office, "declaration", "陈小鹭");
            TestCases.open(office, "declaration", "林海生");
        }
        Path out = home.resolve("cases.csv");
        try (TestWindow window = entered("")) {
            window.awaitWords("林海生");
            window.type("#cases-search", "cxl");
            window.await("the other one to go, by pinyin initials", () -> !window.says("林海生") && window.says("陈小鹭"));
            window.dialogs().willChoose(out);
            window.click("#cases-export");
            window.await("the file", () -> Files.exists(out) && lines(out) == 2);
            assertTrue(Files.readString(out).contains("陈小鹭"));
        }
    }

    private static long lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (java.io.IOException e) {
            return 0;
        }
    }

    private static String row(String name, String born, int order) {
        return "declaration,内民,chen," + name + ",resident-id," + TestCases.residentId(born, order) + "\n";
    }

    private static int cases(TestWindow window) {
        Map<?, Integer> counts = window.office().cases().counts(CaseQuery.ALL);
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private void choose(TestWindow window, String sheet) throws Exception {
        window.dialogs()
                .willChoose(Files.writeString(
                        home.resolve(Id.random(new java.security.SecureRandom()).value()), sheet));
        window.click("#import-choose");
    }

    private TestWindow entered(String subject) throws Exception {
        TestWindow window = TestWindow.open(home).signIn(folder.path(), TestOffice.NOTARY, TestOffice.password());
        window.go(Place.of(ScreenName.CASES));
        if (!subject.isEmpty()) {
            window.go(Place.of(ScreenName.CASES, subject));
        }
        return window;
    }
}
