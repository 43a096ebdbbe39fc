package org.sealbook.reports.inspection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.jspecify.annotations.Nullable;

/** Turns PDFBox's objects into comparable values; references stay references. */
final class CosValues {

    private static final int DEEPEST = 64;

    private CosValues() {}

    /** The value; a COSObject at the top is a reference too. */
    static PdfValue of(@Nullable COSBase base) throws IOException {
        return of(base, 0);
    }

    /** The dictionary, a stream's too. */
    static PdfValue.Dictionary dictionary(COSDictionary dictionary) throws IOException {
        return dictionary(dictionary, 0);
    }

    private static PdfValue of(@Nullable COSBase base, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new IOException("objects nested too deep");
        }
        return switch (base) {
            case COSObject reference -> reference(reference.getKey());
            case COSStream stream -> new PdfValue.Stream(dictionary(stream, depth), 0, 0);
            case COSDictionary dictionary -> dictionary(dictionary, depth);
            case COSArray array -> array(array, depth);
            case COSName name -> new PdfValue.Name(name.getName());
            case COSString text -> new PdfValue.Text(new String(text.getBytes(), StandardCharsets.ISO_8859_1));
            case COSInteger whole -> new PdfValue.Whole(whole.longValue());
            case COSFloat real -> new PdfValue.Real(real.floatValue());
            case COSBoolean truth -> new PdfValue.Truth(truth.getValue());
            case null, default -> PdfValue.NOTHING;
        };
    }

    private static PdfValue reference(@Nullable COSObjectKey key) {
        return key == null ? PdfValue.NOTHING : new PdfValue.Reference(key.getNumber(), key.getGeneration());
    }

    private static PdfValue.Dictionary dictionary(COSDictionary dictionary, int depth) throws IOException {
        Map<String, PdfValue> entries = new HashMap<>();
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            PdfValue value = of(entry.getValue(), depth + 1);
            if (!(value instanceof PdfValue.Nothing)) {
                entries.put(entry.getKey().getName(), value);
            }
        }
        return new PdfValue.Dictionary(entries);
    }

    private static PdfValue.Array array(COSArray array, int depth) throws IOException {
        List<PdfValue> elements = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            elements.add(of(array.get(i), depth + 1));
        }
        return new PdfValue.Array(elements);
    }
}
