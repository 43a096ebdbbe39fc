package org.sealbook.ledger.store;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.sealbook.ledger.Fault;

/** Compares tables cell by cell with the same tables of another database and tells every difference. */
final class TableComparison {

    private static final int SHOWN = 120;

    private final Database held;
    private final Database rebuilt;
    private final Consumer<Fault> differences;
    private final Runnable step;

    /** @param step run every few hundred rows */
    TableComparison(Database held, Database rebuilt, Consumer<Fault> differences, Runnable step) {
        this.held = held;
        this.rebuilt = rebuilt;
        this.differences = differences;
        this.step = step;
    }

    /** Answers the number of rows compared. */
    long compare(List<String> tables) {
        return tables.stream().mapToLong(this::compare).sum();
    }

    /** Walks both tables in the order of their key, side by side. */
    private long compare(String table) {
        List<String> key = keyColumns(table);
        Iterator<Record> expected = new TableRows(rebuilt, table, key, step);
        Iterator<Record> actual = new TableRows(held, table, key, step);
        Record should = next(expected);
        Record is = next(actual);
        long rows = 0;
        while (should != null || is != null) {
            int order = order(should, is, key);
            if (order < 0) {
                told("projection-row-missing", table, id(requireNonNull(should), key), "a row", "no row");
            } else if (order > 0) {
                told("projection-row-stray", table, id(requireNonNull(is), key), "no row", "a row");
            } else {
                cells(table, id(requireNonNull(should), key), requireNonNull(should), requireNonNull(is));
            }
            if (order <= 0) {
                rows++;
                should = next(expected);
            }
            if (order >= 0) {
                is = next(actual);
            }
        }
        return rows;
    }

    private static @Nullable Record next(Iterator<Record> rows) {
        return rows.hasNext() ? rows.next() : null;
    }

    /** A table that has ended comes after everything. */
    private static int order(@Nullable Record should, @Nullable Record is, List<String> key) {
        if (should == null || is == null) {
            return should == null ? 1 : -1;
        }
        for (String column : key) {
            int order = compare(should.get(column), is.get(column));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** As H2 orders what keys are made of here: text by its characters, numbers by value. */
    private static int compare(Object should, Object is) {
        return switch (should) {
            case String text when is instanceof String other -> text.compareTo(other);
            case Number number when is instanceof Number other -> Long.compare(number.longValue(), other.longValue());
            default -> throw new IllegalStateException("a key of " + should.getClass() + " and " + is.getClass());
        };
    }

    private static String id(Record row, List<String> key) {
        return key.stream().map(column -> shown(row.get(column))).collect(Collectors.joining(" "));
    }

    private void told(String kind, String table, String id, String expected, String actual) {
        differences.accept(new Fault(kind, "table " + table + " " + id, expected, actual));
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
