package org.sealbook.casework.procedure;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.tlog.FormatException;

/** What was entered in the form of a case's matter. */
public sealed interface FormFact extends Fact {

    /** The erasable part that holds the values: canonical JSON, by the codes of the fields. */
    String FORM = "form";

    /** The longest form, in characters of its JSON. */
    int LONGEST = 100_000;

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<FormFact> read(RecordedEntry recorded) throws FactException {
        return recorded.entry().type().equals(FormFilled.TYPE)
                ? Optional.of(FormFilled.read(recorded.facts()))
                : Optional.empty();
    }

    /** The entry for a form that was filled, checked before. */
    static EntryDraft filled(Id caseId, Map<String, String> values) {
        String json = new String(CanonicalJson.write(values), StandardCharsets.UTF_8);
        if (json.length() > LONGEST) {
            throw new Refusal("refusal.text.too-long", FORM, Integer.toString(LONGEST));
        }
        return new FormFilled(caseId).entry(Map.of(FORM, json));
    }

    /** The values of a form as its part holds them. */
    static Map<String, String> values(String json) {
        Map<String, String> values = new TreeMap<>();
        try {
            CanonicalJson.parseCanonicalObject(json.getBytes(StandardCharsets.UTF_8))
                    .forEach((code, value) -> values.put(code, String.valueOf(value)));
        } catch (FormatException e) {
            throw new FactException(FormFilled.TYPE, "the form is not canonical JSON");
        }
        return values;
    }

    /** The form was filled, or filled anew. The values are in the part {@value FormFact#FORM}. */
    record FormFilled(Id caseId) implements FormFact {

        static final String TYPE = "FormFilled";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1).put("case", caseId).map();
        }

        private static FormFilled read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            FormFilled filled = new FormFilled(in.id("case"));
            in.end();
            return filled;
        }
    }
}
