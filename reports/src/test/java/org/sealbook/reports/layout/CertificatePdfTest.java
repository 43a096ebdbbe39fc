package org.sealbook.reports.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.reports.Papers;
import org.sealbook.reports.PdfTools;
import org.sealbook.reports.paper.CertificatePaper;
import org.sealbook.reports.paper.ListedAttachment;

class CertificatePdfTest {

    @Test
    void saysEverythingInTheOrderOfReading() throws IOException {
        CertificatePaper paper = Papers.usual();
        String text = withoutBlanks(text(render(paper)));
        int from = 0;
        from = found(text, paper.demoLine(), from);
        from = found(text, CertificatePaper.TITLE, from);
        from = found(text, paper.number(), from);
        for (String line : paper.parties()) {
            from = found(text, line, from);
        }
        for (String paragraph : paper.text()) {
            from = found(text, paragraph, from);
        }
        for (ListedAttachment attachment : paper.attachments()) {
            from = found(text, attachment.name() + attachment.lengthWords() + attachment.sha256(), from);
        }
        from = found(text, paper.office(), from);
        from = found(text, paper.notaryLine(), from);
        from = found(text, paper.dateLine(), from);
        from = found(text, paper.code().sentence(), from);
        found(text, CertificatePaper.pageMark(1, 1), from);
    }

    @Test
    void anotherReaderFindsTheSameWords(@TempDir Path folder) throws Exception {
        CertificatePaper paper = Papers.usual();
        String text = withoutBlanks(PdfTools.says("pdftotext", folder, render(paper), "-raw"));
        int from = found(text, paper.number(), 0);
        from = found(text, paper.text().getFirst(), from);
        from = found(text, paper.attachments().getLast().sha256(), from);
        found(text, paper.dateLine(), from);
    }

    @Test
    void namesThePlainCharacterWhereTheFontDrawsARadicalAlike() throws IOException {
        assertTrue(text(render(Papers.withText("一二人大小山水火金木"))).contains("一二人大小山水火金木"));
    }

    @Test
    void keepsWesternQuotesBesideTheirLetters(@TempDir Path folder) throws Exception {
        String text = PdfTools.says("pdftotext", folder, render(Papers.english()), "-layout");
        assertTrue(text.contains("applicant’s web page"), text);
        assertTrue(text.contains("the “cleanliness check”, by"), text);
    }

    @Test
    void embedsItsFontsAsSubsets(@TempDir Path folder) throws Exception {
        String fonts = PdfTools.says("pdffonts", folder, render(Papers.english()));
        List<String> lines = fonts.lines().skip(2).toList();
        assertEquals(2, lines.size(), fonts);
        assertTrue(lines.stream().allMatch(line -> line.matches("[A-Z]{6}\\+NotoSerifSC-.* yes +yes +yes .*")), fonts);
    }

    @Test
    void numbersThePagesOfALongText() throws IOException {
        byte[] pdf = render(Papers.longOne());
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(4, document.getNumberOfPages());
        }
        String text = withoutBlanks(text(pdf));
        int from = 0;
        for (int page = 1; page <= 4; page++) {
            from = found(text, CertificatePaper.pageMark(page, 4), from);
        }
    }

    @Test
    void listsFortyAttachmentsUnderAHeaderOnEachPage() throws IOException {
        CertificatePaper paper = Papers.withAttachments(40);
        byte[] pdf = render(paper);
        String text = withoutBlanks(text(pdf));
        for (ListedAttachment attachment : paper.attachments()) {
            found(text, attachment.name() + attachment.lengthWords() + attachment.sha256(), 0);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertEquals(3, document.getNumberOfPages());
            assertEquals(3, text.split("序号名称", -1).length - 1);
        }
    }

    @Test
    void breaksNamesThatAreLongerThanTheirColumn() throws IOException {
        CertificatePaper paper = Papers.withLongNames();
        String text = withoutBlanks(text(render(paper)));
        // A row's cells are drawn one after the other, so that a broken name reads on.
        for (ListedAttachment attachment : paper.attachments()) {
            found(text, attachment.name() + attachment.lengthWords(), 0);
        }
    }

    @Test
    void leavesOutWhatIsNotThere() throws IOException {
        String text = text(render(Papers.bare()));
        assertFalse(text.contains(CertificatePaper.ATTACHMENTS), text);
        assertFalse(text.contains("演示"), text);
    }

    @Test
    void readsItsCodeFromThePrintedPage() throws Exception {
        for (CertificatePaper paper : List.of(Papers.usual(), Papers.withAttachments(40))) {
            BufferedImage page;
            try (PDDocument document = Loader.loadPDF(render(paper))) {
                page = new PDFRenderer(document)
                        .renderImageWithDPI(document.getNumberOfPages() - 1, 300, ImageType.GRAY);
            }
            // The foot of the page at the left, as a camera would be held.
            BufferedImage foot = page.getSubimage(200, page.getHeight() - 750, 500, 550);
            int[] pixels = foot.getRGB(0, 0, 500, 550, null, 0, 500);
            assertEquals(
                    Papers.CODE,
                    new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(500, 550, pixels))),
                                    Map.of(DecodeHintType.TRY_HARDER, true))
                            .getText());
        }
    }

    @Test
    void refusesACharacterThatNoFontHasAndNamesIt() {
        MissingGlyphException missing =
                assertThrows(MissingGlyphException.class, () -> render(Papers.withText("申请人𠮷田一郎")));
        assertEquals(0x20BB7, missing.codePoint());
        assertEquals("text", missing.field());
        assertEquals(List.of("U+20BB7 𠮷", "text"), missing.arguments());
        assertEquals("no glyph for U+20BB7 𠮷 in text", missing.getMessage());
    }

    @Test
    void refusesWhatCannotBeSeen() {
        for (String hidden : List.of("\n", "\t", "\u0000", "\u200b", "\u202e", "\u00ad", "\ud800", "\ufeff", "😀")) {
            MissingGlyphException missing =
                    assertThrows(MissingGlyphException.class, () -> render(Papers.withText("甲" + hidden + "乙")));
            assertEquals(hidden.codePointAt(0), missing.codePoint());
        }
    }

    @Test
    void refusesASealThatCannotBeDrawn() {
        assertEquals(
                "office",
                assertThrows(MissingGlyphException.class, () -> Seal.of("𠮷公证处"))
                        .field());
    }

    @Test
    void isTheSameFileForTheSamePaperAndAnotherForAnother() {
        byte[] once = render(Papers.usual());
        assertArrayEquals(once, render(Papers.usual()));
        assertFalse(Arrays.equals(once, render(Papers.withText("甲"))));
        assertFalse(
                Arrays.equals(once, CertificatePdf.render(Papers.usual(), Papers.files(), Papers.WHEN.plusSeconds(1))));
    }

    @Test
    void givesItsEnclosuresBack() throws IOException {
        try (PDDocument document = Loader.loadPDF(render(Papers.usual()))) {
            Map<String, PDComplexFileSpecification> files =
                    document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
            assertEquals(Papers.files().size(), files.size());
            assertEquals(
                    Papers.files().size(),
                    document.getDocumentCatalog()
                            .getCOSObject()
                            .getCOSArray(COSName.getPDFName("AF"))
                            .size());
            for (PdfAttachment file : Papers.files()) {
                PDComplexFileSpecification found = Objects.requireNonNull(files.get(file.name()));
                assertArrayEquals(file.bytes(), found.getEmbeddedFileUnicode().toByteArray());
                assertEquals(file.mimeType(), found.getEmbeddedFileUnicode().getSubtype());
                assertEquals(file.description(), found.getFileDescription());
                Instant changed = found.getEmbeddedFileUnicode().getModDate().toInstant();
                assertEquals(Papers.WHEN, changed);
            }
        }
    }

    @Test
    void refusesTwoEnclosuresOfOneName() {
        PdfAttachment file = Papers.files().getFirst();
        assertThrows(
                IllegalArgumentException.class,
                () -> CertificatePdf.render(Papers.bare(), List.of(file, file), Papers.WHEN));
        assertThrows(IllegalArgumentException.class, () -> new PdfAttachment("../x", "a/b", new byte[0], ""));
    }

    @Test
    void drawsOnManyThreadsAtOnce() throws Exception {
        byte[] expected = render(Papers.usual());
        Random random = new Random(7);
        List<Thread> threads = new ArrayList<>();
        Queue<byte[]> made = new ConcurrentLinkedQueue<>();
        for (int number = 0; number < 4; number++) {
            boolean other = random.nextBoolean();
            threads.add(Thread.ofPlatform().start(() -> {
                if (other) {
                    render(Papers.english());
                }
                made.add(render(Papers.usual()));
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(4, made.size());
        made.forEach(pdf -> assertArrayEquals(expected, pdf));
    }

    private static byte[] render(CertificatePaper paper) {
        return CertificatePdf.render(paper, Papers.files(), Papers.WHEN);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int found(String text, String wanted, int from) {
        int at = text.indexOf(withoutBlanks(wanted), from);
        assertTrue(at >= 0, () -> "not found after " + from + ": " + wanted + "\nin " + text);
        return at + withoutBlanks(wanted).length();
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("\\s", "");
    }
}
