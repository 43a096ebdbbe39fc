package org.sealbook.court;

import java.util.Map;
import java.util.Optional;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;

/**
 * An entry whose way to a log's head is whole.
 *
 * @param origin of the log
 * @param facts what its part {@code facts} says, where that was disclosed and fits
 * @param office to which the trust list gives the key that signed the head
 * @param maturity counted where there is a trust list
 */
record ProvenEntry(
        Entry entry,
        EntryId id,
        String origin,
        Optional<Map<String, Object>> facts,
        Optional<TrustedOffice> office,
        Optional<Maturity> maturity) {}
