package org.sealbook.casework.parties;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sealbook.ledger.Refusal;

/** What must hold among the parties of one case, in the order in which papers name them; pure. */
public final class PartyRules {

    private PartyRules() {}

    /**
     * Checks the parties together.
     *
     * @param afterSomebody whether the first may be an agent, of a party that is known already
     * @param today on which minors are minors and authorities are over
     * @throws Refusal when an agent stands after nobody, an authority is over, or a minor who applies has no guardian
     */
    public static void check(List<Party> parties, boolean afterSomebody, LocalDate today) {
        for (int i = 0; i < parties.size(); i++) {
            Party party = parties.get(i);
            if (party.role() == PartyRole.AGENT
                    && !afterSomebody
                    && principal(parties, i).isEmpty()) {
                throw new Refusal("refusal.party.agent-of-nobody");
            }
            requireNotOver(party, today);
            if (party.role() == PartyRole.APPLICANT && party.isMinor(today) && !hasGuardian(parties, i)) {
                throw new Refusal("refusal.party.minor-without-guardian");
            }
        }
    }

    /** Refuses an agent whose authority is over. */
    public static void requireNotOver(Party party, LocalDate today) {
        party.authority().filter(authority -> authority.isOver(today)).ifPresent(authority -> {
            throw new Refusal(
                    "refusal.party.authority-over",
                    String.valueOf(authority.until().orElse(today)));
        });
    }

    /** The place of the party for whom the agent at a place acts: the nearest before who is no agent. */
    public static Optional<Integer> principal(List<Party> parties, int agent) {
        for (int i = agent - 1; i >= 0; i--) {
            if (parties.get(i).role() != PartyRole.AGENT) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean hasGuardian(List<Party> parties, int minor) {
        for (int i = minor + 1; i < parties.size() && parties.get(i).role() == PartyRole.AGENT; i++) {
            if (parties.get(i)
                    .authority()
                    .filter(authority -> authority.kind() == AgencyKind.GUARDIAN)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
