package org.sealbook.ledger.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * All rows of a table in the order of its primary key, read some at a time. Each read goes on after the last row's key: first where all
 * but the last column are the same, then all but the last two, and so on, so that the key's index always finds the place.
 */
final class TableRows implements Iterator<Record> {

    private static final int ROWS_A_READ = 256;

    private final Database database;
    private final String table;
    private final List<String> key;
    private final Runnable step;
    private Iterator<Record> some;
    private @Nullable Record last;
    /** How many columns of the key are the last row's in the next read; below 0 at the end. */
    private int same;

    /** @param step run before each read */
    TableRows(Database database, String table, List<String> key, Runnable step) {
        this.database = database;
        this.table = table;
        this.key = List.copyOf(key);
        this.step = step;
        this.some = read(DSL.noCondition(), 0);
    }

    @Override
    public boolean hasNext() {
        while (!some.hasNext() && same >= 0 && last != null) {
            some = read(after(last), same);
        }
        return some.hasNext();
    }

    @Override
    public Record next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return some.next();
    }

    private Condition after(Record row) {
        List<Condition> conditions = new ArrayList<>();
        for (String column : key.subList(0, same)) {
            conditions.add(DSL.condition(column + " = ?", row.get(column)));
        }
        conditions.add(DSL.condition(key.get(same) + " > ?", row.get(key.get(same))));
        return DSL.and(conditions);
    }

    private Iterator<Record> read(Condition after, int sameColumns) {
        step.run();
        Result<Record> rows = database.read(sql -> sql.select()
                .from(table)
                .where(after)
                .orderBy(key.stream().map(DSL::field).toList())
                .limit(ROWS_A_READ)
                .fetch());
        if (!rows.isEmpty()) {
            last = rows.getLast();
        }
        same = rows.size() == ROWS_A_READ ? key.size() - 1 : sameColumns - 1;
        return rows.iterator();
    }
}
