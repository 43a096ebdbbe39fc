package org.sealbook.ledger;

import java.util.List;

/**
 * Tables that follow from entries: pure in (entry, own tables), so that they can be dropped and built again, and a row changed
 * behind the program's back is found by comparing with a rebuild.
 */
public interface Projection {

    String name();

    /** Counts up when {@link #apply} changes its meaning; the tables are then built anew on opening. */
    int version();

    /** The names of the tables that this projection alone writes, in an order in which they can be emptied from last to first. */
    List<String> tables();

    /** Follows one entry, in the writer's transaction. Entries come in order, each once; erased parts are missing. */
    void apply(RecordedEntry entry);
}
