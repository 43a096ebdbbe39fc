package org.sealbook.reports.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sealbook.reports.paper.CaseDocument;
import org.sealbook.reports.paper.DocumentBlock;

/** Lays out a paper of a case: what stands where on which page. */
final class DocumentFlow {

    private static final float TITLE_SPACING = 0.25f;
    private static final float TO_SIGN = 55 * Page.MM;
    private static final float SIGNING_ROOM = 34;
    private static final float SEAL_ROOM = 42 * Page.MM;
    private static final String DAY_BY_HAND = "　　年　　月　　日";

    private final CaseDocument paper;
    private final Type title;
    private final Type body;
    private final Type bold;
    private final TableRows table;
    private final RunningLines running;

    DocumentFlow(CaseDocument paper, PaperFonts fonts) {
        this.paper = paper;
        this.title = new Type(fonts.bold(), 20, 36);
        this.body = new Type(fonts.regular(), 12, 20);
        this.bold = new Type(fonts.bold(), 12, 20);
        this.table = new TableRows(fonts);
        this.running = new RunningLines(new Type(fonts.regular(), 9, 13), paper.demoLine(), paper.number());
    }

    /** Draws every page; answers how many there are. */
    int draw(Manuscript manuscript) throws IOException {
        List<List<Piece>> pages = Pagination.pages(pieces(), Page.TOP - Page.BOTTOM);
        for (int page = 1; page <= pages.size(); page++) {
            Sheet sheet = manuscript.newSheet();
            running.head(sheet);
            float top = Page.TOP;
            for (Piece piece : pages.get(page - 1)) {
                piece.painter().paint(sheet, top);
                top -= piece.height();
            }
            running.foot(sheet, page, pages.size());
        }
        return pages.size();
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        pieces.addAll(BodyText.heading(new Type(body.face(), 14, 24), paper.office(), TITLE_SPACING / 2));
        pieces.addAll(BodyText.heading(title, paper.title(), TITLE_SPACING));
        pieces.add(Piece.space(6).stayingWithNext());
        for (Line line : body.lines(paper.number(), Page.MEASURE)) {
            pieces.add(Piece.of(
                            body.leading(),
                            (sheet, top) -> sheet.textRight(body, line, Page.RIGHT, top - body.baseline()))
                    .stayingWithNext());
        }
        pieces.add(Piece.space(8).stayingWithNext());
        paper.addressee().ifPresent(words -> pieces.addAll(BodyText.lines(body, words + "：", 0, 0)));
        paper.blocks().forEach(block -> pieces.addAll(block(block)));
        paper.signatures().forEach(words -> pieces.add(signature(words)));
        if (paper.dated().isPresent()) {
            // No date stands on a page without words of the paper.
            pieces.set(pieces.size() - 1, pieces.getLast().stayingWithNext());
            pieces.add(date());
        }
        return pieces;
    }

    private List<Piece> block(DocumentBlock block) {
        return switch (block) {
            case DocumentBlock.Field field -> field(field);
            case DocumentBlock.Paragraph paragraph -> BodyText.paragraph(body, paragraph.text());
            case DocumentBlock.Spoken spoken ->
                BodyText.lines(
                        spoken.speaker() == DocumentBlock.Speaker.QUESTION ? bold : body,
                        spoken.speaker().mark() + spoken.text(),
                        0,
                        2 * body.size());
            case DocumentBlock.Table rows -> table.pieces(rows);
        };
    }

    /** Label and value; where there is no value, a line to write on. */
    private List<Piece> field(DocumentBlock.Field field) {
        String label = field.label() + "：";
        if (!field.value().isBlank()) {
            return BodyText.lines(body, label + field.value(), 0, 2 * body.size());
        }
        Line words = body.line(label);
        float from = Math.min(Page.LEFT + body.width(words), Page.RIGHT - TO_SIGN);
        return List.of(Piece.of(body.leading(), (sheet, top) -> {
            sheet.textLeft(body, words, Page.LEFT, top - body.baseline());
            sheet.rule(from, Page.RIGHT, top - body.leading() + 3, 0.5f);
        }));
    }

    /** Who signs, a line to sign on, and the date to write. */
    private Piece signature(String words) {
        Line who = body.line(words + "（签名）：");
        Line day = body.line(DAY_BY_HAND);
        float dayFrom = Page.RIGHT - body.width(day);
        float from = Math.min(Page.LEFT + body.width(who), dayFrom - TO_SIGN);
        return Piece.of(SIGNING_ROOM, (sheet, top) -> {
            float baseline = top - SIGNING_ROOM + 8;
            sheet.textLeft(body, who, Page.LEFT, baseline);
            sheet.rule(from, Math.min(from + TO_SIGN, dayFrom - 8), baseline - 3, 0.5f);
            sheet.textLeft(body, day, dayFrom, baseline);
        });
    }

    /** The office and the date at the lower right, with room for the seal over them. */
    private Piece date() {
        List<Line> office = body.lines(paper.office(), Page.MEASURE);
        Line day = body.line(paper.dateLine().orElse(""));
        float height = SEAL_ROOM + (office.size() - 1) * body.leading();
        return Piece.of(height, (sheet, top) -> {
            float axis = Page.RIGHT - SEAL_ROOM / 2 - 12;
            float y = top - SEAL_ROOM / 2 + body.leading();
            for (Line line : office) {
                float x = Math.min(axis - body.width(line) / 2, Page.RIGHT - body.width(line));
                sheet.textLeft(body, line, x, y - body.baseline());
                y -= body.leading();
            }
            sheet.textCentred(body, day, axis, y - body.baseline());
        });
    }
}
