package org.sealbook.reports.inspection;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;

/** A document's objects at one revision: what PDFBox reads of the bytes up to a signature, and the updates laid over it. */
final class DocumentState {

    private static final int LONGEST_CHAIN = 16;

    private final COSDocument base;
    private final Set<Long> baseNumbers;
    private final Map<PdfValue.Reference, PdfValue> read;
    private final Map<Long, PdfValue> overlay;
    private final PdfValue.Dictionary trailer;

    private DocumentState(
            COSDocument base,
            Set<Long> baseNumbers,
            Map<PdfValue.Reference, PdfValue> read,
            Map<Long, PdfValue> overlay,
            PdfValue.Dictionary trailer) {
        this.base = base;
        this.baseNumbers = baseNumbers;
        this.read = read;
        this.overlay = overlay;
        this.trailer = trailer;
    }

    static DocumentState of(COSDocument document) throws IOException {
        Set<Long> numbers = new HashSet<>();
        document.getXrefTable().keySet().forEach(key -> numbers.add(key.getNumber()));
        PdfValue trailer = CosValues.of(document.getTrailer());
        return new DocumentState(
                document,
                numbers,
                new HashMap<>(),
                Map.of(),
                trailer instanceof PdfValue.Dictionary known ? known : new PdfValue.Dictionary(Map.of()));
    }

    DocumentState with(Update update) {
        Map<Long, PdfValue> next = new HashMap<>(overlay);
        next.putAll(update.objects());
        next.putAll(update.plumbing());
        return new DocumentState(base, baseNumbers, read, next, update.trailer());
    }

    PdfValue.Dictionary trailer() {
        return trailer;
    }

    /** Whether an object of this number exists, of whatever generation. */
    boolean has(long number) {
        return overlay.containsKey(number) || baseNumbers.contains(number);
    }

    PdfValue get(PdfValue.Reference reference) throws IOException {
        PdfValue laid = overlay.get(reference.number());
        if (laid != null) {
            return reference.generation() == 0 ? laid : PdfValue.NOTHING;
        }
        PdfValue known = read.get(reference);
        if (known == null) {
            COSObjectKey key = new COSObjectKey(reference.number(), reference.generation());
            known = CosValues.of(base.getObjectFromPool(key).getObject());
            read.put(reference, known);
        }
        return known;
    }

    /** The value itself, or what its reference leads to. */
    PdfValue resolve(PdfValue value) throws IOException {
        PdfValue current = value;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (!(current instanceof PdfValue.Reference reference)) {
                return current;
            }
            current = get(reference);
        }
        throw new IOException("references without end");
    }

    PdfValue.Dictionary dictionary(PdfValue value) throws IOException {
        return switch (resolve(value)) {
            case PdfValue.Dictionary dictionary -> dictionary;
            case PdfValue.Stream stream -> stream.dictionary();
            default -> new PdfValue.Dictionary(Map.of());
        };
    }

    /** A list's elements; none for nothing at all. */
    List<PdfValue> elements(PdfValue list) throws UpdateCheck.Disallowed, IOException {
        return switch (resolve(list)) {
            case PdfValue.Array array -> array.elements();
            case PdfValue.Nothing nothing -> List.of();
            default -> throw new UpdateCheck.Disallowed("no list where one belongs");
        };
    }

    PdfValue.Dictionary catalog() throws IOException {
        return dictionary(trailer.get(COSName.ROOT.getName()));
    }

    /**
     * The numbers of all objects that can be reached from some values.
     *
     * @throws IOException if there are more than so many, or one cannot be read
     */
    Set<Long> reachable(Iterable<PdfValue> from, int most) throws IOException {
        Set<Long> seen = new HashSet<>();
        Deque<PdfValue> open = new ArrayDeque<>();
        from.forEach(open::add);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case PdfValue.Reference reference -> {
                    if (seen.add(reference.number())) {
                        open.push(get(reference));
                    }
                }
                case PdfValue.Array array -> array.elements().forEach(open::push);
                case PdfValue.Dictionary dictionary ->
                    dictionary.entries().values().forEach(open::push);
                case PdfValue.Stream stream ->
                    stream.dictionary().entries().values().forEach(open::push);
                default -> {
                    // a scalar leads nowhere
                }
            }
            if (seen.size() > most) {
                throw new IOException("more than " + most + " objects");
            }
        }
        return seen;
    }
}
