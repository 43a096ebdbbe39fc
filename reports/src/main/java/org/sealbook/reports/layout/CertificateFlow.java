package org.sealbook.reports.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.sealbook.reports.paper.CertificatePaper;

/** Lays out a certificate: what stands where on which page. */
final class CertificateFlow {

    private static final float TITLE_SPACING = 0.5f;
    private static final float QR_SIDE = 25 * Page.MM;
    private static final float ABOVE_QR = 5 * Page.MM;
    private static final float BESIDE_QR = 5 * Page.MM;
    private static final float RUNNING_LINE = 15 * Page.MM;

    private final CertificatePaper paper;
    private final Type title;
    private final Type body;
    private final Type small;
    private final AttachmentTable table;
    private final SignatureBlock signature;

    CertificateFlow(CertificatePaper paper, PaperFonts fonts) {
        this.paper = paper;
        this.title = new Type(fonts.bold(), 24, 44);
        this.body = new Type(fonts.regular(), 12, 20);
        this.small = new Type(fonts.regular(), 9, 14);
        this.table = new AttachmentTable(fonts);
        this.signature = new SignatureBlock(paper, new Type(fonts.regular(), 12, 22));
    }

    /**
     * Where the seal belongs.
     *
     * @param sheet the page
     * @param square on it
     */
    record SealPlace(Sheet sheet, PDRectangle square) {}

    /** Draws every page. */
    SealPlace draw(Manuscript manuscript) throws IOException {
        float room = Page.TOP - Page.BOTTOM;
        List<List<Piece>> pages = Pagination.pages(pieces(), room - QR_SIDE - ABOVE_QR, room);
        for (int page = 1; page <= pages.size(); page++) {
            Sheet sheet = manuscript.newSheet();
            runningHead(sheet, page);
            float top = Page.TOP;
            for (Piece piece : pages.get(page - 1)) {
                piece.painter().paint(sheet, top);
                top -= piece.height();
            }
            if (page == 1) {
                smallCode(sheet);
            }
            sheet.textCentred(
                    small, small.line(CertificatePaper.pageMark(page, pages.size())), Page.WIDTH / 2, RUNNING_LINE);
        }
        return signature.place();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(title.leading(), this::heading).stayingWithNext());
        pieces.add(Piece.space(14).stayingWithNext());
        for (Line line : body.lines(paper.number(), Page.MEASURE)) {
            pieces.add(Piece.of(
                            body.leading(),
                            (sheet, top) -> sheet.textRight(body, line, Page.RIGHT, top - body.baseline()))
                    .stayingWithNext());
        }
        pieces.add(Piece.space(16).stayingWithNext());
        paper.parties().forEach(party -> pieces.addAll(paragraph(party)));
        if (!paper.parties().isEmpty()) {
            pieces.add(Piece.space(body.leading() / 2));
        }
        paper.text().forEach(paragraph -> pieces.addAll(paragraph(paragraph)));
        pieces.addAll(table.pieces(paper.attachments()));
        stayWithLast(pieces, 2);
        pieces.addAll(signature.pieces());
        return pieces;
    }

    private void heading(Sheet sheet, float top) throws IOException {
        List<Glyph> spaced = Shaper.shape(CertificatePaper.TITLE, title.face()).stream()
                .map(glyph -> new Glyph(glyph.codePoint(), glyph.advance() + TITLE_SPACING, 0))
                .toList();
        Line line = new Line(spaced, true);
        float trailing = TITLE_SPACING * title.size() / 2;
        sheet.textCentred(title, line, Page.WIDTH / 2 + trailing, top - title.baseline());
    }

    /** The lines of a paragraph, two Chinese characters indented, its first two and last two lines kept together. */
    private List<Piece> paragraph(String text) {
        float indent = 2 * body.size();
        List<Line> lines = body.lines(text, indent, Page.MEASURE);
        List<Piece> pieces = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            float from = at == 0 ? indent : 0;
            float stretch = line.stretchTo((Page.MEASURE - from) / body.size());
            Piece piece = Piece.of(
                    body.leading(),
                    (sheet, top) -> sheet.text(body, line, Page.LEFT + from, top - body.baseline(), stretch));
            boolean together = lines.size() > 1 && (at == 0 || at == lines.size() - 2);
            pieces.add(together ? piece.stayingWithNext() : piece);
        }
        return pieces;
    }

    /** No seal stands on a page without words of the certificate: the last lines go with it. */
    private static void stayWithLast(List<Piece> pieces, int count) {
        for (int at = Math.max(0, pieces.size() - count); at < pieces.size(); at++) {
            pieces.set(at, pieces.get(at).stayingWithNext());
        }
    }

    private void runningHead(Sheet sheet, int page) throws IOException {
        float baseline = Page.HEIGHT - RUNNING_LINE - 2;
        if (paper.demo()) {
            Line line = small.line(paper.demoLine());
            float width = small.width(line) + 16;
            float x = page == 1 ? (Page.WIDTH - width) / 2 : Page.LEFT;
            sheet.frame(x, baseline - 6, width, 18);
            sheet.textLeft(small, line, x + 8, baseline);
        }
        if (page > 1) {
            Line line = small.line(paper.number());
            sheet.textRight(small, line, Page.RIGHT, baseline);
        }
    }

    private void smallCode(Sheet sheet) throws IOException {
        sheet.rule(Page.LEFT, Page.RIGHT, Page.BOTTOM + QR_SIDE + ABOVE_QR / 2, 0.4f);
        sheet.black(QrSquare.of(paper.code().text(), Page.LEFT, Page.BOTTOM, QR_SIDE));
        float x = Page.LEFT + QR_SIDE + BESIDE_QR;
        List<Line> lines = small.lines(paper.code().sentence(), Page.RIGHT - x);
        float top = Page.BOTTOM + QR_SIDE / 2 + lines.size() * small.leading() / 2;
        for (Line line : lines) {
            float stretch = line.stretchTo((Page.RIGHT - x) / small.size());
            sheet.text(small, line, x, top - small.baseline(), stretch);
            top -= small.leading();
        }
    }
}
