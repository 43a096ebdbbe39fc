package org.sealbook.workstation.verify;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.court.ProofBundle;
import org.sealbook.language.Language;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.SystemClock;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.Pictures;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The screen of verification in its states, written as pictures to look at. A picture fails no build. */
@Tag("screens")
class VerifyPictures {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL", "EN,LIGHT,LARGE"})
    void everyVerdict(Language language, Appearance appearance, TypeSize size) throws Exception {
        OfficeFolder office = TestOffice.staffed(home.resolve("office"));
        TestOffice.Exported exported =
                TestOffice.withOneCertificate(office, home.resolve("out"), home.resolve("sources"));
        Path pdf = exported.files().getFirst();
        Path trust = Files.write(home.resolve("trust.json"), exported.trust().encode());
        String suffix = ("-" + language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        try (TestWindow window =
                TestWindow.open(home, new Settings(language, appearance, size, List.of()), new SystemClock())) {
            Pictures.take(window, "start" + suffix);
            window.click("#start-verify");
            Pictures.take(window, "verify-empty" + suffix);
            choose(window, pdf);
            Pictures.take(window, "verify-cannot-tell" + suffix);
            choose(window, trust);
            Pictures.take(window, "verify-sound" + suffix);
            byte[] bytes = Files.readAllBytes(pdf);
            bytes[bytes.length / 3] ^= 1;
            Files.write(pdf, bytes);
            choose(window, pdf);
            Pictures.take(window, "verify-not-sound" + suffix);
            ProofBundle bundle = ProofBundle.write(Files.createDirectory(home.resolve("entry")), "entry-57.0");
            choose(window, home.resolve("entry/entry-57.0.entry"), bundle.trust());
            Pictures.take(window, "verify-entry" + suffix);
        }
    }

    @Test
    void whatCannotBeJudged() throws Exception {
        Path junk = Files.write(
                home.resolve("2026-11-22 直播间侵权销售全过程录屏（含购物车、评论区与主播口播）_第 3 段_原始文件.mp4"), new byte[] {1, 2, 3});
        try (TestWindow window = TestWindow.open(home)) {
            window.click("#start-verify");
            window.dialogs().willChoose(junk);
            window.click("#verify-choose");
            window.await("the failure", () -> window.seen(".error-pane"));
            Pictures.take(window, "verify-error");
        }
    }

    private static void choose(TestWindow window, Path... files) {
        window.dialogs().willChoose(files);
        window.click("#verify-choose");
        window.await("the verdict", () -> window.seen("#verify-busy") || window.seen("#verify-verdict"));
        window.await("the verdict", () -> window.seen("#verify-verdict") && !window.seen("#verify-busy"));
    }
}
