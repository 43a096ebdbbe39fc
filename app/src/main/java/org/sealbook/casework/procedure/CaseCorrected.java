package org.sealbook.casework.procedure;

import java.util.Map;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.FormatException;

/**
 * What an earlier entry said of a case was wrong, or is so no longer; from now on this holds. Why is in the part
 * {@value CaseFact#REASON}. The earlier entry stays.
 *
 * @param wrong the earlier entry
 * @param value an id of a person, the code of a matter or the word of a category
 */
public record CaseCorrected(Id caseId, EntryId wrong, Correction what, String value) implements CaseFact {

    static final String TYPE = "CaseCorrected";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> facts() {
        return FactWriter.version(1)
                .put("case", caseId)
                .put("entry", wrong.toString())
                .put("what", what)
                .put("value", value)
                .map();
    }

    static CaseCorrected read(Map<String, ?> facts) {
        FactReader in = FactReader.open(TYPE, 1, facts);
        Id caseId = in.id("case");
        String entry = in.text("entry");
        Correction what = in.code("what", Correction.values());
        String value = what.isOfAPerson() ? in.id("value").value() : in.text("value");
        in.end();
        try {
            return new CaseCorrected(caseId, EntryId.parse(entry), what, value);
        } catch (FormatException e) {
            throw in.problem("entry is not the id of an entry");
        }
    }
}
