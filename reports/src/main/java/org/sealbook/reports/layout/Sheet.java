package org.sealbook.reports.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** One page while it is drawn, in PDF operators (ISO 32000-1, 8 and 9); black and grey only. */
final class Sheet {

    private static final String GREY_OF_RULES = "0.55 G";

    private final Manuscript manuscript;
    private final PDPage page = new PDPage(new PDRectangle(Page.WIDTH, Page.HEIGHT));
    private final Operators operators = new Operators();

    Sheet(Manuscript manuscript) {
        this.manuscript = manuscript;
        page.setResources(new PDResources());
    }

    PDPage page() {
        return page;
    }

    /** Draws a line of text from the left at {@code x}, its baseline at {@code y}, widened by the stretch. */
    void text(Type type, Line line, float x, float y, Line.Stretch stretch) throws IOException {
        if (line.glyphs().isEmpty()) {
            return;
        }
        EmbeddedFace face = manuscript.embedded(type.face());
        line.glyphs().forEach(face::note);
        COSName name = COSName.getPDFName(face.name());
        page.getResources().put(name, face.font());
        operators.raw("BT");
        operators.raw("/" + face.name() + " " + Operators.number(type.size()) + " Tf");
        operators.put("Td", x, y);
        operators.raw("[" + runs(line, stretch) + "] TJ");
        operators.raw("ET");
    }

    void textLeft(Type type, Line line, float x, float y) throws IOException {
        text(type, line, x, y, Line.Stretch.NONE);
    }

    void textRight(Type type, Line line, float x, float y) throws IOException {
        text(type, line, x - type.width(line), y, Line.Stretch.NONE);
    }

    void textCentred(Type type, Line line, float x, float y) throws IOException {
        text(type, line, x - type.width(line) / 2, y, Line.Stretch.NONE);
    }

    /** A horizontal rule of a thickness in points. */
    void rule(float fromX, float toX, float y, float thickness) {
        operators.raw(GREY_OF_RULES);
        operators.put("w", thickness);
        operators.put("m", fromX, y);
        operators.put("l", toX, y);
        operators.raw("S");
    }

    /** A frame of hairlines. */
    void frame(float x, float y, float width, float height) {
        operators.raw(GREY_OF_RULES);
        operators.put("w", 0.5f);
        operators.put("re", x, y, width, height);
        operators.raw("S");
    }

    /** Black rectangles, filled as one shape so that no light shows between neighbours. */
    void black(List<PDRectangle> rectangles) {
        for (PDRectangle one : rectangles) {
            operators.put("re", one.getLowerLeftX(), one.getLowerLeftY(), one.getWidth(), one.getHeight());
        }
        operators.fill();
    }

    /** Writes what was drawn into the page. */
    void finish(PDDocument document) throws IOException {
        PDStream content = new PDStream(document);
        try (OutputStream out = content.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(operators.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(content);
    }

    /** The operand of a TJ operator: runs of glyphs and, between them, corrections in thousandths of an em. */
    private static String runs(Line line, Line.Stretch stretch) {
        StringBuilder runs = new StringBuilder("<");
        float owed = 0;
        List<Glyph> glyphs = line.glyphs();
        for (int at = 0; at < glyphs.size(); at++) {
            Glyph glyph = glyphs.get(at);
            float before = owed + line.addedBefore(at, stretch);
            if (Math.abs(before) > 1e-4f) {
                runs.append(String.format(Locale.ROOT, "> %.1f <", -1000 * before));
            }
            runs.append(String.format(Locale.ROOT, "%04X", glyph.id()));
            owed = glyph.advance() - glyph.width();
        }
        return runs.append('>').toString();
    }
}
