package org.sealbook.reports.signing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** Puts a seal's drawing into a document, with ink that darkens what lies under it instead of hiding it. */
final class Stamp {

    private Stamp() {}

    static PDAppearanceStream of(SealAppearance seal, PDDocument document) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(seal.width(), seal.height()));
        PDExtendedGraphicsState ink = new PDExtendedGraphicsState();
        ink.setBlendMode(BlendMode.MULTIPLY);
        PDResources resources = new PDResources();
        COSName name = resources.add(ink);
        stream.setResources(resources);
        try (OutputStream out = stream.getContentStream().createOutputStream(COSName.FLATE_DECODE)) {
            out.write(("/" + name.getName() + " gs\n").getBytes(StandardCharsets.US_ASCII));
            out.write(seal.operators());
        }
        return stream;
    }
}
