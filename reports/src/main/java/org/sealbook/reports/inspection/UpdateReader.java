package org.sealbook.reports.inspection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the updates that follow a revision, one after the other, and refuses every byte that it cannot account for. */
final class UpdateReader {

    private static final int SHORTEST_ENTRY = 20;

    private final byte[] file;
    private final ObjectReader reader;

    private final Map<Long, Integer> offsets = new HashMap<>();
    private final Map<Long, PdfValue> bodies = new HashMap<>();

    private UpdateReader(byte[] file, int from) {
        this.file = file;
        this.reader = new ObjectReader(file, from, file.length);
    }

    /** Reads the update that begins at this offset. */
    static Update read(byte[] file, int from) throws MalformedUpdateException {
        return new UpdateReader(file, from).read();
    }

    private Update read() throws MalformedUpdateException {
        reader.skipSpace();
        while (!reader.startsWith("xref") && !reader.startsWith("startxref")) {
            object();
            reader.skipSpace();
        }
        int tableAt = reader.position();
        Map<Long, Long> listed = new HashMap<>();
        Optional<PdfValue.Dictionary> trailer =
                reader.startsWith("xref") ? Optional.of(table(listed)) : Optional.empty();
        reader.skipSpace();
        reader.expect("startxref");
        reader.skipSpace();
        long startXref = reader.whole();
        reader.skipSpace();
        reader.expect("%%EOF");
        int marker = reader.position();
        if (!reader.atEnd()) {
            reader.skipSpace();
        }
        if (trailer.isPresent()) {
            if (startXref != tableAt || !listed.equals(positions())) {
                throw reader.malformed("cross-reference table does not fit its update");
            }
            return update(bodies, Map.of(), trailer.get(), startXref, marker);
        }
        return withStream(startXref, marker);
    }

    private Update update(
            Map<Long, PdfValue> objects,
            Map<Long, PdfValue> plumbing,
            PdfValue.Dictionary trailer,
            long startXref,
            int marker)
            throws MalformedUpdateException {
        if (trailer.entries().containsKey("XRefStm") || trailer.entries().containsKey("Encrypt")) {
            throw reader.malformed("two cross-reference sections in one, or encryption");
        }
        return new Update(Map.copyOf(objects), Map.copyOf(plumbing), trailer, startXref, marker, reader.position());
    }

    private void object() throws MalformedUpdateException {
        int offset = reader.position();
        long number = reader.whole();
        reader.expect(" 0 obj");
        PdfValue value = reader.value();
        reader.skipSpace();
        if (reader.startsWith("stream")) {
            value = stream(value);
            reader.skipSpace();
        }
        reader.expect("endobj");
        if (offsets.put(number, offset) != null) {
            throw reader.malformed("object twice");
        }
        bodies.put(number, value);
    }

    private PdfValue stream(PdfValue value) throws MalformedUpdateException {
        if (!(value instanceof PdfValue.Dictionary dictionary)
                || !(dictionary.get("Length") instanceof PdfValue.Whole(long length))
                || dictionary.entries().containsKey("F")) {
            throw reader.malformed("stream without a length of its own");
        }
        reader.expect("stream");
        reader.expectLineEnd();
        int from = reader.position();
        if (length < 0 || length > file.length - from) {
            throw reader.malformed("stream beyond the end");
        }
        int to = from + (int) length;
        reader.jump(to);
        reader.skipSpace();
        reader.expect("endstream");
        return new PdfValue.Stream(dictionary, from, to);
    }

    /** Offsets as a table lists them. */
    private Map<Long, Long> positions() {
        Map<Long, Long> positions = new HashMap<>();
        offsets.forEach((number, offset) -> positions.put(number, (long) offset));
        return positions;
    }

    private PdfValue.Dictionary table(Map<Long, Long> listed) throws MalformedUpdateException {
        reader.expect("xref");
        reader.skipSpace();
        while (!reader.startsWith("trailer")) {
            long first = reader.whole();
            reader.expect(" ");
            long count = reader.whole();
            reader.skipSpace();
            if (count > (file.length - reader.position()) / SHORTEST_ENTRY) {
                throw reader.malformed("more entries than bytes");
            }
            for (long number = first; number < first + count; number++) {
                entry(number, listed);
            }
            reader.skipSpace();
        }
        reader.expect("trailer");
        if (!(reader.value() instanceof PdfValue.Dictionary trailer)) {
            throw reader.malformed("no trailer");
        }
        return trailer;
    }

    private void entry(long number, Map<Long, Long> listed) throws MalformedUpdateException {
        int from = reader.position();
        long offset = reader.whole();
        reader.expect(" ");
        long generation = reader.whole();
        reader.expect(" ");
        boolean free = reader.startsWith("f");
        reader.expect(free ? "f" : "n");
        reader.jump(from + SHORTEST_ENTRY);
        if (free ? number != 0 : generation != 0 || listed.put(number, offset) != null) {
            throw reader.malformed("entry that frees or repeats an object");
        }
    }

    private Update withStream(long startXref, int marker) throws MalformedUpdateException {
        Map<Long, PdfValue> objects = new HashMap<>(bodies);
        Map<Long, PdfValue> plumbing = new HashMap<>();
        Map<Long, Map<Integer, Long>> packed = new HashMap<>();
        XrefStream xref = null;
        PdfValue.Dictionary trailer = new PdfValue.Dictionary(Map.of());
        for (Map.Entry<Long, PdfValue> body : bodies.entrySet()) {
            if (body.getValue() instanceof PdfValue.Stream stream) {
                if (stream.dictionary().is("Type", "XRef")) {
                    if (xref != null || offset(body.getKey()) != startXref) {
                        throw reader.malformed("cross-reference stream elsewhere");
                    }
                    trailer = stream.dictionary();
                    xref = new XrefStream(body.getKey(), trailer, PlainStream.unpack(file, stream), startXref);
                    plumbing.put(body.getKey(), stream);
                    objects.remove(body.getKey());
                } else if (stream.dictionary().is("Type", "ObjStm")) {
                    packed.put(body.getKey(), unpack(stream, objects));
                    plumbing.put(body.getKey(), stream);
                    objects.remove(body.getKey());
                }
            }
        }
        if (xref == null) {
            throw reader.malformed("no cross-reference section");
        }
        compare(xref, packed);
        return update(objects, plumbing, trailer, startXref, marker);
    }

    private long offset(long number) {
        Integer offset = offsets.get(number);
        return offset == null ? -1 : offset;
    }

    /** Adds the objects of an object stream; answers their numbers by index. */
    private Map<Integer, Long> unpack(PdfValue.Stream stream, Map<Long, PdfValue> objects)
            throws MalformedUpdateException {
        byte[] content = PlainStream.unpack(file, stream);
        if (!(stream.dictionary().get("N") instanceof PdfValue.Whole(long count))
                || !(stream.dictionary().get("First") instanceof PdfValue.Whole(long first))
                || stream.dictionary().entries().containsKey("Extends")
                || first > content.length
                || count > first) {
            throw reader.malformed("no object stream");
        }
        ObjectReader head = new ObjectReader(content, 0, (int) first);
        Map<Integer, Long> numbers = new HashMap<>();
        for (int index = 0; index < count; index++) {
            head.skipSpace();
            long number = head.whole();
            head.skipSpace();
            long offset = first + head.whole();
            if (offset > content.length) {
                throw reader.malformed("object beyond its stream");
            }
            PdfValue value = new ObjectReader(content, (int) offset, content.length).value();
            if (objects.put(number, value) != null) {
                throw reader.malformed("object twice");
            }
            numbers.put(index, number);
        }
        return numbers;
    }

    private void compare(XrefStream xref, Map<Long, Map<Integer, Long>> packed) throws MalformedUpdateException {
        Map<Long, Long> expected = positions();
        // A cross-reference stream may leave itself out.
        if (!xref.offsets().containsKey(xref.number())) {
            expected.remove(xref.number());
        }
        Set<XrefStream.Packed> expectedPacked = new HashSet<>();
        packed.forEach((container, numbers) -> numbers.forEach(
                (index, number) -> expectedPacked.add(new XrefStream.Packed(number, container, index))));
        if (!xref.offsets().equals(expected) || !xref.packed().equals(expectedPacked)) {
            throw reader.malformed("cross-reference stream does not fit its update");
        }
    }
}
