package org.sealbook.reports.printing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.StreamPrintService;
import javax.print.StreamPrintServiceFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class PrintersTest {

    private final ByteArrayOutputStream paper = new ByteArrayOutputStream();
    private final StreamPrintService printer = StreamPrintServiceFactory.lookupStreamPrintServiceFactories(
            DocFlavor.SERVICE_FORMATTED.PAGEABLE, "application/postscript")[0]
            .getPrintService(paper);
    private final Printers printers = new Printers(() -> List.<PrintService>of(printer), Optional::empty);

    @Test
    void printsEveryPageOnA4() throws Exception {
        printers.print(pdf(3), "three pages", printer.getName(), 1);
        String postscript = paper.toString(StandardCharsets.ISO_8859_1);
        assertTrue(postscript.startsWith("%!PS"), postscript.substring(0, 20));
        assertEquals(
                3,
                Pattern.compile("^%%Page: ", Pattern.MULTILINE)
                        .matcher(postscript)
                        .results()
                        .count());
        assertTrue(postscript.contains("595"), "the width of A4 in points");
    }

    @Test
    void aPrinterThatIsGoneIsNamed() throws Exception {
        byte[] pdf = pdf(1);
        PrintingException refused =
                assertThrows(PrintingException.class, () -> Printers.none().print(pdf, "title", "二楼打印机", 1));
        assertEquals("printing.no-such-printer", refused.key());
        assertEquals(List.of("二楼打印机"), refused.arguments());
    }

    @Test
    void aPrinterThatDoesNotTakeTheJobSaysWhy() throws Exception {
        printer.dispose();
        PrintingException refused =
                assertThrows(PrintingException.class, () -> printers.print(pdf(1), "title", printer.getName(), 1));
        assertEquals("printing.failed", refused.key());
        assertEquals(printer.getName(), refused.arguments().getFirst());
    }

    @Test
    void aFileThatIsNoPdfIsNotPrinted() {
        byte[] text = "not a pdf".getBytes(StandardCharsets.US_ASCII);
        PrintingException refused =
                assertThrows(PrintingException.class, () -> printers.print(text, "title", printer.getName(), 1));
        assertEquals("printing.unreadable", refused.key());
        assertEquals(0, paper.size());
    }

    @Test
    void theUsualPrinterIsNamedFirst() {
        Printers two = new Printers(() -> List.<PrintService>of(printer), () -> Optional.of(printer));
        assertEquals(List.of(printer.getName()), two.names());
        assertEquals(List.of(), Printers.none().names());
    }

    @Test
    void refusesNoCopiesAndTooMany() throws Exception {
        byte[] pdf = pdf(1);
        assertThrows(IllegalArgumentException.class, () -> printers.print(pdf, "title", printer.getName(), 0));
        assertThrows(
                IllegalArgumentException.class,
                () -> printers.print(pdf, "title", printer.getName(), Printers.MOST_COPIES + 1));
    }

    private static byte[] pdf(int pages) throws Exception {
        try (PDDocument document = new PDDocument()) {
            for (int page = 0; page < pages; page++) {
                PDPage added = new PDPage(PDRectangle.A4);
                document.addPage(added);
                try (PDPageContentStream content = new PDPageContentStream(document, added)) {
                    content.addRect(100, 100, 50, 50);
                    content.fill();
                }
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
