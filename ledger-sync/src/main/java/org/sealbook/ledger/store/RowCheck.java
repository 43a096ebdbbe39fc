package org.sealbook.ledger.store;

import static org.sealbook.ledger.store.jooq.Tables.ENTRY;
import static org.sealbook.ledger.store.jooq.Tables.HEADER;
import static org.sealbook.ledger.store.jooq.Tables.LOG_NODE;
import static org.sealbook.ledger.store.jooq.Tables.PART;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Result;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.store.jooq.tables.Part;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.MerkleTree;

/**
 * Finds the rows that a walk over the headers does not meet: strays, parts out of their place, and wrong hashes in the header log's tree. The
 * tree is computed anew from the headers as far as they follow each other; one that is missing is told by the walk.
 */
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
            step.run();
            check.misplacedParts();
            sql.connection(check::nodes);
            check.nodeCount();
            return check;
        });
    }

    private void strayEntries() {
        sql.select(ENTRY.ID)
                .from(ENTRY)
                .whereNotExists(DSL.selectOne().from(HEADER).where(HEADER.BLOCK.eq(ENTRY.ID.div(RowId.firstEntry(1)))))
                .or(ENTRY.ID.lt(0L))
                .forEach(row -> stray("table entry " + entry(row.value1())));
    }

    private void strayParts() {
        sql.select(PART.ID, PART.NAME)
                .from(PART)
                .whereNotExists(DSL.selectOne().from(ENTRY).where(ENTRY.ID.eq(PART.ID.div(RowId.PLACES))))
                .or(PART.ID.lt(0L))
                .forEach(row -> stray(part(row.value1(), row.value2())));
    }

    /** Those without the part before them that comes before by name. */
    private void misplacedParts() {
        Part before = PART.as("before");
        sql.select(PART.ID, PART.NAME)
                .from(PART)
                .where(PART.ID.mod(RowId.PLACES).gt(0L))
                .andNotExists(DSL.selectOne()
                        .from(before)
                        .where(before.ID.eq(PART.ID.minus(1L)))
                        .and(before.NAME.lt(PART.NAME)))
                .forEach(row -> faults.accept(new Fault(
                        "part-place",
                        part(row.value1(), row.value2()),
                        "behind the part before it by name",
                        "place " + row.value1() % RowId.PLACES)));
    }

    private static String entry(long row) {
        return row < 0 ? "row " + row : RowId.entryOf(row).toString();
    }

    private static String part(long row, String name) {
        return "table part " + (row < 0 ? "row " + row : entry(row >> RowId.PLACE_BITS)) + " " + name;
    }

    /** Some headers at a time: all together would grow with the office. */
    private void nodes(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select hash from log_node where id = ?")) {
            Optional<Frontier> log = Optional.of(Frontier.EMPTY);
            while (log.isPresent()) {
                step.run();
                log = nodes(select, log.get());
            }
        }
    }

    /** Follows the next headers; answers where to go on. */
    private Optional<Frontier> nodes(PreparedStatement select, Frontier log) {
        Result<Record2<Long, byte[]>> headers = sql.select(HEADER.BLOCK, HEADER.HEADER_BYTES)
                .from(HEADER)
                .where(HEADER.BLOCK.ge(log.size()))
                .orderBy(HEADER.BLOCK)
                .limit(ROWS_A_READ)
                .fetch();
        Frontier grown = log;
        for (Record2<Long, byte[]> header : headers) {
            if (header.value1() != grown.size()) {
                return Optional.empty();
            }
            grown = grown.append(
                    MerkleTree.leafHash(header.value2()), (level, index, hash) -> same(select, level, index, hash));
        }
        return headers.size() < ROWS_A_READ ? Optional.empty() : Optional.of(grown);
    }

    private void nodeCount() {
        long blocks = sql.fetchCount(HEADER);
        long expected = 2 * blocks - Long.bitCount(blocks);
        long actual = sql.fetchCount(LOG_NODE);
        if (expected != actual) {
            faults.accept(new Fault("tree-nodes", "table log_node", expected + " rows", actual + " rows"));
        }
    }

    private void same(PreparedStatement select, int level, long index, Digest expected) {
        Optional<byte[]> actual = hash(select, RowId.node(level, index));
        if (actual.isEmpty() || !java.util.Arrays.equals(expected.bytes(), actual.get())) {
            faults.accept(new Fault(
                    "tree-node",
                    "table log_node level " + level + " index " + index,
                    expected.base64(),
                    actual.map(java.util.Base64.getEncoder()::encodeToString).orElse("no row")));
        }
    }

    private static Optional<byte[]> hash(PreparedStatement select, long id) {
        try {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DataAccessException("the tables failed: " + e.getMessage(), e);
        }
    }

    private void stray(String where) {
        faults.accept(new Fault("stray-row", where, "no row", "a row that belongs to nothing"));
    }
}
