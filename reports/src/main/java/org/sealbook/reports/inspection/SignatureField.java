package org.sealbook.reports.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A signed field of a document at one revision.
 *
 * @param name its full name
 * @param field the field's dictionary
 * @param signature the signature dictionary, its value
 */
record SignatureField(String name, PdfValue.Dictionary field, PdfValue.Dictionary signature) {

    /** All signed fields of the form, in its order. */
    static List<SignatureField> of(DocumentState state, int most) throws IOException {
        List<SignatureField> found = new ArrayList<>();
        PdfValue.Dictionary form = state.dictionary(state.catalog().get("AcroForm"));
        if (!(state.resolve(form.get("Fields")) instanceof PdfValue.Array(List<PdfValue> fields))) {
            return found;
        }
        FieldWalk walk = new FieldWalk(state, most);
        for (PdfValue field : fields) {
            walk.<RuntimeException>each(field, "", (reference, name, type) -> {
                PdfValue.Dictionary dictionary = state.dictionary(reference);
                if (type.equals("Sig") && state.resolve(dictionary.get("V")) instanceof PdfValue.Dictionary signature) {
                    found.add(new SignatureField(name, dictionary, signature));
                }
            });
        }
        return found;
    }

    boolean isTimestamp() {
        return signature.is("SubFilter", "ETSI.RFC3161");
    }
}
