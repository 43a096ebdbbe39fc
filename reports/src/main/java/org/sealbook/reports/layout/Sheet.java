package org.sealbook.reports.layout;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** One page while it is drawn; black and grey only. */
final class Sheet implements Closeable {

    private static final float GREY_OF_RULES = 0.55f;

    private final Manuscript manuscript;
    private final PDPage page;
    private final PDPageContentStream content;

    Sheet(Manuscript manuscript, PDPage page, PDPageContentStream content) {
        this.manuscript = manuscript;
        this.page = page;
        this.content = content;
    }

    PDPage page() {
        return page;
    }

    /** Draws a line of text from the left at {@code x}, its baseline at {@code y}, widened by the stretch. */
    void text(Type type, Line line, float x, float y, Line.Stretch stretch) throws IOException {
        if (line.glyphs().isEmpty()) {
            return;
        }
        content.beginText();
        content.setFont(manuscript.use(type.face(), line), type.size());
        content.newLineAtOffset(x, y);
        content.showTextWithPositioning(operands(type.face(), line, stretch));
        content.endText();
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
    void rule(float fromX, float toX, float y, float thickness) throws IOException {
        content.setStrokingColor(GREY_OF_RULES);
        content.setLineWidth(thickness);
        content.moveTo(fromX, y);
        content.lineTo(toX, y);
        content.stroke();
    }

    /** A frame of hairlines. */
    void frame(float x, float y, float width, float height) throws IOException {
        content.setStrokingColor(GREY_OF_RULES);
        content.setLineWidth(0.5f);
        content.addRect(x, y, width, height);
        content.stroke();
    }

    /** Black rectangles, filled as one shape so that no light shows between neighbours. */
    void black(List<PDRectangle> rectangles) throws IOException {
        for (PDRectangle rectangle : rectangles) {
            content.addRect(
                    rectangle.getLowerLeftX(), rectangle.getLowerLeftY(), rectangle.getWidth(), rectangle.getHeight());
        }
        content.fill();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    /** The operands of a TJ operator: runs of text and, between them, corrections in thousandths of an em. */
    private static Object[] operands(Face face, Line line, Line.Stretch stretch) {
        List<Object> operands = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        float owed = 0;
        List<Glyph> glyphs = line.glyphs();
        for (int at = 0; at < glyphs.size(); at++) {
            Glyph glyph = glyphs.get(at);
            float before = owed + line.addedBefore(at, stretch);
            if (Math.abs(before) > 1e-4f) {
                if (!run.isEmpty()) {
                    operands.add(run.toString());
                    run.setLength(0);
                }
                operands.add(-1000 * before);
            }
            run.appendCodePoint(glyph.codePoint());
            owed = glyph.advance() - face.advance(glyph.codePoint());
        }
        operands.add(run.toString());
        return operands.toArray();
    }
}
