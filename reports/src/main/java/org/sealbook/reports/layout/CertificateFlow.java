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

    private final CertificatePaper paper;
    private final Type title;
    private final Type body;
    private final Type small;
    private final AttachmentTable table;
    private final SignatureBlock signature;
    private final RunningLines running;

    CertificateFlow(CertificatePaper paper, PaperFonts fonts) {
        this.paper = paper;
        this.title = new Type(fonts.bold(), 24, 44);
        this.body = new Type(fonts.regular(), 12, 20);
        this.small = new Type(fonts.regular(), 9, 13);
        this.table = new AttachmentTable(fonts);
        this.signature = new SignatureBlock(paper, new Type(fonts.regular(), 12, 22));
        this.running = new RunningLines(small, paper.demoLine(), paper.number());
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
            running.head(sheet);
            float top = Page.TOP;
            for (Piece piece : pages.get(page - 1)) {
                piece.painter().paint(sheet, top);
                top -= piece.height();
            }
            if (page == pages.size()) {
                smallCode(sheet);
            }
            running.foot(sheet, page, pages.size());
        }
        return signature.place();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.addAll(BodyText.heading(title, CertificatePaper.TITLE, TITLE_SPACING));
        pieces.add(Piece.space(14).stayingWithNext());
        for (Line line : body.lines(paper.number(), Page.MEASURE)) {
            pieces.add(Piece.of(
                            body.leading(),
                            (sheet, top) -> sheet.textRight(body, line, Page.RIGHT, top - body.baseline()))
                    .stayingWithNext());
        }
        pieces.add(Piece.space(16).stayingWithNext());
        paper.parties().forEach(party -> pieces.addAll(BodyText.paragraph(body, party)));
        if (!paper.parties().isEmpty()) {
            pieces.add(Piece.space(body.leading() / 2));
        }
        paper.text().forEach(paragraph -> pieces.addAll(BodyText.paragraph(body, paragraph)));
        pieces.addAll(table.pieces(paper.attachments()));
        // No seal stands on a page without words of the certificate.
        pieces.set(pieces.size() - 1, pieces.getLast().stayingWithNext());
        pieces.add(signature.piece());
        return pieces;
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
