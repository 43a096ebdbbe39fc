package org.sealbook.workstation.evidence;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.control.ListView;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.language.Language;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.evidence.TestScreen.Look;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;
import org.testfx.util.WaitForAsyncUtils;

/** The screen in its states, written as pictures to look at. Not part of the ordinary run: a picture fails no build. */
@Tag("screens")
class EvidencePictures {

    private static final Path FOLDER = Path.of("target", "screens");
    private static final String LONG = "2026-11-22 直播间侵权销售全过程录屏（含购物车、评论区与主播口播）_第3段_原始文件_未剪辑_1080p.mp4";

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL", "ZH,LIGHT,LARGE"})
    void everyState(Language language, Appearance appearance, TypeSize size) throws Exception {
        Look look = new Look(language, appearance, size);
        String suffix = (language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        try (TestScreen screen =
                TestScreen.open(TestOffice.open(TestOffice.staffed(home.resolve("office")), TestOffice.SECOND), look)) {
            screen.await("the empty state", () -> screen.count(".empty-state") == 1);
            take(screen, "evidence-empty-" + suffix);
            List<Id> fixed = fill(screen);
            screen.type("#evidence-search", "2026");
            screen.await("one row", () -> screen.count(".table-row-cell:filled") == 1);
            screen.type("#evidence-search", "");
            screen.await("the rows", () -> screen.count(".table-row-cell:filled") >= 10);
            take(screen, "evidence-list-" + suffix);
            screen.click("#evidence-check-all");
            screen.await("the pills", () -> screen.count(".table-row-cell .pill") >= 10);
            take(screen, "evidence-checked-" + suffix);
            screen.click("#evidence-look");
            screen.await("small pictures", () -> screen.count(".evidence-tile .image-view") >= 3);
            take(screen, "evidence-grid-" + suffix);
            for (int at : new int[] {0, 2, 4, 6}) {
                screen.show(fixed.get(at).value());
                screen.await("its facts", () -> screen.count(".facts") == 1);
                WaitForAsyncUtils.sleep(600, TimeUnit.MILLISECONDS);
                take(screen, "evidence-one-" + at + "-" + suffix);
            }
            screen.click("#evidence-check");
            screen.await("the finding", () -> screen.seen("#evidence-finding"));
            take(screen, "evidence-one-checked-" + suffix);
            screen.show();
            intake(screen, suffix);
        }
    }

    private void intake(TestScreen screen, String suffix) throws Exception {
        Path large = home.resolve(LONG);
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        screen.fx(() -> {
            screen.stage.getScene().getRoot().lookup("#evidence-drop").setVisible(true);
            return true;
        });
        take(screen, "evidence-drop-" + suffix);
        screen.drop(
                large,
                home.resolve("白鹭原图.png"),
                TestScreen.text(home.resolve("操作记录.txt"), "新的操作记录"),
                home.resolve("手机照片/IMG_2031.jpg"));
        screen.await("the cases", () -> screen.count("#evidence-cases .list-cell:filled") >= 1);
        take(screen, "evidence-intake-" + suffix);
        screen.fx(() -> {
            ((ListView<?>) screen.node("#evidence-cases").orElseThrow())
                    .getSelectionModel()
                    .selectFirst();
            return true;
        });
        screen.click("#evidence-fix-now");
        screen.await("the rate", () -> screen.says("/ 3.0 GiB · "));
        take(screen, "evidence-busy-" + suffix);
        screen.click("#evidence-stop");
        screen.await("the end", () -> screen.seen("#evidence-said"));
        take(screen, "evidence-stopped-" + suffix);
        screen.drop(home.resolve("白鹭原图.png"), home.resolve("操作记录.txt"), home.resolve("手机照片/IMG_2031.jpg"));
        screen.await("the cases", () -> screen.count("#evidence-cases .list-cell:filled") >= 1);
        screen.fx(() -> {
            ((ListView<?>) screen.node("#evidence-cases").orElseThrow())
                    .getSelectionModel()
                    .selectFirst();
            return true;
        });
        screen.click("#evidence-fix-now");
        screen.await("the outcome", () -> screen.seen("#evidence-outcome"));
        take(screen, "evidence-outcome-" + suffix);
    }

    /** A working morning: two cases, pictures of a shop's pages, a contract, a log, a video. */
    private List<Id> fill(TestScreen screen) throws Exception {
        Id shop = screen.newCase("陈小鹭");
        Id lin = screen.newCase("厦门海平线文化传播有限公司（委托代理人：林木）");
        List<Id> fixed = new ArrayList<>();
        fixed.addAll(screen.fix(
                shop,
                picture("白鹭原图.png", 1600, 1100, 1),
                picture("商品页截图_首屏.png", 1200, 800, 2),
                Files.write(home.resolve("委托保全协议.pdf"), TwoPages.pdf()),
                picture("商品页截图_评价区.png", 900, 1300, 3),
                TestScreen.text(home.resolve("操作记录.txt"), """
                    保全操作记录
                    2026-11-22 09:12:03  启动录屏，检查计算机的清洁性，未见异常进程。
                    2026-11-22 09:14:40  校准时间，与国家授时中心相差 0.012 秒。
                    2026-11-22 09:15:21  打开浏览器，清除缓存与浏览记录。
                    2026-11-22 09:16:02  输入网址 https://shop.example/item/7788 并访问。
                    2026-11-22 09:18:47  截取首屏、商品详情与评价区页面，共三张。
                    2026-11-22 09:24:10  停止录屏，保存全部文件并计算 SHA-256 值。
                    """),
                TestScreen.text(home.resolve("商品页源代码.html"), "<html><body>白鹭装饰画</body></html>"),
                Files.write(home.resolve(LONG), new byte[3_400_000])));
        fixed.addAll(screen.fix(
                lin,
                picture("仓库外景 01.png", 1400, 900, 4),
                picture("仓库外景 02.png", 1400, 900, 5),
                Files.write(home.resolve("现场录音.wav"), "RIFF0000WAVEfmt ".getBytes(StandardCharsets.US_ASCII)),
                TestScreen.text(home.resolve("往来邮件.eml"), "Subject: 关于授权\n\n您好"),
                TestScreen.text(home.resolve("清单.csv"), "序号,名称\n1,白鹭\n")));
        return fixed;
    }

    private Path picture(String name, int width, int height, int hue) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setPaint(new GradientPaint(
                0,
                0,
                Color.getHSBColor(hue * 0.13f, 0.25f, 0.95f),
                0,
                height,
                Color.getHSBColor(hue * 0.17f, 0.35f, 0.7f)));
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(255, 255, 255, 210));
        g.fillOval(width / 4, height / 5, width / 3, height / 2);
        g.setColor(new Color(60, 70, 80));
        g.setStroke(new BasicStroke(width / 120f));
        g.drawArc(width / 5, height / 2, width / 2, height / 3, 10, 160);
        g.drawLine(width / 3, height * 4 / 5, width * 2 / 3, height * 4 / 5);
        g.dispose();
        Path file = home.resolve(name);
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static void take(TestScreen screen, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.sleep(250, TimeUnit.MILLISECONDS);
        WritableImage image = screen.fx(() -> screen.stage.getScene().getRoot().snapshot(null, null));
        Files.createDirectories(FOLDER);
        ImageIO.write(
                SwingFXUtils.fromFXImage(image, null),
                "png",
                FOLDER.resolve(name + ".png").toFile());
    }
}
