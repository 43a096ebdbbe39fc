package org.sealbook.ledger.store;

import static org.sealbook.ledger.store.jooq.Tables.ERASURE;
import static org.sealbook.ledger.store.jooq.Tables.LOG_KEY;
import static org.sealbook.ledger.store.jooq.Tables.PART;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.sealbook.ledger.Block;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.ErasedPart;
import org.sealbook.ledger.PartErasure;
import org.sealbook.record.EntryId;
import org.sealbook.record.KeyLine;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.VerifierKey;

/** What can be read from the record and is asked too often to be searched for: the log keys by block, the parts that were erased. */
final class RecordIndexes {

    private RecordIndexes() {}

    /** Follows an erasure and the entry of its order. */
    static void add(DSLContext sql, EntryId order, PartErasure erasure) {
        sql.insertInto(ERASURE)
                .columns(ERASURE.BLOCK, ERASURE.POSITION, ERASURE.NAME, ERASURE.ORDER_BLOCK, ERASURE.ORDER_POSITION)
                .values(erasure.entry().block(), erasure.entry().index(), erasure.part(), order.block(), order.index())
                .execute();
    }

    /** Follows a block's header. */
    static void close(DSLContext sql, Block block) {
        nextKey(block)
                .ifPresent(key -> sql.insertInto(LOG_KEY)
                        .columns(LOG_KEY.FIRST_BLOCK, LOG_KEY.VKEY)
                        .values(block.header().block() + 1, key.encode())
                        .execute());
    }

    private static Optional<VerifierKey> nextKey(Block block) {
        if (block.header().unknownLines().isEmpty()) {
            return Optional.empty();
        }
        try {
            return KeyLine.in(
                    block.header(),
                    Origin.parse(Checkpoint.parse(block.head().text()).origin()));
        } catch (FormatException e) {
            throw new DamagedRecordException("block " + block.header().block() + " names a log key that is none", e);
        }
    }

    /** Each log key by the first block whose head it signs, without the founding one. */
    static SortedMap<Long, VerifierKey> logKeys(DSLContext sql) {
        SortedMap<Long, VerifierKey> keys = new TreeMap<>();
        sql.selectFrom(LOG_KEY).forEach(row -> keys.put(row.getFirstBlock(), key(row.getVkey())));
        return keys;
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (FormatException e) {
            throw new DamagedRecordException("the tables hold a log key that is none", e);
        }
    }

    static List<ErasedPart> erasures(DSLContext sql) {
        return erasures(sql, DSL.noCondition());
    }

    /** Those whose part is still held. */
    static List<ErasedPart> pendingErasures(DSLContext sql) {
        return erasures(
                sql,
                DSL.exists(DSL.selectOne()
                        .from(PART)
                        .where(PART.ID.ge(firstPart()))
                        .and(PART.ID.lt(firstPart().plus(RowId.PLACES)))
                        .and(PART.NAME.eq(ERASURE.NAME))));
    }

    /** {@link RowId#firstPart} of the entry that an erasure names. */
    private static Field<Long> firstPart() {
        return ERASURE.BLOCK
                .times(1L << RowId.INDEX_BITS)
                .plus(ERASURE.POSITION)
                .times(RowId.PLACES);
    }

    private static List<ErasedPart> erasures(DSLContext sql, Condition condition) {
        return sql.selectFrom(ERASURE)
                .where(condition)
                .orderBy(ERASURE.BLOCK, ERASURE.POSITION, ERASURE.NAME)
                .fetch(row -> new ErasedPart(
                        new EntryId(row.getBlock(), row.getPosition()),
                        row.getName(),
                        new EntryId(row.getOrderBlock(), row.getOrderPosition())));
    }
}
