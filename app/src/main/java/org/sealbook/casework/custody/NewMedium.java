package org.sealbook.casework.custody;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Texts;
import org.sealbook.record.Id;

/**
 * A medium as it is received.
 *
 * @param evidence of the case, where the medium holds or is a piece of it
 * @param label the number on its label
 * @param description what it is, for who looks for it
 * @param details from whom, to which place, under which seal where it is sealed already
 */
public record NewMedium(
        MediumKind kind, Optional<Id> evidence, String label, Optional<String> description, CustodyDetails details) {

    /** The longest description, in characters. */
    public static final int LONGEST_DESCRIPTION = 2_000;

    public NewMedium {
        label = Texts.line("label", label, CustodyDetails.LONGEST_NUMBER);
        description = description.map(text -> Texts.page("description", text, LONGEST_DESCRIPTION));
    }

    MediumState state() {
        return details.seal().isPresent() ? MediumState.SEALED : MediumState.OPEN;
    }

    Map<String, String> texts() {
        Map<String, String> texts = new HashMap<>(details.texts());
        texts.put(CustodyFact.LABEL, label);
        description.ifPresent(text -> texts.put(CustodyFact.DESCRIPTION, text));
        return texts;
    }
}
