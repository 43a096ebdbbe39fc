package org.sealbook.reports.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.sealbook.reports.paper.CertificatePaper;

/** Office, handling notary and date at the lower right, with room for the seal over the date. */
final class SignatureBlock {

    private static final float ABOVE = 30;
    private static final float FROM_RIGHT = 12;

    private final Type type;
    private final List<Line> lines = new ArrayList<>();
    private CertificateFlow.@Nullable SealPlace place;

    SignatureBlock(CertificatePaper paper, Type type) {
        this.type = type;
        lines.addAll(type.lines(paper.office(), Page.MEASURE * 0.7f));
        lines.addAll(type.lines(paper.notaryLine(), Page.MEASURE * 0.7f));
        lines.add(type.line(paper.dateLine()));
    }

    List<Piece> pieces() {
        float below = Math.max(0, sealBelowDate());
        return List.of(Piece.of(ABOVE + lines.size() * type.leading() + below, this::paint));
    }

    /** Where the seal belongs; known once the block is painted. */
    CertificateFlow.SealPlace place() {
        if (place == null) {
            throw new IllegalStateException("the signature block is not painted yet");
        }
        return place;
    }

    private void paint(Sheet sheet, float top) throws IOException {
        float widest = 0;
        for (Line line : lines) {
            widest = Math.max(widest, type.width(line));
        }
        float axis = Page.RIGHT - FROM_RIGHT - Math.max(widest, Seal.DIAMETER) / 2;
        float y = top - ABOVE;
        for (Line line : lines) {
            sheet.textCentred(type, line, axis, y - type.baseline());
            y -= type.leading();
        }
        place = new CertificateFlow.SealPlace(
                sheet, new PDRectangle(axis - Seal.DIAMETER / 2, y - sealBelowDate(), Seal.DIAMETER, Seal.DIAMETER));
    }

    /** How far the seal reaches below the date's leading, its centre a little above the date. */
    private float sealBelowDate() {
        return Seal.DIAMETER / 2 - type.leading() - 4;
    }
}
