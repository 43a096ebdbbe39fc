package org.sealbook.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.SubtreeHashes;

/** Hashes of the header log's tree by one prepared statement: a proof asks for some twenty of them. */
final class NodeRows {

    private NodeRows() {}

    static <T> T read(Connection connection, Function<SubtreeHashes, T> use) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select hash from log_node where id = ?")) {
            return use.apply((level, index) -> hash(select, level, index));
        }
    }

    private static Digest hash(PreparedStatement select, int level, long index) {
        try {
            select.setLong(1, RowId.node(level, index));
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    return Digest.wrap(row.getBytes(1));
                }
            }
        } catch (SQLException e) {
            throw new DataAccessException("the tables failed: " + e.getMessage(), e);
        }
        throw new DamagedRecordException("the tables hold no tree node at level " + level + ", index " + index);
    }
}
