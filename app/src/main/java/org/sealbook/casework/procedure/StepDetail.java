package org.sealbook.casework.procedure;

import java.util.Arrays;
import java.util.List;
import org.sealbook.casework.fact.Coded;

/**
 * Something that must be said with a step: words, or one of some choices.
 *
 * @param name the name under which it is given
 * @param family the family of the words for the choices; empty where there is none
 * @param choices empty where it is said in one's own words
 */
public record StepDetail(String name, String family, List<Coded> choices) {

    static final StepDetail REASON = words("reason");
    static final StepDetail TEXT = words("text");
    static final StepDetail RECEIVER = words("receiver");
    static final StepDetail MANNER = new StepDetail("manner", "manner", List.of(NoticeManner.values()));
    static final StepDetail SIGNER = new StepDetail("signer", "notice-signer", List.of(NoticeSigner.values()));

    public StepDetail {
        choices = List.copyOf(choices);
    }

    static StepDetail ground(Ground... grounds) {
        return new StepDetail("ground", grounds[0].family(), Arrays.asList(grounds));
    }

    /** Whether one of the choices is given by its code. */
    public boolean isChoice() {
        return !choices.isEmpty();
    }

    private static StepDetail words(String name) {
        return new StepDetail(name, "", List.of());
    }
}
