package org.sealbook.reports.layout;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A document while it is drawn: its sheets, and which characters of which font they use. */
final class Manuscript implements Closeable {

    private final PDDocument document;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Face, EmbeddedFace> faces = new LinkedHashMap<>();

    Manuscript(PDDocument document) {
        this.document = document;
    }

    Sheet newSheet() throws IOException {
        PDPage page = new PDPage(new PDRectangle(Page.WIDTH, Page.HEIGHT));
        document.addPage(page);
        Sheet sheet = new Sheet(this, page, new PDPageContentStream(document, page));
        sheets.add(sheet);
        return sheet;
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** The embedded font for a line that is about to be drawn with it. */
    PDType0Font use(Face face, Line line) throws IOException {
        EmbeddedFace embedded = faces.get(face);
        if (embedded == null) {
            embedded = new EmbeddedFace(face, face.embedIn(document));
            faces.put(face, embedded);
        }
        line.glyphs().forEach(embedded::note);
        return embedded.font();
    }

    /** Ends all pages. */
    @Override
    public void close() throws IOException {
        for (Sheet sheet : sheets) {
            sheet.close();
        }
    }

    /** After the subsets are made: says in each font which characters its glyphs stand for. */
    void nameCharacters() throws IOException {
        for (EmbeddedFace embedded : faces.values()) {
            embedded.nameCharacters(document);
        }
    }
}
