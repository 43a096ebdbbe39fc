package org.sealbook.ledger;

import org.sealbook.record.Id;

/**
 * One person's act, sent to the ledger.
 *
 * @param id chosen by the caller; the same id again answers the first receipt, whatever the decision
 * @param author the opaque id of the person who acts
 */
public record Command(Id id, Id author, Decision decision) {}
