package org.sealbook.ledger.store;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.sealbook.ledger.Fault;

/** Compares tables cell by cell with the same tables of another database and tells every difference. */
final class TableComparison {

    private static final int SHOWN = 120;

    private final Database held;
    private final Database rebuilt;
    private final Consumer<Fault> differences;

    TableComparison(Database held, Database rebuilt, Consumer<Fault> differences) {
        this.held = held;
        this.rebuilt = rebuilt;
        this.differences = differences;
    }

    /** Answers the number of rows compared. */
    long compare(List<String> tables) {
        return tables.stream().mapToLong(this::compare).sum();
    }

    private long compare(String table) {
        List<String> key = keyColumns(table);
        Map<String, Record> expected = rows(rebuilt, table, key);
        Map<String, Record> actual = rows(held, table, key);
        expected.forEach((id, row) -> {
            Record other = actual.remove(id);
            if (other == null) {
                differences.accept(new Fault("projection-row-missing", "table " + table + " " + id, "a row", "no row"));
            } else {
                cells(table, id, row, other);
            }
        });
        actual.keySet()
                .forEach(id -> differences.accept(
                        new Fault("projection-row-stray", "table " + table + " " + id, "no row", "a row")));
        return expected.size();
    }

    private void cells(String table, String id, Record expected, Record actual) {
        for (var field : expected.fields()) {
            Object should = expected.get(field);
            Object is = actual.get(field.getName());
            if (!Objects.deepEquals(should, is)) {
                differences.accept(new Fault(
                        "projection-cell",
                        "table " + table + " " + id + " column "
                                + field.getName().toLowerCase(java.util.Locale.ROOT),
                        shown(should),
                        shown(is)));
            }
        }
    }

    private static Map<String, Record> rows(Database database, String table, List<String> key) {
        Result<Record> rows =
                database.read(sql -> sql.fetch("select * from " + table + " order by " + String.join(", ", key)));
        Map<String, Record> byKey = new TreeMap<>();
        for (Record row : rows) {
            byKey.put(
                    key.stream()
                            .map(column -> shown(row.get(DSL.field(DSL.name(column)))))
                            .collect(Collectors.joining(" ")),
                    row);
        }
        return byKey;
    }

    private List<String> keyColumns(String table) {
        return rebuilt.read(sql -> sql.fetch("""
            select k.column_name
            from information_schema.table_constraints c
            join information_schema.key_column_usage k on k.constraint_name = c.constraint_name
            where c.constraint_type = 'PRIMARY KEY' and lower(c.table_name) = ?
            order by k.ordinal_position\
            """, table).getValues(0, String.class));
    }

    private static String shown(Object value) {
        String text = value instanceof byte[] bytes
                ? java.util.HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN / 2)))
                : String.valueOf(value);
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
