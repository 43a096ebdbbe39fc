package org.sealbook.casework.procedure;

import java.util.Optional;
import java.util.Set;
import org.sealbook.record.Id;

/**
 * Which cases a list shows: those that fit all three.
 *
 * @param text words, each of which must stand in a party's name, in the number of a certificate (a voided one too), in the code or a
 *     title of the matter, or be the beginning of the case's id; blank for every case
 * @param states empty for every state
 * @param handledBy the handling notary or the second person; empty for everybody's
 */
public record CaseQuery(String text, Set<CaseState> states, Optional<Id> handledBy) {

    /** Every case. */
    public static final CaseQuery ALL = new CaseQuery("", Set.of(), Optional.empty());

    public CaseQuery {
        states = Set.copyOf(states);
    }
}
