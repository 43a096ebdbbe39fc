package org.sealbook.casework.issue;

import java.util.Optional;
import java.util.Set;
import org.sealbook.record.Id;

/**
 * Which certificates of all cases a list shows: those that fit all three.
 *
 * @param text words, each of which must find the certificate's case; blank for all
 * @param states empty for every state
 * @param handledBy the handling notary or the second person of its case; empty for everybody's
 */
public record CertificateQuery(String text, Set<CertificateState> states, Optional<Id> handledBy) {

    /** Every certificate. */
    public static final CertificateQuery ALL = new CertificateQuery("", Set.of(), Optional.empty());

    public CertificateQuery {
        states = Set.copyOf(states);
    }
}
