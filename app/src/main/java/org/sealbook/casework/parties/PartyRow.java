package org.sealbook.casework.parties;

import java.util.Optional;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/**
 * A party to a case as the tables know it; what was erased is empty.
 *
 * @param agency of an agent
 * @param scope what an agent may do
 */
public record PartyRow(
        Id id,
        Id caseId,
        PartyRole role,
        IdType idType,
        Optional<String> name,
        Optional<String> idNumber,
        PartyDetails details,
        Optional<Agency> agency,
        Optional<String> scope) {

    public PartyKind kind() {
        return idType.kind();
    }

    /** The party with all that papers need; empty when some of it was erased. */
    public Optional<Party> whole() {
        return name.flatMap(known -> idNumber.flatMap(number -> whole(known, number)));
    }

    private Optional<Party> whole(String known, String number) {
        try {
            return Optional.of(new Party(role, known, new IdNumber(idType, number), details, authority()));
        } catch (Refusal erased) {
            return Optional.empty();
        }
    }

    private Optional<Authority> authority() {
        return agency.map(acts -> new Authority(acts.kind(), scope, acts.until()));
    }
}
