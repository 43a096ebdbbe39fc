package org.sealbook.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.TestLedger;

/** Whoever has the database's password can change its rows; an audit names what was changed. */
class TamperedTablesTest {

    private static final List<String> TABLES = List.of("header", "entry", "part", "log_node", "test_note");

    @TempDir
    Path folder;

    @Test
    void namesEveryChangedCell() throws Exception {
        try (TestLedger office = officeOfFiveBlocks();
                Connection sql = TestLedger.connection(folder)) {
            assertTrue(audit(office).sound());
            int cells = 0;
            for (String table : TABLES) {
                for (Row row : rows(sql, table)) {
                    for (int column = 1; column <= row.values().size(); column++) {
                        cells++;
                        Row changed = row.with(column, changed(row.values().get(column - 1)));
                        replace(sql, row, changed);
                        AuditReport report = audit(office);
                        String cell = row + " column " + column;
                        assertFalse(report.sound(), cell);
                        assertTrue(
                                report.faults().stream()
                                        .anyMatch(fault -> fault.where().contains("table")),
                                cell);
                        replace(sql, changed, row);
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
                Connection sql = TestLedger.connection(folder)) {
            for (String table : TABLES) {
                for (Row row : rows(sql, table)) {
                    delete(sql, row);
                    assertFalse(audit(office).sound(), "deleted from " + row);
                    insert(sql, row);
                }
            }
        }
    }

    @Test
    void namesEveryStrayRow() throws Exception {
        try (TestLedger office = officeOfFiveBlocks();
                Connection sql = TestLedger.connection(folder)) {
            List<List<String>> strays = List.of(
                    List.of("entry", "99, position, command, entry_bytes", "block = 0 and position = 0", "block = 99"),
                    List.of("entry", "block, 99, command, entry_bytes", "block = 0 and position = 0", "position = 99"),
                    List.of(
                            "part",
                            "block, position, 'x', salt, content",
                            "block = 0 and name = 'facts'",
                            "name = 'x'"),
                    List.of("part", "99, position, name, salt, content", "block = 0", "block = 99"),
                    List.of("header", "99, header_bytes, note_bytes", "block = 0", "block = 99"),
                    List.of("log_node", "9, 9, hash", "tree_level = 2", "tree_level = 9"),
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

    private record Row(String table, List<String> columns, List<Object> values, List<String> keys) {

        String key() {
            return keys.stream()
                    .map(name -> name + " = '" + values.get(columns.indexOf(name)) + "'")
                    .collect(Collectors.joining(" and "));
        }

        Row with(int column, Object value) {
            List<Object> changed = new ArrayList<>(values);
            changed.set(column - 1, value);
            return new Row(table, columns, changed, keys);
        }

        @Override
        public String toString() {
            return table + " where " + key();
        }
    }

    private static List<Row> rows(Connection sql, String table) throws SQLException {
        List<String> keys = switch (table) {
            case "header" -> List.of("BLOCK");
            case "part" -> List.of("BLOCK", "POSITION", "NAME");
            case "log_node" -> List.of("TREE_LEVEL", "TREE_INDEX");
            default -> List.of("BLOCK", "POSITION");
        };
        List<Row> rows = new ArrayList<>();
        try (Statement select = sql.createStatement();
                ResultSet result = select.executeQuery("select * from " + table)) {
            while (result.next()) {
                List<String> columns = new ArrayList<>();
                List<Object> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    columns.add(result.getMetaData().getColumnName(i));
                    values.add(result.getObject(i));
                }
                rows.add(new Row(table, columns, values, keys));
            }
        }
        return rows;
    }

    private static void replace(Connection sql, Row row, Row other) throws SQLException {
        delete(sql, row);
        insert(sql, other);
    }

    private static void delete(Connection sql, Row row) throws SQLException {
        try (Statement statement = sql.createStatement()) {
            assertEquals(1, statement.executeUpdate("delete from " + row));
        }
    }

    private static void insert(Connection sql, Row row) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(row.values().size(), "?"));
        try (PreparedStatement statement =
                sql.prepareStatement("insert into " + row.table() + " values (" + marks + ")")) {
            for (int i = 0; i < row.values().size(); i++) {
                statement.setObject(i + 1, row.values().get(i));
            }
            assertEquals(1, statement.executeUpdate());
        }
    }

    private static Object changed(Object value) {
        return switch (value) {
            case byte[] bytes -> {
                byte[] flipped = bytes.clone();
                flipped[flipped.length / 2] ^= 1;
                yield flipped;
            }
            case Number number -> number.longValue() + 1000;
            case String text -> text.substring(0, text.length() - 1) + (text.endsWith("0") ? "1" : "0");
            default -> throw new IllegalArgumentException("a cell of " + value.getClass());
        };
    }
}
