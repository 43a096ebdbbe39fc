package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.sealbook.ledger.Block;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Part;

/** The ledger's tables in SQLite (WAL, synchronous=FULL): one durable transaction a block, prepared statements in batches. */
final class SqliteRecord implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement header;
    private final PreparedStatement entry;
    private final PreparedStatement part;
    private final PreparedStatement node;
    private long block;

    SqliteRecord(Path file) throws SQLException {
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma journal_mode=wal");
            statement.execute("pragma synchronous=full");
            for (String table : new String[] {
                "header (block integer primary key, header_bytes blob, note_bytes blob)",
                "entry (block integer, position integer, command text, entry_bytes blob, primary key (block, position))"
                        + " without rowid",
                "part (block integer, position integer, name text, salt blob, content blob,"
                        + " primary key (block, position, name)) without rowid",
                "log_node (tree_level integer, tree_index integer, hash blob, primary key (tree_level, tree_index))"
                        + " without rowid"
            }) {
                statement.execute("create table " + table);
            }
            statement.execute("create index entry_command on entry (command)");
        }
        connection.setAutoCommit(false);
        header = connection.prepareStatement("insert into header values (?, ?, ?)");
        entry = connection.prepareStatement("insert into entry values (?, ?, ?, ?)");
        part = connection.prepareStatement("insert into part values (?, ?, ?, ?, ?)");
        node = connection.prepareStatement("insert into log_node values (?, ?, ?)");
    }

    /** Writes a block under the next number; durable when this returns. */
    void write(Block content) throws IOException {
        try {
            for (RecordedEntry each : content.entries()) {
                entry.setLong(1, block);
                entry.setInt(2, each.id().index());
                entry.setString(3, each.entry().command().value());
                entry.setBytes(4, each.entry().canonicalBytes());
                entry.addBatch();
                for (Part held : each.parts().values()) {
                    part.setLong(1, block);
                    part.setInt(2, each.id().index());
                    part.setString(3, held.name());
                    part.setBytes(4, held.salt());
                    part.setBytes(5, held.content());
                    part.addBatch();
                }
            }
            entry.executeBatch();
            part.executeBatch();
            header.setLong(1, block);
            header.setBytes(2, content.header().bytes());
            header.setBytes(3, content.head().encode());
            header.executeUpdate();
            for (int level = 0; level <= Long.numberOfTrailingZeros(block + 1); level++) {
                node.setInt(1, level);
                node.setLong(2, block >> level);
                node.setBytes(3, content.header().leafHash().bytes());
                node.addBatch();
            }
            node.executeBatch();
            connection.commit();
            block++;
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
