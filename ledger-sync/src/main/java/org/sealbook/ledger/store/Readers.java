package org.sealbook.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The connections that only read: a few are kept for the next reader, and a thread may hold one that sees a single moment. */
final class Readers {

    private static final int IDLE = 4;

    private final DataSource source;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Map<Thread, Connection> moments = new ConcurrentHashMap<>();
    private boolean open;

    Readers(DataSource source) {
        this.source = source;
    }

    void open() {
        synchronized (idle) {
            open = true;
        }
    }

    /** Asks through this thread's moment if it holds one, else through any connection. */
    <T> T read(Database.Call<T> query) throws SQLException {
        Connection fixed = moments.get(Thread.currentThread());
        if (fixed != null) {
            return query.apply(fixed);
        }
        Connection reader = borrow();
        try {
            return query.apply(reader);
        } finally {
            giveBack(reader);
        }
    }

    /** From now on this thread sees what is committed now; the first statement under this isolation takes H2's snapshot of all tables. */
    void freeze() throws SQLException {
        Connection reader = borrow();
        try (Statement statement = reader.createStatement()) {
            statement.execute("set session characteristics as transaction isolation level snapshot");
            reader.setAutoCommit(false);
            statement.executeQuery("select count(*) from header").close();
        } catch (SQLException e) {
            Database.closeQuietly(reader);
            throw e;
        }
        moments.put(Thread.currentThread(), reader);
    }

    /** Ends this thread's moment. */
    void thaw() {
        Database.closeQuietly(moments.remove(Thread.currentThread()));
    }

    private Connection borrow() throws SQLException {
        synchronized (idle) {
            @Nullable Connection reader = idle.poll();
            if (reader != null) {
                return reader;
            }
        }
        return source.getConnection();
    }

    private void giveBack(Connection reader) {
        synchronized (idle) {
            if (open && idle.size() < IDLE) {
                idle.push(reader);
                return;
            }
        }
        Database.closeQuietly(reader);
    }

    void close() {
        synchronized (idle) {
            open = false;
            idle.forEach(Database::closeQuietly);
            idle.clear();
        }
    }
}
