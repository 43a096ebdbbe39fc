package org.sealbook.ledger.store;

import static org.sealbook.ledger.store.jooq.Tables.ENTRY;
import static org.sealbook.ledger.store.jooq.Tables.HEADER;
import static org.sealbook.ledger.store.jooq.Tables.LOG_NODE;
import static org.sealbook.ledger.store.jooq.Tables.PART;

import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.store.jooq.tables.LogNode;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.MerkleTree;

/** Finds the rows that a walk over the headers does not meet: strays, and wrong hashes in the header log's tree. */
final class RowCheck {

    private static final int ROWS_A_READ = 4_096;

    private final DSLContext sql;
    private final Consumer<Fault> faults;
    private final Runnable step;

    private RowCheck(DSLContext sql, Consumer<Fault> faults, Runnable step) {
        this.sql = sql;
        this.faults = faults;
        this.step = step;
    }

    static void run(Database database, Consumer<Fault> faults, Runnable step) {
        database.read(sql -> {
            RowCheck check = new RowCheck(sql, faults, step);
            check.strayEntries();
            step.run();
            check.strayParts();
            check.leaves();
            check.innerNodes();
            step.run();
            check.nodeCount();
            return check;
        });
    }

    private void strayEntries() {
        sql.select(ENTRY.BLOCK, ENTRY.POSITION)
                .from(ENTRY)
                .whereNotExists(DSL.selectOne().from(HEADER).where(HEADER.BLOCK.eq(ENTRY.BLOCK)))
                .forEach(row -> stray("table entry " + row.value1() + "." + row.value2()));
    }

    private void strayParts() {
        sql.select(PART.BLOCK, PART.POSITION, PART.NAME)
                .from(PART)
                .whereNotExists(DSL.selectOne()
                        .from(ENTRY)
                        .where(ENTRY.BLOCK.eq(PART.BLOCK))
                        .and(ENTRY.POSITION.eq(PART.POSITION)))
                .forEach(row -> stray("table part " + row.value1() + "." + row.value2() + " " + row.value3()));
    }

    /** Some at a time: the headers of all blocks together would grow with the office. */
    private void leaves() {
        OptionalLong next = OptionalLong.of(Long.MIN_VALUE);
        while (next.isPresent()) {
            step.run();
            next = leaves(next.getAsLong());
        }
    }

    /** Answers where to go on. */
    private OptionalLong leaves(long from) {
        var rows = sql.select(HEADER.BLOCK, HEADER.HEADER_BYTES, LOG_NODE.HASH)
                .from(HEADER)
                .leftJoin(LOG_NODE)
                .on(LOG_NODE.TREE_LEVEL.eq(0), LOG_NODE.TREE_INDEX.eq(HEADER.BLOCK))
                .where(HEADER.BLOCK.ge(from))
                .orderBy(HEADER.BLOCK)
                .limit(ROWS_A_READ)
                .fetch();
        rows.forEach(row -> same(0, row.value1(), MerkleTree.leafHash(row.value2()), row.value3()));
        boolean end = rows.size() < ROWS_A_READ || rows.getLast().value1() == Long.MAX_VALUE;
        return end ? OptionalLong.empty() : OptionalLong.of(rows.getLast().value1() + 1);
    }

    private void innerNodes() {
        LogNode left = LOG_NODE.as("l");
        LogNode right = LOG_NODE.as("r");
        Field<Integer> below = LOG_NODE.TREE_LEVEL.minus(1);
        try (var rows = sql.select(LOG_NODE.TREE_LEVEL, LOG_NODE.TREE_INDEX, LOG_NODE.HASH, left.HASH, right.HASH)
                .from(LOG_NODE)
                .leftJoin(left)
                .on(left.TREE_LEVEL.eq(below), left.TREE_INDEX.eq(LOG_NODE.TREE_INDEX.times(2L)))
                .leftJoin(right)
                .on(
                        right.TREE_LEVEL.eq(below),
                        right.TREE_INDEX.eq(LOG_NODE.TREE_INDEX.times(2L).plus(1L)))
                .where(LOG_NODE.TREE_LEVEL.gt(0))
                .fetchLazy()) {
            rows.forEach(row -> {
                if (row.value4() == null || row.value5() == null) {
                    stray("table log_node " + row.value1() + " " + row.value2());
                } else {
                    Digest expected = MerkleTree.nodeHash(Digest.wrap(row.value4()), Digest.wrap(row.value5()));
                    same(row.value1(), row.value2(), expected, row.value3());
                }
            });
        }
    }

    private void nodeCount() {
        long blocks = sql.fetchCount(HEADER);
        long expected = 2 * blocks - Long.bitCount(blocks);
        long actual = sql.fetchCount(LOG_NODE);
        if (expected != actual) {
            faults.accept(new Fault("tree-nodes", "table log_node", expected + " rows", actual + " rows"));
        }
    }

    private void same(int level, long index, Digest expected, byte @org.jspecify.annotations.Nullable [] actual) {
        if (actual == null || !java.util.Arrays.equals(expected.bytes(), actual)) {
            faults.accept(new Fault(
                    "tree-node",
                    "table log_node " + level + " " + index,
                    expected.base64(),
                    actual == null ? "no row" : java.util.Base64.getEncoder().encodeToString(actual)));
        }
    }

    private void stray(String where) {
        faults.accept(new Fault("stray-row", where, "no row", "a row that belongs to nothing"));
    }
}
