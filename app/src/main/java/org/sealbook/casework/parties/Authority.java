package org.sealbook.casework.parties;

import java.time.LocalDate;
import java.util.Optional;
import org.sealbook.casework.fact.Texts;
import org.sealbook.ledger.Refusal;

/**
 * By what an agent acts for the party whom they stand after.
 *
 * @param scope what the agent may do, at most {@value #LONGEST_SCOPE} characters; a guardian needs none
 * @param until the last day of the authority; empty where it has no end
 */
public record Authority(AgencyKind kind, Optional<String> scope, Optional<LocalDate> until) {

    /** The longest scope, in characters. */
    public static final int LONGEST_SCOPE = 2_000;

    public Authority {
        scope = scope.map(text -> Texts.page("scope", text, LONGEST_SCOPE));
        if (kind == AgencyKind.ENTRUSTED && scope.isEmpty()) {
            throw new Refusal("refusal.party.scope-missing");
        }
    }

    /** Whether it is over on a day. */
    public boolean isOver(LocalDate day) {
        return until.filter(day::isAfter).isPresent();
    }
}
