package org.sealbook.workstation.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javafx.scene.input.Clipboard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.language.Language;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

class VerifyScreenTest {

    @TempDir
    Path home;

    private OfficeFolder office;
    private Path pdf;
    private Path trust;

    @BeforeEach
    void exportACertificate() throws Exception {
        office = TestOffice.staffed(home.resolve("office"));
        TestOffice.Exported exported =
                TestOffice.withOneCertificate(office, home.resolve("out"), home.resolve("sources"));
        pdf = exported.files().getFirst();
        trust = Files.write(home.resolve("trust.json"), exported.trust().encode());
    }

    @Test
    void aJudgeHasOnlyAFileAndThenATrustList() throws Exception {
        try (TestWindow window = TestWindow.open(home)) {
            window.click("#start-verify");
            choose(window, pdf);
            window.awaitWords("无法断定");
            assertTrue(window.says("没有给出信任清单"));
            assertTrue(window.says("不在清单中"), "an unknown signer");
            assertTrue(window.says("完好"), "an intact signature");
            assertTrue(window.says("本结论不证明什么"));
            assertTrue(window.says("这些密钥属于谁"));
            assertTrue(window.says(".entry-proof  .tlog-proof"), "which proofs lay beside it");

            choose(window, trust);
            window.awaitWords("核验通过");
            assertTrue(window.says("consortium.example/ludao/1"), "whose keys are trusted");
            assertFalse(window.says("这些密钥属于谁"));

            window.click("#verify-trust-none");
            window.awaitWords("无法断定");
            window.click("#verify-back");
            window.await("the start page", () -> window.seen("#start-open"));
        }
    }

    @Test
    void oneFlippedByteIsNotSoundAndTheReasonStandsUnderTheVerdict() throws Exception {
        byte[] bytes = Files.readAllBytes(pdf);
        bytes[bytes.length / 3] ^= 1;
        Files.write(pdf, bytes);
        try (TestWindow window = TestWindow.open(home, Language.EN)) {
            window.click("#start-verify");
            choose(window, pdf, trust);
            window.awaitWords("Not sound");
            assertTrue(window.says("✗  " + pdf.getFileName()));
        }
    }

    @Test
    void aCertificateWithoutItsProofsSaysThatNoneLieBesideIt() throws Exception {
        Path alone = Files.createDirectory(home.resolve("alone")).resolve("certificate.pdf");
        Files.copy(pdf, alone);
        try (TestWindow window = TestWindow.open(home, Language.EN)) {
            window.click("#start-verify");
            choose(window, alone, trust);
            window.awaitWords("Cannot tell");
            assertTrue(window.says("No proofs of the same name lie beside them."));
        }
    }

    @Test
    void anEntryIsJudgedByItsProofAlone() throws Exception {
        Path entry = pdf.resolveSibling(name(pdf, ".entry"));
        try (TestWindow window = TestWindow.open(home, Language.EN)) {
            window.click("#start-verify");
            choose(window, entry, trust);
            window.awaitWords("Sound");
            assertTrue(window.says("There is no PDF signature in these files."));
        }
    }

    @Test
    void filesThatCannotBeJudgedAreOneSentenceEach() throws Exception {
        Path junk = Files.write(home.resolve("junk.bin"), new byte[] {1, 2, 3});
        Path noPdf = Files.writeString(home.resolve("empty.pdf"), "");
        Path badTrust =
                Files.writeString(Files.createDirectory(home.resolve("bad")).resolve("trust.json"), "{\"offices\":");
        try (TestWindow window = TestWindow.open(home, Language.EN)) {
            window.click("#start-verify");
            choose(window, junk);
            window.awaitWords("junk.bin is not a file of a known kind.");
            choose(window, noPdf);
            window.awaitWords("empty.pdf is not a PDF.");
            choose(window, badTrust);
            window.awaitWords("cannot be understood");
            choose(window, home);
            window.awaitWords("is not a file.");
            choose(window, home.resolve("gone.pdf"));
            window.awaitWords("gone.pdf is not there.");
            choose(
                    window,
                    IntStream.rangeClosed(0, Supplied.MOST_FILES)
                            .mapToObj(number -> home.resolve(number + ".pdf"))
                            .toArray(Path[]::new));
            window.awaitWords("At most 200 files");
            choose(window, pdf, trust);
            window.awaitWords("Sound");
        }
    }

    @Test
    void anOpenOfficeOffersItsOwnListAndSaysSo() throws Exception {
        try (TestWindow window = TestWindow.open(home)) {
            window.signIn(home.resolve("office"), TestOffice.NOTARY, TestOffice.password());
            window.go(Place.of(ScreenName.VERIFY));
            window.awaitWords("按本处自己的清单核验：consortium.example/ludao/1");
            choose(window, pdf);
            window.awaitWords("核验通过");
            assertTrue(window.says("这是本处的看法"));
        }
    }

    @Test
    void theReportIsCopiedAsTheCommandSaysIt() throws Exception {
        try (TestWindow window = TestWindow.open(home)) {
            window.click("#start-verify");
            choose(window, pdf, trust);
            window.awaitWords("核验通过");
            window.click("#verify-copy");
            String copied = window.fx(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(copied.startsWith("核验通过：所给的一切都已检查"), copied);
            assertTrue(copied.contains("  ✓ " + pdf.getFileName() + ": "), copied);
            assertEquals(
                    4 + 1,
                    copied.lines()
                            .dropWhile(line -> !line.startsWith("未证明"))
                            .skip(1)
                            .count(),
                    copied);
        }
    }

    private static void choose(TestWindow window, Path... files) {
        window.dialogs().willChoose(files);
        window.click("#verify-choose");
    }

    private static String name(Path pdf, String suffix) {
        return pdf.getFileName().toString().replace(".pdf", suffix);
    }
}
