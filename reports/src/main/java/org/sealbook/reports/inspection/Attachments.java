package org.sealbook.reports.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;

/** Reads the embedded files of a catalog's name tree (ISO 32000-2 §7.11.4) within bounds; one that cannot be unpacked is left out. */
final class Attachments {

    private static final int MOST = 10_000;
    private static final int DEEPEST = 32;

    private final List<EmbeddedFile> found = new ArrayList<>();
    private final Set<COSDictionary> seen = new HashSet<>();
    private long left;

    private Attachments(long mostBytes) {
        this.left = mostBytes;
    }

    static List<EmbeddedFile> read(@Nullable COSDictionary catalog, long mostBytes) throws IOException {
        Attachments attachments = new Attachments(mostBytes);
        COSDictionary names = catalog == null ? null : catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            attachments.node(names.getCOSDictionary(COSName.EMBEDDED_FILES), 0);
        }
        return attachments.found;
    }

    private void node(@Nullable COSDictionary node, int depth) throws IOException {
        if (node == null || depth > DEEPEST || seen.size() > MOST || !seen.add(node)) {
            return;
        }
        COSArray pairs = node.getCOSArray(COSName.NAMES);
        for (int i = 1; pairs != null && i < pairs.size(); i += 2) {
            if (found.size() < MOST && pairs.getObject(i) instanceof COSDictionary specification) {
                file(specification);
            }
        }
        COSArray kids = node.getCOSArray(COSName.KIDS);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                node(kid, depth + 1);
            }
        }
    }

    private void file(COSDictionary specification) throws IOException {
        String name = specification.getString(COSName.UF, specification.getString(COSName.F, ""));
        COSDictionary streams = specification.getCOSDictionary(COSName.EF);
        COSStream stream = streams == null ? null : streams.getCOSStream(COSName.F);
        if (stream == null) {
            return;
        }
        try (InputStream raw = stream.createRawInputStream()) {
            byte[] packed = raw.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 16));
            if (packed.length <= left) {
                byte[] content = PlainStream.unpack(packed, CosValues.dictionary(stream), left);
                left -= content.length;
                found.add(new EmbeddedFile(name, content));
            }
        } catch (MalformedUpdateException e) {
            // Packed in a way that we do not unpack, or larger than allowed: not ours, and not shown.
            return;
        }
    }
}
