package org.sealbook.reports.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.sealbook.reports.CasePapers;
import org.sealbook.reports.paper.CaseDocument;
import org.sealbook.reports.paper.CertificatePaper;
import org.sealbook.reports.paper.DocumentBlock.Paragraph;
import org.sealbook.reports.paper.Wording;

class DocumentPdfTest {

    private static final Instant WHEN = Instant.parse("2026-11-22T08:00:00.5Z");

    @Test
    void saysEverythingInTheOrderOfReading() throws IOException {
        CaseDocument slip = CasePapers.slip();
        String text = text(DocumentPdf.render(slip, WHEN).bytes());
        int from = found(text, slip.demoLine(), 0);
        from = found(text, slip.office(), from);
        for (Wording wording : slip.wordings()) {
            from = found(text, wording.value(), from);
        }
        from = found(text, slip.dateLine().orElseThrow(), from);
        found(text, CertificatePaper.pageMark(1, 1), from);
    }

    @Test
    void leavesALineToSignOnForEachWhoSigns() throws IOException {
        String text = text(DocumentPdf.render(CasePapers.inquiry(2), WHEN).bytes());
        int from = 0;
        for (String who : CasePapers.inquiry(2).signatures()) {
            from = found(text, who + "（签名）：年月日", from);
        }
    }

    @Test
    void numbersThePagesOfALongRecordAndSaysHowMany() throws IOException {
        RenderedDocument rendered = DocumentPdf.render(CasePapers.inquiry(40), WHEN);
        String text = text(rendered.bytes());
        try (PDDocument document = Loader.loadPDF(rendered.bytes())) {
            assertEquals(document.getNumberOfPages(), rendered.pages());
        }
        assertTrue(rendered.pages() > 3, () -> rendered.pages() + " pages");
        int from = 0;
        for (int page = 1; page <= rendered.pages(); page++) {
            from = found(text, CertificatePaper.pageMark(page, rendered.pages()), from);
        }
        found(text, "答：第40个回答", 0);
    }

    @Test
    void repeatsTheHeadingsOfATableOnEveryPage() throws IOException {
        RenderedDocument rendered = DocumentPdf.render(CasePapers.catalogue(90), WHEN);
        String text = text(rendered.bytes());
        assertTrue(rendered.pages() > 2);
        assertEquals(rendered.pages(), text.split("序号题名页次", -1).length - 1);
        found(text, "90第90份材料", 0);
    }

    @Test
    void refusesACharacterThatCannotBePrintedAndNamesIt() {
        CaseDocument strange = new CaseDocument(
                "公证处", false, "通知", "1", Optional.empty(), List.of(new Paragraph("姓𡋾名")), List.of(), Optional.empty());
        MissingGlyphException refused =
                assertThrows(MissingGlyphException.class, () -> DocumentPdf.render(strange, WHEN));
        assertEquals(0x212FE, refused.codePoint());
        assertEquals("text", refused.field());
    }

    @Test
    void theSamePaperAtTheSameTimeIsTheSameFile() {
        assertArrayEquals(
                DocumentPdf.render(CasePapers.slip(), WHEN).bytes(),
                DocumentPdf.render(CasePapers.slip(), WHEN).bytes());
    }

    @Test
    void veryLongWordsNeverRunOverThePage() throws IOException {
        String longest = "长".repeat(200);
        CaseDocument paper = new CaseDocument(
                longest,
                false,
                longest,
                longest,
                Optional.of(longest),
                List.of(new Paragraph("w".repeat(2000))),
                List.of("见证人"),
                Optional.of(java.time.LocalDate.of(2026, 1, 1)));
        RenderedDocument rendered = DocumentPdf.render(paper, WHEN);
        found(text(rendered.bytes()), longest, 0);
        assertTrue(rendered.pages() >= 1);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return withoutBlanks(new PDFTextStripper().getText(document));
        }
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s　]+", "");
    }

    private static int found(String text, String words, int from) {
        int at = text.indexOf(withoutBlanks(words), from);
        assertTrue(at >= 0, () -> "“" + words + "” after " + from + " in " + text);
        return at;
    }
}
