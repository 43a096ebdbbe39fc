package org.sealbook.reports.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;

/** A document while it is drawn: its sheets, and which characters of which font they use. */
final class Manuscript {

    private final PDDocument document;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<Face, EmbeddedFace> faces = new LinkedHashMap<>();

    Manuscript(PDDocument document) {
        this.document = document;
    }

    Sheet newSheet() {
        Sheet sheet = new Sheet(this);
        document.addPage(sheet.page());
        sheets.add(sheet);
        return sheet;
    }

    /** The font as it is embedded in this document. */
    EmbeddedFace embedded(Face face) throws IOException {
        EmbeddedFace embedded = faces.get(face);
        if (embedded == null) {
            embedded = new EmbeddedFace("F" + (faces.size() + 1), face.embedIn(document));
            faces.put(face, embedded);
        }
        return embedded;
    }

    /** Writes the pages and the fonts' subsets; nothing can be drawn afterwards. */
    void finish() throws IOException {
        for (Sheet sheet : sheets) {
            sheet.finish(document);
        }
        for (EmbeddedFace face : faces.values()) {
            face.finish(document);
        }
    }
}
