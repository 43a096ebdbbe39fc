package org.sealbook.reports.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sealbook.reports.paper.CertificatePaper;

/** Draws a certificate as an unsigned PDF/A-3b file that is ready to be signed. */
public final class CertificatePdf {

    private CertificatePdf() {}

    /**
     * The file: the same bytes for the same arguments. It holds one empty signature field, where the seal belongs, and no
     * time but {@code when}.
     *
     * @param attachments files to embed, each name once
     * @param when the time that the file says it was made, taken to the second
     * @throws MissingGlyphException where the paper holds a character that cannot be printed; nothing was drawn
     */
    public static byte[] render(CertificatePaper paper, List<PdfAttachment> attachments, Instant when) {
        return PaperFonts.inTurn(fonts -> {
            GlyphCheck.check(paper.wordings(), fonts);
            try {
                return draw(paper, attachments, when.truncatedTo(ChronoUnit.SECONDS), fonts);
            } catch (IOException impossible) {
                throw new UncheckedIOException("drawing in memory failed", impossible);
            }
        });
    }

    /**
     * Checks, before anything is decided, that a text can be printed.
     *
     * @param field what the text is, for the sentence that a person reads
     * @throws MissingGlyphException naming the first character that can't
     */
    public static void requirePrintable(String field, String text) {
        PaperFonts.inTurn(fonts -> {
            GlyphCheck.check(field, text, fonts.regular());
            return text;
        });
    }

    private static byte[] draw(CertificatePaper paper, List<PdfAttachment> attachments, Instant when, PaperFonts fonts)
            throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            document.setDocumentId(identity(paper, attachments, when));
            Calendar calendar = GregorianCalendar.from(when.atZone(ZoneOffset.UTC));
            Archive.describe(document, CertificatePaper.TITLE + " " + paper.number(), paper.office(), calendar);
            Enclosures.embed(document, attachments, calendar);
            Manuscript manuscript = new Manuscript(document);
            CertificateFlow.SealPlace place = new CertificateFlow(paper, fonts).draw(manuscript);
            manuscript.finish();
            SealField.add(document, place.sheet().page(), place.square());

            ByteArrayOutputStream file = new ByteArrayOutputStream();
            // Uncompressed object structure: signatures are appended to it as classic incremental updates.
            document.save(file, CompressParameters.NO_COMPRESSION);
            return file.toByteArray();
        }
    }

    /** What the library derives the file's identifier from, instead of the clock. */
    private static long identity(CertificatePaper paper, List<PdfAttachment> attachments, Instant when) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((paper + "\n" + when).getBytes(StandardCharsets.UTF_8));
            for (PdfAttachment attachment : attachments) {
                digest.update(attachment.name().getBytes(StandardCharsets.UTF_8));
                digest.update(attachment.bytes());
            }
            return ByteBuffer.wrap(digest.digest()).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
