package org.sealbook.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sealbook.ledger.Block;
import org.sealbook.ledger.RecordStore.LogNode;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.record.Part;

/**
 * The entries of the block that is being made. They become rows when the block closes, one batch a table, instead of a statement rendered
 * for each row. The writer's thread alone uses it.
 */
final class PendingRows {

    private final List<RecordedEntry> entries = new ArrayList<>();
    private final Map<Id, List<EntryId>> byCommand = new HashMap<>();
    private int begun;

    void beginCommand() {
        begun = entries.size();
    }

    void add(RecordedEntry entry) {
        entries.add(entry);
        byCommand
                .computeIfAbsent(entry.entry().command(), command -> new ArrayList<>())
                .add(entry.id());
    }

    void undoCommand() {
        List<RecordedEntry> undone = entries.subList(begun, entries.size());
        undone.forEach(entry -> byCommand.remove(entry.entry().command()));
        undone.clear();
    }

    void clear() {
        entries.clear();
        byCommand.clear();
    }

    /** The entries of a command that are no rows yet. */
    List<EntryId> of(Id command) {
        return byCommand.getOrDefault(command, List.of());
    }

    /** Makes them rows, with what closes their block. */
    void write(Connection connection, Block block, List<LogNode> nodes) throws SQLException {
        entries(connection);
        parts(connection);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into header (block, header_bytes, note_bytes) values (?, ?, ?)")) {
            insert.setLong(1, block.header().block());
            insert.setBytes(2, block.header().bytes());
            insert.setBytes(3, block.head().encode());
            insert.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into log_node (id, hash) values (?, ?)")) {
            for (LogNode node : nodes) {
                insert.setLong(1, RowId.node(node.level(), node.index()));
                insert.setBytes(2, node.hash().bytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        clear();
    }

    private void entries(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into entry (id, command, entry_bytes) values (?, ?, ?)")) {
            for (RecordedEntry entry : entries) {
                insert.setLong(1, RowId.entry(entry.id()));
                insert.setString(2, entry.entry().command().value());
                insert.setBytes(3, entry.entry().canonicalBytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void parts(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into part (id, name, salt, content) values (?, ?, ?, ?)")) {
            for (RecordedEntry entry : entries) {
                int place = 0;
                for (Part part : entry.parts().values()) {
                    insert.setLong(1, RowId.part(entry.id(), place++));
                    insert.setString(2, part.name());
                    insert.setBytes(3, part.salt());
                    insert.setBytes(4, part.content());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
