package org.sealbook.reports.inspection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The entries of one cross-reference stream (ISO 32000-2 §7.5.8). */
final class XrefStream {

    /** An object that lies in an object stream. */
    record Packed(long number, long container, int index) {}

    private final Map<Long, Long> offsets = new HashMap<>();
    private final Set<Packed> packed = new HashSet<>();
    private final long number;

    XrefStream(long number, PdfValue.Dictionary dictionary, byte[] content, long at) throws MalformedUpdateException {
        this.number = number;
        read(content, widths(dictionary, at), index(dictionary), at);
    }

    /** Objects of their own, by number. */
    Map<Long, Long> offsets() {
        return offsets;
    }

    Set<Packed> packed() {
        return packed;
    }

    /** The stream's own object number. */
    long number() {
        return number;
    }

    private static int[] widths(PdfValue.Dictionary dictionary, long at) throws MalformedUpdateException {
        if (dictionary.get("W") instanceof PdfValue.Array(List<PdfValue> elements) && elements.size() == 3) {
            int[] widths = new int[3];
            for (int i = 0; i < 3; i++) {
                if (!(elements.get(i) instanceof PdfValue.Whole(long width)) || width < 0 || width > 7) {
                    throw new MalformedUpdateException("bad widths", (int) at);
                }
                widths[i] = (int) width;
            }
            return widths;
        }
        throw new MalformedUpdateException("no widths", (int) at);
    }

    private static List<PdfValue> index(PdfValue.Dictionary dictionary) {
        return dictionary.get("Index") instanceof PdfValue.Array(List<PdfValue> elements)
                ? elements
                : List.of(new PdfValue.Whole(0), dictionary.get("Size"));
    }

    private void read(byte[] content, int[] widths, List<PdfValue> index, long at) throws MalformedUpdateException {
        int width = widths[0] + widths[1] + widths[2];
        int next = 0;
        for (int i = 0; i + 1 < index.size(); i += 2) {
            if (!(index.get(i) instanceof PdfValue.Whole(long first))
                    || !(index.get(i + 1) instanceof PdfValue.Whole(long count))
                    || width == 0
                    || first < 0
                    || count < 0
                    || count > (content.length - next) / width) {
                throw new MalformedUpdateException("bad index", (int) at);
            }
            for (long object = first; object < first + count; object++) {
                entry(object, content, next, widths, at);
                next += width;
            }
        }
        if (next != content.length) {
            throw new MalformedUpdateException("entries without an index", (int) at);
        }
    }

    private void entry(long object, byte[] content, int from, int[] widths, long at) throws MalformedUpdateException {
        long type = widths[0] == 0 ? 1 : number(content, from, widths[0]);
        long second = number(content, from + widths[0], widths[1]);
        long third = number(content, from + widths[0] + widths[1], widths[2]);
        boolean fresh = switch ((int) Math.min(type, 3)) {
            case 0 -> object == 0;
            case 1 -> third == 0 && offsets.put(object, second) == null;
            case 2 -> third <= Integer.MAX_VALUE && packed.add(new Packed(object, second, (int) third));
            default -> false;
        };
        if (!fresh) {
            throw new MalformedUpdateException("entry that frees or repeats an object", (int) at);
        }
    }

    private static long number(byte[] content, int from, int width) {
        long number = 0;
        for (int i = 0; i < width; i++) {
            number = number << 8 | (content[from + i] & 0xff);
        }
        return number;
    }
}
