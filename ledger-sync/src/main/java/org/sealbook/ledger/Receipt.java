package org.sealbook.ledger;

import java.util.List;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.record.Id;

/**
 * The ledger's word that a command's entries are durable.
 *
 * @param entries where they stand, in the decision's order; at least one, all in one block
 * @param header the header of their block
 */
public record Receipt(Id command, List<EntryId> entries, Header header) {

    public Receipt {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a receipt names at least one entry");
        }
    }

    /** The act's last entry, which stands for the whole where one id is asked for. */
    public EntryId last() {
        return entries.getLast();
    }
}
