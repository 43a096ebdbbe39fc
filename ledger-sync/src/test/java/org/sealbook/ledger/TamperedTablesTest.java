package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.TableRow;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.fixtures.UnguardedTables;

/** Whoever has the database's password can change its rows; an audit names what was changed. */
class TamperedTablesTest {

    private static final List<String> TABLES =
            List.of("header", "entry", "part", "log_node", "projection", "test_note");

    @TempDir
    Path folder;

    @Test
    void namesEveryChangedCell() throws Exception {
        try (TestLedger office = officeOfFiveBlocks();
                UnguardedTables tables = UnguardedTables.of(TestLedger.connection(folder))) {
            Connection sql = tables.sql();
            assertTrue(audit(office).sound());
            int cells = 0;
            for (String table : TABLES) {
                for (TableRow row : TableRow.of(sql, table)) {
                    for (int column = 0; column < row.values().size(); column++) {
                        cells++;
                        TableRow changed = row.changed(column);
                        row.replace(sql, changed);
                        AuditReport report = audit(office);
                        String cell = row + " column " + row.columns().get(column);
                        assertFalse(report.sound(), cell);
                        assertTrue(
                                report.faults().stream()
                                        .anyMatch(fault -> fault.where().contains("table")),
                                cell);
                        changed.replace(sql, row);
                    }
                }
            }
            System.out.println("cells changed, all named: " + cells);
            assertTrue(cells > 100);
            assertTrue(audit(office).sound());
        }
    }

    @Test
    void namesEveryDeletedRow() throws Exception {
        try (TestLedger office = officeOfFiveBlocks();
                UnguardedTables tables = UnguardedTables.of(TestLedger.connection(folder))) {
            Connection sql = tables.sql();
            for (String table : TABLES) {
                for (TableRow row : TableRow.of(sql, table)) {
                    row.delete(sql);
                    assertFalse(audit(office).sound(), "deleted from " + row);
                    row.insert(sql);
                }
            }
        }
    }

    @Test
    void namesEveryStrayRow() throws Exception {
        try (TestLedger office = officeOfFiveBlocks();
                UnguardedTables tables = UnguardedTables.of(TestLedger.connection(folder))) {
            Connection sql = tables.sql();
            List<List<String>> strays = List.of(
                    List.of("entry", "99 * 65536, command, entry_bytes", "id = 0", "id = 99 * 65536"),
                    List.of("entry", "99, command, entry_bytes", "id = 0", "id = 99"),
                    List.of("entry", "-1, command, entry_bytes", "id = 0", "id = -1"),
                    List.of("part", "id + 3, 'x', salt, content", "id = 0", "name = 'x'"),
                    List.of("part", "id + 2, 'x', salt, content", "id = 0", "name = 'x'"),
                    List.of("part", "13287555072, name, salt, content", "id = 0", "id = 13287555072"),
                    List.of("part", "-1, name, salt, content", "id = 0", "id = -1"),
                    List.of("header", "99, header_bytes, note_bytes", "block = 0", "block = 99"),
                    List.of("log_node", "99, hash", "id = 3", "id = 99"),
                    List.of("test_note", "99, 0, label, null", "block = 0 and position = 0", "block = 99"));
            for (List<String> stray : strays) {
                try (Statement statement = sql.createStatement()) {
                    String table = stray.get(0);
                    String insert = "insert into " + table + " select " + stray.get(1) + " from " + table + " where "
                            + stray.get(2);
                    assertTrue(statement.executeUpdate(insert) > 0, insert);
                    assertFalse(audit(office).sound(), insert);
                    statement.executeUpdate("delete from " + table + " where " + stray.get(3));
                }
            }
            assertTrue(audit(office).sound());
        }
    }

    private TestLedger officeOfFiveBlocks() throws Exception {
        TestLedger office = TestLedger.open(folder);
        office.record("first", "second", "third");
        for (int i = 0; i < 4; i++) {
            office.record("note " + i);
        }
        return office;
    }

    private static AuditReport audit(TestLedger office) throws Exception {
        return office.ledger.audit(AuditProgress.NONE).report();
    }
}
