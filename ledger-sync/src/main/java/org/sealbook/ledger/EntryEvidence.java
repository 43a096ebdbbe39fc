package org.sealbook.ledger;

import org.sealbook.record.EntryProof;
import org.sealbook.tlog.TlogProof;

/**
 * Everything that shows an entry to a stranger: the entry, its way into its block, and the block's way into the office's signed
 * head.
 */
public record EntryEvidence(RecordedEntry entry, EntryProof entryProof, TlogProof headerProof) {}
