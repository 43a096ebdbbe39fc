package org.sealbook.reports.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** What the signatures of a revision say may follow them: DocMDP, FieldMDP and field locks (ISO 32000-2 §12.8.2). */
final class SignatureRules {

    private final DocumentState state;
    private final List<SignatureField> signed;

    SignatureRules(DocumentState state, List<SignatureField> signed) {
        this.state = state;
        this.signed = signed;
    }

    /** What this signature's certification allows; a number that no version of PDF knows allows nothing. */
    static Optional<DocMdp> certification(DocumentState state, PdfValue.Dictionary signature) throws IOException {
        Optional<DocMdp> permission = Optional.empty();
        for (PdfValue element : references(state, signature)) {
            PdfValue.Dictionary reference = state.dictionary(element);
            if (reference.is("TransformMethod", "DocMDP")) {
                PdfValue p = state.resolve(
                        state.dictionary(reference.get("TransformParams")).get("P"));
                permission = Optional.of(
                        switch (p) {
                            case PdfValue.Nothing nothing -> DocMdp.FORMS_AND_SIGNATURES;
                            case PdfValue.Whole(long value) -> DocMdp.of(value).orElse(DocMdp.NO_CHANGES);
                            default -> DocMdp.NO_CHANGES;
                        });
            }
        }
        return permission;
    }

    /** Whether a further signature may be set into this field. */
    boolean allowSigning(String field) throws IOException {
        for (SignatureField each : signed) {
            PdfValue.Dictionary lock = state.dictionary(each.field().get("Lock"));
            if (certification(state, each.signature()).equals(Optional.of(DocMdp.NO_CHANGES))
                    || lock.get("P").equals(new PdfValue.Whole(1))
                    || locks(lock, field)) {
                return false;
            }
            for (PdfValue element : references(state, each.signature())) {
                PdfValue.Dictionary reference = state.dictionary(element);
                if (reference.is("TransformMethod", "FieldMDP")
                        && locks(state.dictionary(reference.get("TransformParams")), field)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean locks(PdfValue.Dictionary parameters, String field) throws IOException {
        boolean listed = state.resolve(parameters.get("Fields")) instanceof PdfValue.Array(List<PdfValue> names)
                && names.contains(new PdfValue.Text(field));
        return switch (state.resolve(parameters.get("Action"))) {
            case PdfValue.Name(String action) when action.equals("Include") -> listed;
            case PdfValue.Name(String action) when action.equals("Exclude") -> !listed;
            case PdfValue.Nothing nothing -> false;
            default -> true;
        };
    }

    private static List<PdfValue> references(DocumentState state, PdfValue.Dictionary signature) throws IOException {
        return state.resolve(signature.get("Reference")) instanceof PdfValue.Array(List<PdfValue> elements)
                ? elements
                : List.of();
    }

    /** The four numbers of a byte range, if they begin at 0 and lie within a file of this length. */
    static Optional<ByteRange> range(DocumentState state, PdfValue.Dictionary signature, int length)
            throws IOException {
        if (!(state.resolve(signature.get("ByteRange")) instanceof PdfValue.Array(List<PdfValue> numbers))
                || numbers.size() != 4
                || !numbers.getFirst().equals(new PdfValue.Whole(0))) {
            return Optional.empty();
        }
        OptionalLong gapStart = whole(state, numbers.get(1));
        OptionalLong gapEnd = whole(state, numbers.get(2));
        OptionalLong rest = whole(state, numbers.get(3));
        if (gapStart.isEmpty()
                || gapEnd.isEmpty()
                || rest.isEmpty()
                || gapStart.getAsLong() < 1
                || gapEnd.getAsLong() <= gapStart.getAsLong()
                || gapEnd.getAsLong() > length
                || rest.getAsLong() < 1
                || rest.getAsLong() > length - gapEnd.getAsLong()) {
            return Optional.empty();
        }
        return Optional.of(
                new ByteRange(gapStart.getAsLong(), gapEnd.getAsLong(), gapEnd.getAsLong() + rest.getAsLong()));
    }

    private static OptionalLong whole(DocumentState state, PdfValue value) throws IOException {
        return state.resolve(value) instanceof PdfValue.Whole(long number)
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }
}
