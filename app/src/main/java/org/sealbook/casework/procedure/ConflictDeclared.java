package org.sealbook.casework.procedure;

import java.util.Map;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.record.Id;

/**
 * A person of the office, or a close relative of theirs, is concerned in a case: they take no step in it (回避, 公证法 art. 23). Why is in the
 * part {@value CaseFact#REASON}.
 */
public record ConflictDeclared(Id caseId, Id person) implements CaseFact {

    static final String TYPE = "ConflictDeclared";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Map<String, Object> facts() {
        return FactWriter.version(1).put("case", caseId).put("person", person).map();
    }

    static ConflictDeclared read(Map<String, ?> facts) {
        FactReader in = FactReader.open(TYPE, 1, facts);
        ConflictDeclared declared = new ConflictDeclared(in.id("case"), in.id("person"));
        in.end();
        return declared;
    }
}
