package org.sealbook.workstation.evidence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import javafx.scene.control.TextArea;
import javafx.scene.image.ImageView;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.work.LongTask;

/** Looking at evidence, checking it, giving it back. */
class EvidenceScreenTest {

    @TempDir
    Path home;

    @Test
    void showsAllEvidenceAsAListAndAsAGridWithSmallPictures() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            screen.fix(caseId, picture("白鹭.png", 640, 480), TestScreen.text(home.resolve("说明.txt"), "说明"));
            screen.show("case:" + caseId.value());
            screen.await("the rows", () -> screen.count(".table-row-cell:filled") == 2);
            assertTrue(screen.says("白鹭.png"));
            screen.click("#evidence-look");
            screen.await("the tiles", () -> screen.count(".evidence-tile") == 2);
            screen.await("a small picture", () -> screen.count(".evidence-tile .image-view") == 1);
            screen.type("#evidence-search", "说明");
            screen.await("one tile", () -> screen.count(".evidence-tile") == 1);
            screen.click("#evidence-look");
            screen.await("one row", () -> screen.count(".table-row-cell:filled") == 1);
            screen.type("#evidence-search", "没有这样的文件");
            screen.awaitWords("没有找到与“没有这样的文件”相符的证据");
            screen.click("#evidence-show-all");
            assertEquals(Place.of(ScreenName.EVIDENCE), screen.gone.getLast());
        }
    }

    @Test
    void showsAPictureATextAndAPdfAndSaysWhatItDoesNotShow() throws Exception {
        byte[] pdf = TwoPages.pdf();
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            List<Id> fixed = screen.fix(
                    caseId,
                    picture("白鹭.png", 5000, 4000),
                    TestScreen.text(home.resolve("说明.txt"), "第一行\n第二行"),
                    Files.write(home.resolve("合同.pdf"), pdf),
                    Files.write(home.resolve("录像.bin"), new byte[] {1, 2, 3}),
                    Files.write(home.resolve("假.txt"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}),
                    TestScreen.text(home.resolve("坏.pdf"), "%PDF-1.7 and nothing more"));
            screen.show(fixed.get(0).value());
            screen.await("the picture", () -> screen.seen("#evidence-picture") && shownWidth(screen) > 0);
            assertTrue(shownWidth(screen) * 4 / 5 * shownWidth(screen) <= Content.MOST_PIXELS);
            double before = screen.fx(() -> view(screen).getFitWidth());
            screen.click("#evidence-larger");
            assertTrue(screen.fx(() -> view(screen).getFitWidth()) > before);
            screen.show(fixed.get(1).value());
            screen.await("the text", () -> screen.seen("#evidence-text"));
            assertEquals(
                    "第一行\n第二行",
                    screen.fx(() -> ((TextArea) screen.node("#evidence-text").orElseThrow()).getText()));
            screen.show(fixed.get(2).value());
            screen.awaitWords("第 1 页，共 2 页");
            screen.click("#evidence-page-after");
            screen.awaitWords("第 2 页，共 2 页");
            screen.await("the page", () -> shownWidth(screen) > 0);
            screen.show(fixed.get(3).value());
            screen.awaitWords("这类文件不能在此处查看");
            screen.show(fixed.get(4).value());
            screen.awaitWords("这不是 UTF-8 文本");
            screen.show(fixed.get(5).value());
            screen.awaitWords("这份 PDF 已损坏");
        }
    }

    @Test
    void saysAllThatIsOnRecordAndLeadsToTheCase() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            Id note = screen.fix(caseId, TestScreen.text(home.resolve("note.txt"), "a note"))
                    .getFirst();
            EvidenceRow row = screen.office.evidence().known(note);
            screen.show(note.value());
            screen.awaitWords("6 B（6 字节）");
            screen.awaitWords("吴助理");
            screen.awaitWords(row.entry().toString());
            screen.awaitWords("本处已记");
            screen.awaitWords("本次打开以来尚未核验");
            assertTrue(screen.says(row.sha256().hex().substring(0, 4) + " "
                    + row.sha256().hex().substring(4, 8)));
            assertTrue(screen.says("SM3"));
            screen.click("#evidence-case");
            assertEquals(Place.of(ScreenName.CASES, caseId.value()), screen.gone.getLast());
        }
    }

    @Test
    void aCheckNamesWhatWasChangedAndWhatIsMissing() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            screen.fix(caseId, TestScreen.text(home.resolve("好.txt"), "完好"));
            Path changed = vaultFileOf(() -> screen.fix(caseId, TestScreen.text(home.resolve("变.txt"), "要变的")));
            Path missing = vaultFileOf(() -> screen.fix(caseId, TestScreen.text(home.resolve("失.txt"), "要失的")));
            flipLastByte(changed);
            Files.delete(missing);
            screen.show("case:" + caseId.value());
            screen.await("the rows", () -> screen.count(".table-row-cell:filled") == 3);
            assertEquals(0, screen.count(".pill"), "nothing is said of what was not checked");
            screen.click("#evidence-check-all");
            screen.awaitWords("已核验 3 件：1 件内容已变，1 件缺失");
            screen.await("a pill on each row", () -> screen.count(".table-row-cell .pill") == 3);
            assertTrue(screen.says("完好") && screen.says("内容已变") && screen.says("缺失"));
        }
    }

    @Test
    void aCheckOfOneSaysSoOnItsPage() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            Id note = screen.fix(caseId, TestScreen.text(home.resolve("note.txt"), "a note"))
                    .getFirst();
            screen.show(note.value());
            screen.click("#evidence-check");
            screen.awaitWords("核验通过：内容与登记一致");
            screen.awaitWords("已核验 1 件，全部与登记一致");
        }
    }

    @Test
    void aStoppedCheckPassesNothing() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            Id note = screen.fix(caseId, TestScreen.text(home.resolve("note.txt"), "a note"))
                    .getFirst();
            EvidenceRow row = screen.office.evidence().known(note);
            CountDownLatch asked = new CountDownLatch(1);
            Checks checks = screen.fx(() -> new Checks(screen.tools));
            StringBuilder said = new StringBuilder();
            LongTask<?> task = screen.fx(() -> new CheckStory(screen.tools, screen.office.evidence(), checks)
                    .start(
                            () -> {
                                asked.await();
                                return List.of(row);
                            },
                            end -> said.append(end.sentence()),
                            failure -> said.append(failure)));
            screen.fx(() -> task.cancel(false));
            asked.countDown();
            screen.await("the end", () -> screen.fx(() -> !said.isEmpty()));
            assertEquals("已停止：共 1 件，核验了 0 件，其余未核验。", said.toString());
            assertEquals(Optional.empty(), screen.fx(() -> checks.of(note)));
        }
    }

    @Test
    void exportsTheSameBytes() throws Exception {
        byte[] bytes = Files.readAllBytes(picture("白鹭.png", 300, 200));
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            Id id = screen.fix(caseId, home.resolve("白鹭.png")).getFirst();
            Path out = Files.createDirectory(home.resolve("out"));
            screen.show(id.value());
            screen.dialogs.willChoose(out);
            screen.click("#evidence-export");
            screen.awaitWords("已解密导出并核对无误");
            assertArrayEquals(bytes, Files.readAllBytes(out.resolve("白鹭.png")));
        }
    }

    @Test
    void damagedContentIsNeitherShownNorExported() throws Exception {
        try (TestScreen screen = TestScreen.open(home, TestOffice.SECOND)) {
            Id caseId = screen.newCase("陈小鹭");
            Path file = TestScreen.text(home.resolve("变.txt"), "要变的");
            flipLastByte(vaultFileOf(() -> screen.fix(caseId, file)));
            Id id = screen.office.evidence().ofCase(caseId).getFirst().id();
            Path out = Files.createDirectory(home.resolve("out"));
            screen.show(id.value());
            screen.awaitWords("保管的内容与写入时不同");
            assertFalse(screen.seen("#evidence-text"));
            screen.dialogs.willChoose(out);
            screen.click("#evidence-export");
            screen.await("the failure", () -> screen.count(".error-pane") == 2);
            try (Stream<Path> files = Files.list(out)) {
                assertEquals(List.of(), files.toList());
            }
        }
    }

    private interface Fixing {
        void run() throws Exception;
    }

    /** The one file that this brought into the vault. */
    private Path vaultFileOf(Fixing fixing) throws Exception {
        Set<Path> before = vaultFiles();
        fixing.run();
        Set<Path> after = vaultFiles();
        after.removeAll(before);
        assertEquals(1, after.size());
        return after.iterator().next();
    }

    private Set<Path> vaultFiles() throws Exception {
        if (!Files.exists(home.resolve("office/vault"))) {
            return new HashSet<>();
        }
        try (Stream<Path> files = Files.walk(home.resolve("office/vault"))) {
            return new HashSet<>(files.filter(Files::isRegularFile).toList());
        }
    }

    private static void flipLastByte(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            assertEquals(bytes.length, channel.write(ByteBuffer.wrap(bytes)));
        }
    }

    private Path picture(String name, int width, int height) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0x2E7D4F));
        graphics.fillOval(width / 8, height / 8, width * 3 / 4, height * 3 / 4);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return Files.write(home.resolve(name), out.toByteArray());
    }

    private static ImageView view(TestScreen screen) {
        return (ImageView) screen.node("#evidence-picture").orElseThrow();
    }

    private static double shownWidth(TestScreen screen) {
        return screen.fx(() -> screen.seen("#evidence-picture") && view(screen).getImage() != null
                ? view(screen).getImage().getWidth()
                : 0);
    }
}
