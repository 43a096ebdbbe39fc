package org.sealbook.casework.procedure;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.parties.Party;
import org.sealbook.record.Id;

/**
 * A case as it is entered.
 *
 * @param matter the code of a matter of the catalogue
 * @param category the word of a category of the catalogue
 * @param parties in the order in which papers name them
 */
public record NewCase(
        String matter, String category, Id handlingNotary, Optional<Id> secondPerson, List<Party> parties) {

    public NewCase {
        parties = List.copyOf(parties);
    }
}
