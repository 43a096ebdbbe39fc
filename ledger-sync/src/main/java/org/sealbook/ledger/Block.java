package org.sealbook.ledger;

import java.util.List;
import org.sealbook.record.Header;
import org.sealbook.tlog.SignedNote;

/**
 * One closed block: all entries that were made durable together, and the office's signed head over all blocks up to it.
 *
 * @param head the checkpoint of size {@code header.block() + 1} as a signed note
 */
public record Block(Header header, SignedNote head, List<RecordedEntry> entries) {

    public Block {
        entries = List.copyOf(entries);
    }
}
