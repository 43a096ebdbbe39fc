package org.sealbook.casework.procedure;

import java.util.Optional;
import java.util.Set;
import org.sealbook.record.Id;

/**
 * Which cases a list shows: those that fit all of it.
 *
 * @param text words, each of which must begin anywhere within a party's name, its pinyin or its first letters, begin or end the number of its
 *     document, begin within the number of a certificate (a voided one too), stand in the code or a title of the matter, or be the beginning of
 *     the case's id or the digest of its evidence; blank for every case
 * @param states empty for every state
 * @param handledBy the handling notary or the second person; empty for everybody's
 * @param overdue whether only those in which the office is late with something
 */
public record CaseQuery(String text, Set<CaseState> states, Optional<Id> handledBy, boolean overdue) {

    /** Every case. */
    public static final CaseQuery ALL = new CaseQuery("", Set.of(), Optional.empty());

    /** Overdue or not. */
    public CaseQuery(String text, Set<CaseState> states, Optional<Id> handledBy) {
        this(text, states, handledBy, false);
    }

    public CaseQuery {
        states = Set.copyOf(states);
    }
}
