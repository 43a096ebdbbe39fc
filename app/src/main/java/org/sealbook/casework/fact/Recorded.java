package org.sealbook.casework.fact;

import org.sealbook.ledger.Receipt;
import org.sealbook.record.Id;

/** What a desk answers when an act is on record: the id of what was made or changed, and the ledger's receipt. */
public record Recorded(Id id, Receipt receipt) {}
