package org.sealbook.reports.layout;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A font in a document, with the characters that were drawn with it.
 *
 * <p>One glyph may stand for several characters: 一 and the radical ⼀, which a font draws alike. Left alone, the library
 * names the radical, and nobody finds 一 in the file; so the mapping is written from what was drawn.
 */
final class EmbeddedFace {

    private static final int MOST_IN_SECTION = 100;

    private final String name;
    private final PDType0Font font;
    private final Map<Integer, Integer> characterOfGlyph = new TreeMap<>();

    EmbeddedFace(String name, PDType0Font font) {
        this.name = name;
        this.font = font;
    }

    /** What pages call it. */
    String name() {
        return name;
    }

    PDType0Font font() {
        return font;
    }

    /** Notes that a glyph is drawn. */
    void note(Glyph glyph) {
        characterOfGlyph.merge(glyph.id(), glyph.codePoint(), EmbeddedFace::plainer);
    }

    /** Makes the subset of the glyphs that were drawn, and its ToUnicode map (ISO 32000-1, 9.10.3). */
    void finish(PDDocument document) throws IOException {
        font.addGlyphsToSubset(characterOfGlyph.keySet());
        font.subset();
        PDStream map = new PDStream(document);
        try (OutputStream out = map.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(toUnicode().getBytes(StandardCharsets.US_ASCII));
        }
        font.getCOSObject().setItem(COSName.TO_UNICODE, map);
    }

    private static int plainer(int one, int other) {
        String text = Character.toString(one);
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC) ? one : other;
    }

    private String toUnicode() {
        StringBuilder map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
        List<Map.Entry<Integer, Integer>> all = new ArrayList<>(characterOfGlyph.entrySet());
        for (int from = 0; from < all.size(); from += MOST_IN_SECTION) {
            List<Map.Entry<Integer, Integer>> section = all.subList(from, Math.min(all.size(), from + MOST_IN_SECTION));
            map.append(section.size()).append(" beginbfchar\n");
            for (Map.Entry<Integer, Integer> entry : section) {
                String utf16 = HexFormat.of()
                        .withUpperCase()
                        .formatHex(Character.toString(entry.getValue()).getBytes(StandardCharsets.UTF_16BE));
                map.append(String.format(Locale.ROOT, "<%04X> <%s>\n", entry.getKey(), utf16));
            }
            map.append("endbfchar\n");
        }
        return map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
                .toString();
    }
}
