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
    private static final float BESIDE_QR = 4 * Page.MM;
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
        this.small = new Type(fonts.regular(), 9, 13);
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
        List<List<Piece>> pages = Pagination.pages(pieces(), Page.TOP - Page.BOTTOM);
        for (int page = 1; page <= pages.size(); page++) {
            Sheet sheet = manuscript.newSheet();
            runningHead(sheet);
            float top = Page.TOP;
            for (Piece piece : pages.get(page - 1)) {
                piece.painter().paint(sheet, top);
                top -= piece.height();
            }
            if (page == pages.size()) {
                smallCode(sheet);
            }
            runningFoot(sheet, page, pages.size());
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
        // No seal stands on a page without words of the certificate.
        pieces.set(pieces.size() - 1, pieces.getLast().stayingWithNext());
        pieces.add(signature.piece());
        return pieces;
    }

    private void heading(Sheet sheet, float top) throws IOException {
        List<Glyph> spaced = title.shape(CertificatePaper.TITLE).stream()
                .map(glyph -> glyph.advancing(glyph.advance() + TITLE_SPACING))
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
            Line.Stretch stretch = line.stretchTo((Page.MEASURE - from) / body.size());
            Piece piece = Piece.of(
                    body.leading(),
                    (sheet, top) -> sheet.text(body, line, Page.LEFT + from, top - body.baseline(), stretch));
            boolean together = lines.size() > 1 && (at == 0 || at == lines.size() - 2);
            pieces.add(together ? piece.stayingWithNext() : piece);
        }
        return pieces;
    }

    private void runningHead(Sheet sheet) throws IOException {
        if (paper.demo()) {
            Line line = small.line(paper.demoLine());
            float baseline = Page.HEIGHT - RUNNING_LINE;
            float width = small.width(line) + 16;
            sheet.frame((Page.WIDTH - width) / 2, baseline - 6, width, 18);
            sheet.textCentred(small, line, Page.WIDTH / 2, baseline);
        }
    }

    private void runningFoot(Sheet sheet, int page, int pages) throws IOException {
        sheet.textCentred(small, small.line(CertificatePaper.pageMark(page, pages)), Page.WIDTH / 2, RUNNING_LINE);
        if (pages > 1) {
            sheet.textRight(small, small.line(paper.number()), Page.RIGHT, RUNNING_LINE);
        }
    }

    /** At the foot of the last page, in the room that the seal leaves beside it. */
    private void smallCode(Sheet sheet) throws IOException {
        sheet.black(QrSquare.of(paper.code().text(), Page.LEFT, Page.BOTTOM, QR_SIDE));
        float x = Page.LEFT + QR_SIDE + BESIDE_QR;
        float measure = signature.left() - BESIDE_QR - x;
        List<Line> lines = small.lines(paper.code().sentence(), measure);
        float top = Page.BOTTOM + QR_SIDE / 2 + lines.size() * small.leading() / 2;
        for (Line line : lines) {
            sheet.textLeft(small, line, x, top - small.baseline());
            top -= small.leading();
        }
    }
}
