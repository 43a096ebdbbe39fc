package org.sealbook.casework.parties;

import java.time.Instant;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * One comparison of a party with the document that they showed.
 *
 * @param by who compared
 * @param at the office's claim
 * @param note what was seen, in words; empty where nothing was said or it was erased
 * @param stands whether the party was not corrected since
 */
public record IdentityCheck(
        Id party,
        CheckSource source,
        CheckResult result,
        Id by,
        Instant at,
        Optional<String> note,
        boolean stands,
        EntryId entry) {}
