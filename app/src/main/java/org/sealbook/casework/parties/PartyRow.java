package org.sealbook.casework.parties;

import java.util.Optional;
import org.sealbook.record.Id;

/** A party to a case as the tables know it; name and number are empty once they were erased. */
public record PartyRow(
        Id id, Id caseId, PartyRole role, IdType idType, Optional<String> name, Optional<String> idNumber) {

    public PartyKind kind() {
        return idType.kind();
    }

    /** The party with all that was entered; empty when some of it was erased. */
    public Optional<Party> whole() {
        return name.flatMap(known -> idNumber.map(number -> new Party(role, known, new IdNumber(idType, number))));
    }
}
