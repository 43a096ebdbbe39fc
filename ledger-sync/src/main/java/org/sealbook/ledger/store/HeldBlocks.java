package org.sealbook.ledger.store;

import static org.sealbook.ledger.store.jooq.Tables.ENTRY;
import static org.sealbook.ledger.store.jooq.Tables.HEADER;
import static org.sealbook.ledger.store.jooq.Tables.PART;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.sealbook.ledger.RawBlock;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.ledger.RawHeader;
import org.sealbook.record.EntryId;
import org.sealbook.record.Part;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.MerkleTree;

/** Reads blocks, headers and entries as the rows say, in order. */
final class HeldBlocks {

    private HeldBlocks() {}

    static List<RawHeader> headers(DSLContext sql, long from, long until) {
        return sql.select(HEADER.BLOCK, HEADER.HEADER_BYTES, HEADER.NOTE_BYTES)
                .from(HEADER)
                .where(HEADER.BLOCK.ge(from))
                .and(HEADER.BLOCK.lt(until))
                .orderBy(HEADER.BLOCK)
                .fetch(row -> new RawHeader(row.value1(), row.value2(), row.value3()));
    }

    static List<RawBlock> blocks(DSLContext sql, long from, long until) {
        Map<Long, SortedMap<String, Part>> parts = parts(sql, RowId.firstPart(from), RowId.firstPart(until));
        SortedMap<Long, List<RawEntry>> entries = new TreeMap<>();
        sql.select(ENTRY.ID, ENTRY.COMMAND, ENTRY.ENTRY_BYTES)
                .from(ENTRY)
                .where(ENTRY.ID.ge(RowId.firstEntry(from)))
                .and(ENTRY.ID.lt(RowId.firstEntry(until)))
                .orderBy(ENTRY.ID)
                .forEach(row -> entries.computeIfAbsent(
                                RowId.entryOf(row.value1()).block(), _ -> new ArrayList<>())
                        .add(new RawEntry(
                                row.value3(),
                                Optional.of(row.value2()),
                                Optional.of(parts.getOrDefault(row.value1(), new TreeMap<>())))));
        return headers(sql, from, until).stream()
                .map(raw -> new RawBlock(
                        raw.number(), raw.header(), raw.head(), entries.getOrDefault(raw.number(), List.of())))
                .toList();
    }

    /** Parts by the number of their entry's row. */
    private static Map<Long, SortedMap<String, Part>> parts(DSLContext sql, long from, long until) {
        Map<Long, SortedMap<String, Part>> parts = new HashMap<>();
        sql.select(PART.ID, PART.NAME, PART.SALT, PART.CONTENT)
                .from(PART)
                .where(PART.ID.ge(from))
                .and(PART.ID.lt(until))
                .forEach(row -> parts.computeIfAbsent(row.value1() >> RowId.PLACE_BITS, _ -> new TreeMap<>())
                        .put(row.value2(), new Part(row.value2(), row.value3(), row.value4())));
        return parts;
    }

    static Optional<RawEntry> entry(DSLContext sql, EntryId id) {
        long first = RowId.firstPart(id);
        return sql.select(ENTRY.COMMAND, ENTRY.ENTRY_BYTES)
                .from(ENTRY)
                .where(ENTRY.ID.eq(RowId.entry(id)))
                .fetchOptional(row -> new RawEntry(
                        row.value2(),
                        Optional.of(row.value1()),
                        Optional.of(parts(sql, first, first + RowId.PLACES)
                                .getOrDefault(RowId.entry(id), new TreeMap<>()))));
    }

    /** The leaf hashes of a block's tree. */
    static List<Digest> leaves(DSLContext sql, long block) {
        return sql.select(ENTRY.ENTRY_BYTES)
                .from(ENTRY)
                .where(ENTRY.ID.ge(RowId.firstEntry(block)))
                .and(ENTRY.ID.lt(RowId.firstEntry(block + 1)))
                .orderBy(ENTRY.ID)
                .fetch(row -> MerkleTree.leafHash(row.value1()));
    }
}
