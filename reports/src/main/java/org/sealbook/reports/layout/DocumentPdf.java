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
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sealbook.reports.paper.CaseDocument;

/** Draws a paper of a case as a PDF/A-3b file, to be signed by hand. */
public final class DocumentPdf {

    private DocumentPdf() {}

    /**
     * The file: the same bytes for the same arguments. It holds no time but {@code when}.
     *
     * @param when the time that the file says it was made, taken to the second
     * @throws MissingGlyphException where the paper holds a character that cannot be printed; nothing was drawn
     */
    public static RenderedDocument render(CaseDocument paper, Instant when) {
        return PaperFonts.inTurn(fonts -> {
            GlyphCheck.check(paper.wordings(), fonts);
            try {
                return draw(paper, when.truncatedTo(ChronoUnit.SECONDS), fonts);
            } catch (IOException impossible) {
                throw new UncheckedIOException("drawing in memory failed", impossible);
            }
        });
    }

    private static RenderedDocument draw(CaseDocument paper, Instant when, PaperFonts fonts) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setVersion(1.7f);
            document.setDocumentId(identity(paper, when));
            Calendar calendar = GregorianCalendar.from(when.atZone(ZoneOffset.UTC));
            Archive.describe(document, paper.title() + " " + paper.number(), paper.office(), calendar);
            Manuscript manuscript = new Manuscript(document);
            int pages = new DocumentFlow(paper, fonts).draw(manuscript);
            manuscript.finish();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            document.save(file);
            return new RenderedDocument(file.toByteArray(), pages);
        }
    }

    /** What the library derives the file's identifier from, instead of the clock. */
    private static long identity(CaseDocument paper, Instant when) {
        try {
            byte[] said = (paper + "\n" + when).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(said))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
