package org.sealbook.casework.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.parties.Party;
import org.sealbook.record.Id;

/**
 * A case as it is entered.
 *
 * @param matter the code of a matter of the catalogue
 * @param category the word of a category of the catalogue
 * @param parties in the order in which papers name them
 * @param form what was entered in the matter's form, by the codes of its fields; nothing while it is not filled
 */
public record NewCase(
        String matter,
        String category,
        Id handlingNotary,
        Optional<Id> secondPerson,
        List<Party> parties,
        Map<String, String> form) {

    public NewCase {
        parties = List.copyOf(parties);
        form = Map.copyOf(form);
    }

    /** A case whose form is filled later. */
    public NewCase(String matter, String category, Id handlingNotary, Optional<Id> secondPerson, List<Party> parties) {
        this(matter, category, handlingNotary, secondPerson, parties, Map.of());
    }
}
