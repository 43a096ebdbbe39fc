package org.sealbook.casework.parties;

import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;

/** What became different among the parties to a case. */
public sealed interface PartyFact extends Fact {

    /** The erasable part that holds the party's name. */
    String NAME = "party";

    /** The erasable part that holds the number of the party's identity document. */
    String ID_NUMBER = "id-number";

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<PartyFact> read(RecordedEntry recorded) throws FactException {
        return recorded.entry().type().equals(PartyAdded.TYPE)
                ? Optional.of(PartyAdded.read(recorded.facts()))
                : Optional.empty();
    }

    /** The entry for a party that takes part in a case from now on. */
    static EntryDraft added(Id party, Id caseId, Party entered) {
        return new PartyAdded(party, caseId, entered.role(), entered.idNumber().type())
                .entry(Map.of(
                        NAME, entered.name(), ID_NUMBER, entered.idNumber().value()));
    }

    /** A party takes part in a case. Its name and number are in the parts {@value #NAME} and {@value #ID_NUMBER}. */
    record PartyAdded(Id party, Id caseId, PartyRole role, IdType idType) implements PartyFact {

        static final String TYPE = "PartyAdded";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("party", party)
                    .put("case", caseId)
                    .put("role", role)
                    .put("idType", idType)
                    .map();
        }

        private static PartyAdded read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            PartyAdded added = new PartyAdded(
                    in.id("party"),
                    in.id("case"),
                    in.code("role", PartyRole.values()),
                    in.code("idType", IdType.values()));
            in.end();
            return added;
        }
    }
}
