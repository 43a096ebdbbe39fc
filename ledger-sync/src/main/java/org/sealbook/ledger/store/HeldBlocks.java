package org.sealbook.ledger.store;

import static org.sealbook.ledger.store.jooq.Tables.ENTRY;
import static org.sealbook.ledger.store.jooq.Tables.HEADER;
import static org.sealbook.ledger.store.jooq.Tables.PART;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
        SortedMap<EntryId, SortedMap<String, Part>> parts = parts(sql, from, until);
        SortedMap<Long, List<RawEntry>> entries = new TreeMap<>();
        sql.select(ENTRY.BLOCK, ENTRY.POSITION, ENTRY.COMMAND, ENTRY.ENTRY_BYTES)
                .from(ENTRY)
                .where(ENTRY.BLOCK.ge(from))
                .and(ENTRY.BLOCK.lt(until))
                .orderBy(ENTRY.BLOCK, ENTRY.POSITION)
                .forEach(row -> entries.computeIfAbsent(row.value1(), block -> new ArrayList<>())
                        .add(new RawEntry(
                                row.value4(),
                                Optional.of(row.value3()),
                                Optional.of(parts.getOrDefault(
                                        new EntryId(row.value1(), row.value2()), new TreeMap<>())))));
        return headers(sql, from, until).stream()
                .map(raw -> new RawBlock(
                        raw.number(), raw.header(), raw.head(), entries.getOrDefault(raw.number(), List.of())))
                .toList();
    }

    private static SortedMap<EntryId, SortedMap<String, Part>> parts(DSLContext sql, long from, long until) {
        SortedMap<EntryId, SortedMap<String, Part>> parts =
                new TreeMap<>(Comparator.comparingLong(EntryId::block).thenComparingInt(EntryId::index));
        sql.select(PART.BLOCK, PART.POSITION, PART.NAME, PART.SALT, PART.CONTENT)
                .from(PART)
                .where(PART.BLOCK.ge(from))
                .and(PART.BLOCK.lt(until))
                .forEach(row -> parts.computeIfAbsent(new EntryId(row.value1(), row.value2()), entry -> new TreeMap<>())
                        .put(row.value3(), new Part(row.value3(), row.value4(), row.value5())));
        return parts;
    }

    static Optional<RawEntry> entry(DSLContext sql, EntryId id) {
        return sql.select(ENTRY.COMMAND, ENTRY.ENTRY_BYTES)
                .from(ENTRY)
                .where(ENTRY.BLOCK.eq(id.block()))
                .and(ENTRY.POSITION.eq(id.index()))
                .fetchOptional(
                        row -> new RawEntry(row.value2(), Optional.of(row.value1()), Optional.of(parts(sql, id))));
    }

    private static SortedMap<String, Part> parts(DSLContext sql, EntryId id) {
        SortedMap<String, Part> parts = new TreeMap<>();
        sql.select(PART.NAME, PART.SALT, PART.CONTENT)
                .from(PART)
                .where(PART.BLOCK.eq(id.block()))
                .and(PART.POSITION.eq(id.index()))
                .forEach(row -> parts.put(row.value1(), new Part(row.value1(), row.value2(), row.value3())));
        return parts;
    }

    /** The leaf hashes of a block's tree. */
    static List<Digest> leaves(DSLContext sql, long block) {
        return sql.select(ENTRY.ENTRY_BYTES)
                .from(ENTRY)
                .where(ENTRY.BLOCK.eq(block))
                .orderBy(ENTRY.POSITION)
                .fetch(row -> MerkleTree.leafHash(row.value1()));
    }
}
