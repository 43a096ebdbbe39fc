package org.sealbook.reports.inspection;

import java.util.List;
import java.util.Map;

/** A PDF object's value (ISO 32000-2 §7.3), comparable by content; two streams are never equal. */
sealed interface PdfValue {

    /** {@code null}, and what a reference to nothing stands for. */
    record Nothing() implements PdfValue {}

    record Truth(boolean value) implements PdfValue {}

    record Whole(long value) implements PdfValue {}

    record Real(float value) implements PdfValue {}

    /** A string by its bytes, one a character. */
    record Text(String latin1) implements PdfValue {}

    record Name(String value) implements PdfValue {}

    record Reference(long number, int generation) implements PdfValue {}

    record Array(List<PdfValue> elements) implements PdfValue {

        public Array {
            elements = List.copyOf(elements);
        }
    }

    record Dictionary(Map<String, PdfValue> entries) implements PdfValue {

        public Dictionary {
            entries = Map.copyOf(entries);
        }

        PdfValue get(String key) {
            return entries.getOrDefault(key, NOTHING);
        }

        boolean is(String key, String name) {
            return get(key).equals(new Name(name));
        }
    }

    /** A stream by its dictionary and where it lies. */
    final class Stream implements PdfValue {

        private final Dictionary dictionary;
        private final int from;
        private final int to;

        Stream(Dictionary dictionary, int from, int to) {
            this.dictionary = dictionary;
            this.from = from;
            this.to = to;
        }

        Dictionary dictionary() {
            return dictionary;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }
    }

    Nothing NOTHING = new Nothing();
}
