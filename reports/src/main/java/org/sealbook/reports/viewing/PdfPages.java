package org.sealbook.reports.viewing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.sealbook.reports.inspection.Abandonment;
import org.sealbook.reports.inspection.BoundedReading;
import org.sealbook.reports.inspection.FileGuard;
import org.sealbook.reports.inspection.Limits;
import org.sealbook.reports.inspection.UnreadablePdfException;
import org.sealbook.reports.inspection.UnreadablePdfException.Why;

/**
 * The pages of any PDF as pictures. Whatever the file holds, the answer is a picture or an {@link UnreadablePdfException},
 * within bounds of time, pixels and memory; nothing in the file is executed or fetched. Every picture reads the file anew, so that a
 * page that was given up leaves nothing behind; the methods may be called on any thread but the window's.
 */
public final class PdfPages {

    /** Most pages that are shown of one file. */
    public static final int MOST_PAGES = 2_000;

    /** Most pixels of one picture: an A4 page at 300 dpi and a little more. */
    public static final long MOST_PIXELS = 10_000_000;

    /** Resolutions are from 1 to so many dots per inch. */
    public static final int MOST_DPI = 600;

    private static final float POINTS_PER_INCH = 72;

    static {
        // What PDFBox unpacks of pictures must not lie about in temporary files: it may be evidence.
        ImageIO.setUseCache(false);
    }

    private final byte[] file;
    private final Limits limits;
    private final int count;

    private PdfPages(byte[] file, Limits limits, int count) {
        this.file = file;
        this.limits = limits;
        this.count = count;
    }

    /** Opens a file of at most 200 MiB, allowing 20 seconds for each page. */
    public static PdfPages of(byte[] file) throws UnreadablePdfException {
        return of(file, Limits.STANDARD);
    }

    /**
     * Opens a file's bytes, which must not change meanwhile. A file that opens with the empty password is readable.
     *
     * @throws UnreadablePdfException if it is no PDF, is encrypted, damaged or too costly, or has no page
     */
    public static PdfPages of(byte[] file, Limits limits) throws UnreadablePdfException {
        BoundedReading.requirePdf(file, limits);
        int pages = BoundedReading.within(limits.time(), abandonment -> {
            try (PDDocument document = load(file, limits, abandonment)) {
                return document.getNumberOfPages();
            }
        });
        if (pages < 1) {
            throw new UnreadablePdfException(Why.DAMAGED, null);
        }
        return new PdfPages(file, limits, pages);
    }

    /** How many pages the file says it has; at least one. */
    public int count() {
        return count;
    }

    /** How many of them are shown: {@link #count()}, but at most {@link #MOST_PAGES}. */
    public int shown() {
        return Math.min(count, MOST_PAGES);
    }

    /**
     * Draws one page as an RGB picture, at a lower resolution where it would be larger than {@link #MOST_PIXELS}.
     *
     * @param page from 0 to {@link #shown()} − 1
     * @param dpi dots per inch, from 1 to {@link #MOST_DPI}
     * @throws UnreadablePdfException if this page is damaged or too costly; others may still be good
     */
    public BufferedImage page(int page, int dpi) throws UnreadablePdfException {
        if (page < 0 || page >= shown() || dpi < 1 || dpi > MOST_DPI) {
            throw new IllegalArgumentException("page " + page + " of " + shown() + " at " + dpi + " dpi");
        }
        return BoundedReading.within(limits.time(), abandonment -> draw(page, dpi, abandonment));
    }

    private BufferedImage draw(int index, int dpi, Abandonment abandonment) throws IOException, UnreadablePdfException {
        try (PDDocument document = load(file, limits, abandonment)) {
            PDPage page = document.getPage(index);
            new PageCost(limits, abandonment).check(page);
            return new PageRenderer(document, abandonment)
                    .renderImage(index, scale(page.getCropBox(), dpi), ImageType.RGB);
        } catch (TooCostlyException e) {
            throw new UnreadablePdfException(Why.TOO_COSTLY, e);
        }
    }

    private static PDDocument load(byte[] file, Limits limits, Abandonment abandonment)
            throws IOException, UnreadablePdfException {
        try {
            return new PDFParser(
                            new FileGuard(file, file.length, abandonment),
                            "",
                            null,
                            null,
                            MemoryUsageSetting.setupMainMemoryOnly(limits.attachmentBytes()).streamCache)
                    .parse(true);
        } catch (InvalidPasswordException e) {
            throw new UnreadablePdfException(Why.ENCRYPTED, e);
        }
    }

    /** Pixels per point: as asked, or as many as the bound allows. A strip thinner than a pixel is drawn one pixel wide. */
    static float scale(PDRectangle box, int dpi) throws UnreadablePdfException {
        double width = box.getWidth();
        double height = box.getHeight();
        if (!(width > 0) || !(height > 0) || Double.isInfinite(width) || Double.isInfinite(height)) {
            throw new UnreadablePdfException(Why.DAMAGED, null);
        }
        double asked = dpi / (double) POINTS_PER_INCH;
        double byArea = Math.sqrt(MOST_PIXELS / (width * height));
        double bySide = MOST_PIXELS / Math.max(width, height);
        return (float) Math.min(asked, Math.min(byArea, bySide));
    }
}
