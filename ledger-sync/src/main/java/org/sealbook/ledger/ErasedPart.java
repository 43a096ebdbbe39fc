package org.sealbook.ledger;

import org.sealbook.record.EntryId;

/**
 * A part that is held no more.
 *
 * @param entry the entry that had it
 * @param part its name
 * @param order the entry that says under which order
 */
public record ErasedPart(EntryId entry, String part, EntryId order) {}
