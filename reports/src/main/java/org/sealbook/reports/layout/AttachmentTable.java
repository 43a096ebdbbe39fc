package org.sealbook.reports.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.sealbook.reports.paper.CertificatePaper;
import org.sealbook.reports.paper.ListedAttachment;

/** The list of attachments: number, name, length and SHA-256 in groups of four, its header on every page. */
final class AttachmentTable {

    private static final float PAD = 3.5f;
    private static final float NUMBER = Page.LEFT;
    private static final float NAME = NUMBER + 28;
    private static final float LENGTH_END = Page.RIGHT - 206;
    private static final float DIGEST = LENGTH_END + 14;
    private static final float NAME_MEASURE = LENGTH_END - 80 - NAME;
    private static final int GROUPS_IN_LINE = 8;

    private final Type caption;
    private final Type head;
    private final Type cell;
    private final Type digest;

    AttachmentTable(PaperFonts fonts) {
        this.caption = new Type(fonts.bold(), 12, 20);
        this.head = new Type(fonts.bold(), 9, 14);
        this.cell = new Type(fonts.regular(), 9, 14);
        this.digest = new Type(fonts.regular(), 8.25f, 14);
    }

    List<Piece> pieces(List<ListedAttachment> attachments) {
        if (attachments.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.space(14));
        Line heading = caption.line(CertificatePaper.ATTACHMENTS + "（共 " + attachments.size() + " 件）");
        pieces.add(Piece.of(26, (sheet, top) -> sheet.textLeft(caption, heading, Page.LEFT, top - caption.baseline()))
                .stayingWithNext());
        Piece header = Piece.of(head.leading() + 2 * PAD, this::header);
        pieces.add(header.stayingWithNext());
        for (int at = 0; at < attachments.size(); at++) {
            pieces.add(row(at + 1, attachments.get(at)).continuedBy(header));
        }
        return pieces;
    }

    private void header(Sheet sheet, float top) throws IOException {
        float baseline = top - PAD - head.baseline();
        sheet.rule(Page.LEFT, Page.RIGHT, top, 1);
        sheet.textLeft(head, head.line("序号"), NUMBER, baseline);
        sheet.textLeft(head, head.line("名称"), NAME, baseline);
        sheet.textRight(head, head.line("长度（字节）"), LENGTH_END, baseline);
        sheet.textLeft(head, head.line("SHA-256"), DIGEST, baseline);
        sheet.rule(Page.LEFT, Page.RIGHT, top - head.leading() - 2 * PAD, 0.6f);
    }

    private Piece row(int number, ListedAttachment attachment) {
        List<Line> name = cell.lines(attachment.name(), NAME_MEASURE);
        List<Line> groups = digestLines(attachment.digestGroups());
        float height = Math.max(name.size(), groups.size()) * cell.leading() + 2 * PAD;
        return Piece.of(height, (sheet, top) -> {
            float baseline = top - PAD - cell.baseline();
            sheet.textLeft(cell, cell.line(Integer.toString(number)), NUMBER, baseline);
            column(sheet, cell, name, NAME, baseline);
            sheet.textRight(cell, cell.line(attachment.lengthWords()), LENGTH_END, baseline);
            column(sheet, digest, groups, DIGEST, baseline);
            sheet.rule(Page.LEFT, Page.RIGHT, top - height, 0.3f);
        });
    }

    private static void column(Sheet sheet, Type type, List<Line> lines, float x, float baseline) throws IOException {
        float y = baseline;
        for (Line line : lines) {
            sheet.textLeft(type, line, x, y);
            y -= type.leading();
        }
    }

    /** The groups on a grid, so that digests can be compared column by column. */
    private List<Line> digestLines(List<String> groups) {
        float pitch = (Page.RIGHT - DIGEST) / GROUPS_IN_LINE / digest.size();
        List<Line> lines = new ArrayList<>();
        for (int from = 0; from < groups.size(); from += GROUPS_IN_LINE) {
            List<Glyph> glyphs = new ArrayList<>();
            for (String group : groups.subList(from, from + GROUPS_IN_LINE)) {
                List<Glyph> shaped = digest.shape(group);
                glyphs.addAll(shaped);
                glyphs.add(digest.face().glyph(' ').advancing(pitch - new Line(shaped, true).width()));
            }
            lines.add(new Line(glyphs, true));
        }
        return lines;
    }
}
