package org.sealbook.casework.evidence;

import java.util.Optional;
import org.sealbook.record.Id;

/**
 * Which evidence of all cases a list shows: what fits both.
 *
 * @param text words, each of which must stand in the file's name, be its whole SHA-256 in hexadecimal digits or the beginning of its id,
 *     or find its case; blank for all
 * @param handledBy the handling notary or the second person of its case; empty for everybody's
 */
public record EvidenceQuery(String text, Optional<Id> handledBy) {

    /** All evidence. */
    public static final EvidenceQuery ALL = new EvidenceQuery("", Optional.empty());
}
