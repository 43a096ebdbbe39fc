package org.sealbook.record;

import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * The public id of an entry, {@code block.index}.
 *
 * @param block number of its block, from 0
 * @param index its place in the block, from 0
 */
public record EntryId(long block, int index) implements Comparable<EntryId> {

    public EntryId {
        if (block < 0 || index < 0 || index >= Header.MAX_ENTRIES) {
            throw new IllegalArgumentException("no entry has the id " + block + "." + index);
        }
    }

    public static EntryId parse(String text) throws FormatException {
        int dot = text.indexOf('.');
        if (dot < 0) {
            throw new FormatException("not block.index: " + StrictText.shortened(text));
        }
        return new EntryId(
                StrictText.decimal(text.substring(0, dot)),
                Numbers.parseInt(text.substring(dot + 1), 0, Header.MAX_ENTRIES - 1));
    }

    @Override
    public int compareTo(EntryId other) {
        int blocks = Long.compare(block, other.block);
        return blocks != 0 ? blocks : Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return block + "." + index;
    }
}
