package org.sealbook.workstation.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.staff.Role;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;

/** Files dropped on the screen. */
class EvidenceIntakeTest {

    @TempDir
    Path home;

    @Test
    void fixesDroppedFilesAndFoldersAndSaysOfEachWhatBecameOfIt() throws Exception {
        Path folder = Files.createDirectories(home.resolve("网页/图片"));
        TestScreen.text(home.resolve("网页/index.html"), "<html>商品</html>");
        TestScreen.text(folder.resolve("说明.txt"), "第一张图片");
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            screen.awaitWords("这里将列出本处固定的全部证据");
            screen.drop(TestScreen.text(home.resolve("记录.txt"), "工作记录"), home.resolve("网页"), home.resolve("没有.bin"));
            screen.awaitWords("3 个文件，共");
            screen.awaitWords("没有文件或文件夹");
            screen.awaitWords("陈小鹭");
            assertTrue(screen.office.evidence().ofCase(caseId).isEmpty());
            screen.click("#evidence-fix-now");
            screen.awaitWords("已固定 3 个文件");
            screen.awaitWords("另有 1 项未能固定");
            screen.await("the rows", () -> screen.count(".table-row-cell:filled") == 3);
            assertTrue(screen.says("没有.bin"));
            assertEquals(
                    List.of("index.html", "图片/说明.txt", "记录.txt"),
                    screen.office.evidence().ofCase(caseId).stream()
                            .map(row -> row.fileName().orElseThrow())
                            .sorted()
                            .toList());
        }
    }

    @Test
    void saysThatTheSameContentWasThereBefore() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            screen.fix(caseId, TestScreen.text(home.resolve("原件.txt"), "同一内容"));
            screen.drop(TestScreen.text(home.resolve("副本.txt"), "同一内容"));
            screen.click("#evidence-fix-now");
            screen.awaitWords("其中 1 个与已有证据内容相同");
            screen.awaitWords("与“原件.txt”内容相同");
        }
    }

    @Test
    void aStoppedIntakeRecordsNothingAndLeavesNothingBehind() throws Exception {
        Path large = home.resolve("录像.mp4");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(8L << 30);
        }
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            screen.drop(TestScreen.text(home.resolve("小.txt"), "小"), large);
            screen.click("#evidence-fix-now");
            screen.awaitWords("/ 8.0 GiB · ");
            screen.fx(() -> {
                screen.screen.leave();
                return true;
            });
            screen.show();
            assertEquals(1, screen.tasks.running().size(), "it goes on when the screen is left");
            screen.click("#evidence-stop");
            screen.awaitWords("没有登记任何文件");
            assertTrue(screen.office.evidence().ofCase(caseId).isEmpty());
            try (Stream<Path> incoming = Files.list(home.resolve("office/vault/incoming"))) {
                assertEquals(List.of(), incoming.toList());
            }
        }
    }

    @Test
    void findsTheCaseByWhatIsTyped() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.NOTARY)) {
            screen.newCase("陈小鹭");
            screen.drop(TestScreen.text(home.resolve("a.txt"), "a"));
            screen.awaitWords("陈小鹭");
            screen.type("#evidence-case-search", "没有此人");
            screen.awaitWords("没有可以固定证据的案件");
            assertTrue(screen.fx(
                    () -> screen.node("#evidence-fix-now").orElseThrow().isDisabled()));
            screen.type("#evidence-case-search", "小鹭");
            screen.awaitWords("陈小鹭");
        }
    }

    @Test
    void leavesOutCasesThatTwoOthersHandle() throws Exception {
        try (var office = TestOffice.open(TestOffice.staffed(home.resolve("office")), TestOffice.DIRECTOR)) {
            TestOffice.hire(office, "zhao", "赵公证", Role.NOTARY);
            TestOffice.hire(office, "sun", "孙前台", Role.CLERK);
        }
        try (TestScreen screen =
                TestScreen.open(TestOffice.open(TestOffice.at(home.resolve("office")), "sun"), TestScreen.Look.USUAL)) {
            TestScreen.newCase(screen.office, "zhao", TestOffice.SECOND, "preservation-web", "林木");
            screen.drop(TestScreen.text(home.resolve("a.txt"), "a"));
            screen.awaitWords("没有可以固定证据的案件");
            assertFalse(screen.says("林木"));
        }
    }

    @Test
    void saysWhoMayFixEvidenceToOneWhoMayNot() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.DIRECTOR)) {
            screen.newCase("陈小鹭");
            screen.dialogs.willChoose(TestScreen.text(home.resolve("a.txt"), "a"));
            screen.click("#evidence-fix");
            screen.awaitWords("您的职责不包括固定证据");
            assertFalse(screen.seen("#evidence-cases"));
        }
    }

    @Test
    void preselectsTheCaseThatTheListIsOf() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            screen.newCase("陈小鹭");
            Id other = screen.newCase("林木");
            screen.show("case:" + other.value());
            screen.awaitWords("只显示本案的证据：林木");
            screen.drop(TestScreen.text(home.resolve("a.txt"), "a"));
            screen.click("#evidence-fix-now");
            screen.awaitWords("已固定 1 个文件");
            assertEquals(1, screen.office.evidence().ofCase(other).size());
        }
    }
}
