package org.sealbook.reports.printing;

import java.awt.print.PrinterException;
import java.awt.print.PrinterJob;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.print.DocFlavor;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.MediaSizeName;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;

/**
 * The printers that this machine can reach. Every page is printed at its own size on A4, one job for all copies, and no dialog is shown.
 * Safe for use by several threads; asking and printing may take seconds.
 */
public final class Printers {

    /** The most copies that one job makes. */
    public static final int MOST_COPIES = 99;

    private final Supplier<List<PrintService>> services;
    private final Supplier<Optional<PrintService>> usual;

    /** For a test that brings its own printers. */
    Printers(Supplier<List<PrintService>> services, Supplier<Optional<PrintService>> usual) {
        this.services = services;
        this.usual = usual;
    }

    /** Those that the system knows now, asked anew each time. */
    public static Printers ofThisMachine() {
        return new Printers(
                () -> Arrays.asList(PrintServiceLookup.lookupPrintServices(DocFlavor.SERVICE_FORMATTED.PAGEABLE, null)),
                () -> Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService()));
    }

    /** A machine without any. */
    public static Printers none() {
        return new Printers(List::of, Optional::empty);
    }

    /** Their names, the system's usual one first; empty where there is none. */
    public List<String> names() {
        List<String> names = services.get().stream()
                .map(PrintService::getName)
                .distinct()
                .sorted()
                .toList();
        Optional<String> first = usual.get().map(PrintService::getName).filter(names::contains);
        return first.map(name -> java.util.stream.Stream.concat(
                                java.util.stream.Stream.of(name), names.stream().filter(each -> !each.equals(name)))
                        .toList())
                .orElse(names);
    }

    /**
     * Prints; answers when the printer has taken the job.
     *
     * @param pdf the bytes of one of our own PDFs
     * @param title what the printer's queue shows
     * @param printer one of {@link #names()}
     * @param copies 1 to {@value #MOST_COPIES}
     * @throws PrintingException if there is no such printer now, it did not take the job, or the file can't be read
     */
    public void print(byte[] pdf, String title, String printer, int copies) throws PrintingException {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("1 to " + MOST_COPIES + " copies, not " + copies);
        }
        PrintService service = services.get().stream()
                .filter(each -> each.getName().equals(printer))
                .findFirst()
                .orElseThrow(() -> new PrintingException("printing.no-such-printer", printer));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PrinterJob job = PrinterJob.getPrinterJob();
            job.setJobName(title);
            job.setPrintService(service);
            job.setPageable(new PDFPageable(document));
            PrintRequestAttributeSet asked = new HashPrintRequestAttributeSet(MediaSizeName.ISO_A4);
            asked.add(new Copies(copies));
            job.print(asked);
        } catch (PrinterException e) {
            throw new PrintingException("printing.failed", e, printer, reason(e));
        } catch (IOException e) {
            throw new PrintingException("printing.unreadable", e);
        }
    }

    private static String reason(PrinterException e) {
        String message = e.getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }
}
