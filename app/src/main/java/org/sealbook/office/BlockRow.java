package org.sealbook.office;

import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.ledger.Block;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.ClockReading;

/**
 * A block in a list.
 *
 * @param clock the office's claim of when it was closed
 * @param types how many entries of each type it has
 */
public record BlockRow(long number, ClockReading clock, int entries, SortedMap<String, Integer> types) {

    static BlockRow of(Block block) {
        SortedMap<String, Integer> types = new TreeMap<>();
        for (RecordedEntry each : block.entries()) {
            types.merge(each.entry().type(), 1, Integer::sum);
        }
        return new BlockRow(
                block.header().block(), block.header().time(), block.entries().size(), types);
    }
}
