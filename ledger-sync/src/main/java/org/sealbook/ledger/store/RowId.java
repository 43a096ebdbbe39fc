package org.sealbook.ledger.store;

import org.sealbook.record.EntryId;

/**
 * The numbers by which rows of the record are kept: an entry's is {@code block · 2¹⁶ + index}, a part's is its entry's {@code · 2¹¹ +} its
 * place among the parts held of that entry, by name from 0. A subtree's is its place in the order in which the tree would be read from left to
 * right: {@code (2 · index + 1) · 2^level − 1}. So the rows of a block, of an entry, and of a stretch of the log lie side by side.
 */
final class RowId {

    /** As many places as {@link org.sealbook.record.Header#MAX_ENTRIES} needs. */
    static final int INDEX_BITS = 16;

    /** More places than an entry of at most 65,534 bytes can name parts. */
    static final int PLACE_BITS = 11;

    /** The places of an entry's parts. */
    static final long PLACES = 1L << PLACE_BITS;

    private RowId() {}

    static long entry(EntryId id) {
        return firstEntry(id.block()) + id.index();
    }

    /** Of a block that may be empty, or not there. */
    static long firstEntry(long block) {
        return block << INDEX_BITS;
    }

    static EntryId entryOf(long entryRow) {
        return new EntryId(entryRow >> INDEX_BITS, (int) (entryRow & ((1L << INDEX_BITS) - 1)));
    }

    static long part(EntryId id, int place) {
        return firstPart(id) + place;
    }

    static long firstPart(EntryId id) {
        return entry(id) << PLACE_BITS;
    }

    static long firstPart(long block) {
        return firstEntry(block) << PLACE_BITS;
    }

    static EntryId entryOfPart(long partRow) {
        return entryOf(partRow >> PLACE_BITS);
    }

    static long node(int level, long index) {
        return ((2 * index + 1) << level) - 1;
    }
}
