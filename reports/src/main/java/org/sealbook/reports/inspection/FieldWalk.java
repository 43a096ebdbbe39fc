package org.sealbook.reports.inspection;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Walks a form's field tree (ISO 32000-2 §12.7.4) within bounds; loops end where they close. */
final class FieldWalk {

    /** What is told of each field and widget, its type inherited. */
    @FunctionalInterface
    interface Visitor<E extends Exception> {

        void visit(PdfValue reference, String name, String type) throws E, IOException;
    }

    private static final int DEEPEST = 32;

    private final DocumentState state;
    private final int most;
    private final Set<PdfValue> seen = new HashSet<>();

    FieldWalk(DocumentState state, int most) {
        this.state = state;
        this.most = most;
    }

    <E extends Exception> void each(PdfValue field, String parentName, Visitor<E> visitor) throws E, IOException {
        each(field, parentName, "", visitor, 0);
    }

    private <E extends Exception> void each(
            PdfValue field, String parentName, String parentType, Visitor<E> visitor, int depth) throws E, IOException {
        if (depth > DEEPEST || seen.size() > most) {
            throw new IOException("form too large");
        }
        if (field instanceof PdfValue.Reference && !seen.add(field)) {
            return;
        }
        PdfValue.Dictionary dictionary = state.dictionary(field);
        String own = state.resolve(dictionary.get("T")) instanceof PdfValue.Text(String text) ? text : "";
        String name = own.isEmpty() || parentName.isEmpty() ? parentName + own : parentName + "." + own;
        String type = state.resolve(dictionary.get("FT")) instanceof PdfValue.Name(String value) ? value : parentType;
        visitor.visit(field, name, type);
        if (state.resolve(dictionary.get("Kids")) instanceof PdfValue.Array(List<PdfValue> kids)) {
            for (PdfValue kid : kids) {
                each(kid, name, type, visitor, depth + 1);
            }
        }
    }
}
