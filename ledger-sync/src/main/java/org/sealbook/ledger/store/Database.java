package org.sealbook.ledger.store;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.h2.jdbcx.JdbcDataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.DamagedStoreException;
import org.sealbook.ledger.RecordStore;
import org.sealbook.ledger.Refusal;

/**
 * The office's one H2 file: one connection that writes, on the writer's thread, and connections that read what was committed.
 *
 * <p>H2 does not force commits to the disk and may lose or garble its file; the journal protects it. A thread that is interrupted while it
 * reads loses the interrupt, and nobody else notices.
 */
public final class Database implements AutoCloseable {

    static final String USER = "sealbook";
    static final String ENDING = ".mv.db";

    /** Before a path: an interrupt, which closes the file under everybody who reads it, makes H2 open it again. */
    static final String FILES = "retry:";

    /** A commit reaches the file within half a second, written by a thread of H2's own; until then the journal alone has it. */
    static final String SETTINGS = ";WRITE_DELAY=500;DB_CLOSE_ON_EXIT=FALSE";

    private final @Nullable TableFile file;
    private final JdbcDataSource source = new JdbcDataSource();
    private final List<String> migrations;

    private final Readers readers = new Readers(source);
    private @Nullable Connection keeper;
    private @Nullable Connection writer;
    private volatile @Nullable Thread writing;
    private @Nullable Savepoint savepoint;

    private Database(@Nullable TableFile file, String url, List<String> migrations) {
        this.file = file;
        this.migrations = Stream.concat(Stream.of("org/sealbook/ledger/store"), migrations.stream())
                .map(location -> "classpath:" + location)
                .toList();
        source.setURL(url);
        source.setUser(USER);
    }

    /**
     * A database in a file, encrypted under a random key.
     *
     * @param file without H2's ending, e.g. {@code …/ledger} for {@code …/ledger.mv.db}
     * @param password the key as hexadecimal digits; copied
     * @param migrations class path folders of SQL migrations beside the ledger's own
     */
    public static Database inFile(Path file, char[] password, List<String> migrations) {
        Database database = new Database(
                new TableFile(file.resolveSibling(file.getFileName() + ENDING), password),
                "jdbc:h2:" + FILES + file.toAbsolutePath() + ";CIPHER=AES" + SETTINGS,
                migrations);
        String both = new String(password) + " sealbook";
        database.source.setPasswordChars(both.toCharArray());
        return database;
    }

    /** A database that is gone when it is closed. */
    public static Database inMemory(List<String> migrations) {
        return new Database(null, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_ON_EXIT=FALSE", migrations);
    }

    /**
     * Opens the file, or makes a new one, and brings the tables to the newest form. In a file that is there nothing may stand but what the
     * migrations make, which is looked at before H2 executes any of it.
     *
     * @param copyLabel begins the name of the copy that is made before a migration
     * @return the copy, if there was something to migrate
     */
    synchronized Optional<Path> connect(String copyLabel) throws DamagedStoreException {
        try {
            Migration migration = new Migration(source, migrations);
            Optional<Path> copy = Optional.empty();
            if (file != null && file.exists()) {
                copy = migration.ofHeld(file, copyLabel);
                keeper = source.getConnection();
            } else {
                keeper = source.getConnection();
                migration.ofEmpty();
            }
            writer = source.getConnection();
            writer.setAutoCommit(false);
            readers.open();
            return copy;
        } catch (SQLException | FlywayException | IllegalStateException e) {
            disconnect();
            throw new DamagedStoreException("the tables can't be opened: " + e.getMessage(), e);
        } catch (DamagedStoreException e) {
            disconnect();
            throw e;
        }
    }

    /** The folder of the file; empty for a database in memory. */
    Optional<Path> folder() {
        return Optional.ofNullable(file).map(TableFile::path).map(Path::getParent);
    }

    /** Closes and renames the file; answers its new name. */
    synchronized Path moveAside(String label) {
        close();
        return requireNonNull(file, "a database in memory can't be moved").moveAside(label);
    }

    /**
     * Asks the tables: on the writer's thread inside its transaction as they stand there, elsewhere as they were last committed.
     *
     * @throws DamagedRecordException if the tables can't be read, or hold what the program never wrote
     */
    public <T> T read(Function<DSLContext, T> query) {
        return readRows(connection -> query.apply(jooq(connection)));
    }

    /** As {@link #read}, for what is asked so often that a statement should not be rendered for it. */
    <T> T readRows(Call<T> query) {
        try {
            return Thread.currentThread() == writing ? query.apply(requireNonNull(writer)) : readers.read(query);
        } catch (DamagedRecordException | Refusal e) {
            throw e;
        } catch (SQLException | RuntimeException e) {
            // A row that can't be made into what it stands for is as damaged as one that can't be read.
            throw unreadable(e);
        }
    }

    /** Every {@link #read} of this thread inside sees what was committed at one moment, of all tables. */
    <T, X extends Exception> T consistently(RecordStore.Reading<T, X> reading) throws X {
        try {
            readers.freeze();
        } catch (SQLException e) {
            throw unreadable(e);
        }
        try {
            return reading.read();
        } finally {
            readers.thaw();
        }
    }

    /**
     * Changes tables; for projections.
     *
     * @throws IllegalStateException outside the writer's transaction
     */
    public void write(Consumer<DSLContext> change) {
        change.accept(writing());
    }

    /** Whether this thread is in the writer's transaction. */
    boolean isWriting() {
        return Thread.currentThread() == writing;
    }

    /** Writes rows of the record itself, inside the writer's transaction. */
    void writeRows(Rows rows) {
        if (!isWriting()) {
            throw new IllegalStateException("tables change only inside the writer's transaction");
        }
        call(connection -> {
            rows.write(connection);
            return connection;
        });
    }

    /** Writes some rows through a connection. */
    @FunctionalInterface
    interface Rows {
        void write(Connection connection) throws SQLException;
    }

    DSLContext writing() {
        if (Thread.currentThread() != writing) {
            throw new IllegalStateException("tables change only inside the writer's transaction");
        }
        return jooq(requireNonNull(writer));
    }

    void begin() {
        writing = Thread.currentThread();
    }

    void beginCommand() {
        savepoint = call(Connection::setSavepoint);
    }

    void undoCommand() {
        Savepoint to = requireNonNull(savepoint, "a command was begun");
        call(connection -> {
            connection.rollback(to);
            return to;
        });
    }

    void commit() {
        end(Connection::commit);
    }

    void rollback() {
        end(Connection::rollback);
    }

    private interface Ending {
        void apply(Connection connection) throws SQLException;
    }

    /** Does something with a connection. */
    @FunctionalInterface
    interface Call<T> {
        T apply(Connection connection) throws SQLException;
    }

    private void end(Ending ending) {
        writing = null;
        call(connection -> {
            ending.apply(connection);
            return connection;
        });
    }

    private <T> T call(Call<T> call) {
        try {
            return call.apply(requireNonNull(writer, "the database is open"));
        } catch (SQLException e) {
            throw new DataAccessException("the tables failed: " + e.getMessage(), e);
        }
    }

    private DamagedRecordException unreadable(Exception e) {
        Object where = file == null ? "in memory" : file.path();
        return new DamagedRecordException("the tables " + where + " can't be read: " + e.getMessage(), e);
    }

    private static DSLContext jooq(Connection connection) {
        return DSL.using(
                connection,
                SQLDialect.H2,
                new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                        .withRenderNameCase(RenderNameCase.LOWER_IF_UNQUOTED)
                        .withFetchServerOutputSize(0)
                        .withExecuteLogging(false));
    }

    @Override
    public synchronized void close() {
        disconnect();
    }

    private void disconnect() {
        closeQuietly(writer);
        writer = null;
        readers.close();
        closeQuietly(keeper);
        keeper = null;
    }

    /** A connection that can't be closed is lost already; the journal holds what matters. */
    static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                System.getLogger(Database.class.getName()).log(System.Logger.Level.DEBUG, "closing a connection", e);
            }
        }
    }
}
