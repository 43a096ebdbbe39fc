package org.sealbook.reports.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.sealbook.reports.paper.CertificatePaper;

/**
 * Office, handling notary and date at the lower right, the seal over the date.
 *
 * <p>The seal is pressed so that the date runs through its free room, between the star and the words below, and covers
 * nothing else: every word stays legible in a print without colour.
 */
final class SignatureBlock {

    private static final float ABOVE = 18;
    private static final float ABOVE_SEAL = 3;
    private static final float FROM_RIGHT = 12;

    private final Type type;
    private final List<Line> lines = new ArrayList<>();
    private final Line date;
    private CertificateFlow.@Nullable SealPlace place;

    SignatureBlock(CertificatePaper paper, Type type) {
        this.type = type;
        lines.addAll(type.lines(paper.office(), Page.MEASURE));
        lines.addAll(type.lines(paper.notaryLine(), Page.MEASURE));
        date = type.line(paper.dateLine());
    }

    Piece piece() {
        return Piece.of(ABOVE + lines.size() * type.leading() + ABOVE_SEAL + Seal.DIAMETER, this::paint);
    }

    /** What stands beside the seal must end here. */
    float left() {
        return axis() - halfWidth();
    }

    /** Where the seal belongs; known once the block is painted. */
    CertificateFlow.SealPlace place() {
        if (place == null) {
            throw new IllegalStateException("the signature block is not painted yet");
        }
        return place;
    }

    private void paint(Sheet sheet, float top) throws IOException {
        float y = top - ABOVE;
        for (Line line : lines) {
            float x = Math.min(axis() - type.width(line) / 2, Page.RIGHT - type.width(line));
            sheet.textLeft(type, line, x, y - type.baseline());
            y -= type.leading();
        }
        float bottom = y - ABOVE_SEAL - Seal.DIAMETER;
        sheet.textCentred(type, date, axis(), bottom + Seal.DIAMETER / 2 - Seal.DATE_BELOW_CENTRE);
        place = new CertificateFlow.SealPlace(
                sheet, new PDRectangle(axis() - Seal.DIAMETER / 2, bottom, Seal.DIAMETER, Seal.DIAMETER));
    }

    private float axis() {
        return Page.RIGHT - FROM_RIGHT - halfWidth();
    }

    private float halfWidth() {
        return Math.max(type.width(date), Seal.DIAMETER) / 2;
    }
}
