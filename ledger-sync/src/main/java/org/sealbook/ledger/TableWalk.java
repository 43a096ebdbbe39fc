package org.sealbook.ledger;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sealbook.ledger.BlockCheck.Checked;
import org.sealbook.ledger.RawBlock.RawEntry;

/**
 * Walks the tables beside the journal, so that each is read once. What the tables hold byte for byte as the journal does was checked with
 * it; what differs is told, and checked for itself.
 */
final class TableWalk {

    private final ChainCheck chain;
    private final Differences differences;
    private final Deque<Checked> journal = new ArrayDeque<>();

    TableWalk(RecordStore store, ChainCheck chain, Consumer<Fault> faults) {
        this.chain = chain;
        this.differences = Differences.comparing(store, faults, this::compared);
    }

    /** Takes the journal's next block. */
    void journal(Checked block) {
        journal.add(block);
        differences.journal(block.raw());
    }

    /** Compares what has not been compared yet. */
    void finish() {
        differences.compareWaiting();
    }

    private void compared(Optional<RawBlock> held, boolean same) {
        Checked expected = journal.remove();
        if (held.isEmpty()) {
            // Told already; the blocks behind it stand where they would.
            chain.skip(expected);
        } else if (same && commandsFit(expected, held.get())) {
            chain.next(expected);
        } else {
            chain.next(held.get());
        }
    }

    /** The tables' index of commands is the one thing about a block that the journal does not have. */
    private static boolean commandsFit(Checked expected, RawBlock held) {
        if (expected.entries().isEmpty()) {
            return false;
        }
        List<RecordedEntry> entries = expected.entries().get();
        for (int i = 0; i < entries.size(); i++) {
            RawEntry row = held.entries().get(i);
            if (!row.command()
                    .equals(Optional.of(entries.get(i).entry().command().value()))) {
                return false;
            }
        }
        return true;
    }
}
