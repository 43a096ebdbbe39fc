package org.sealbook.casework.custody;

import java.time.Instant;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * One event in the custody of a medium; of its details, what was erased is empty.
 *
 * @param at the office's claim
 */
public record CustodyRow(Id medium, CustodyEvent event, Id by, Instant at, CustodyDetails details, EntryId entry) {}
