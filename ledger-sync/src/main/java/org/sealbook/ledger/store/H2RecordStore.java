package org.sealbook.ledger.store;

import static org.jooq.impl.DSL.count;
import static org.sealbook.ledger.store.jooq.Tables.HEADER;
import static org.sealbook.ledger.store.jooq.Tables.LOG_NODE;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.sealbook.ledger.Block;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.DamagedStoreException;
import org.sealbook.ledger.ErasedPart;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.PartErasure;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RawBlock;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.ledger.RawHeader;
import org.sealbook.ledger.RecordStore;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.SubtreeHashes;
import org.sealbook.tlog.VerifierKey;

/** The full record in H2's tables, and the projections that follow it in the same transaction. */
public final class H2RecordStore implements RecordStore {

    private final Database database;
    private final HeldProjections projections;
    private final PendingRows pending = new PendingRows();

    /**
     * @param projectionsOn makes the projections over a database: over the office's own, and over another to compare
     * @param migrations the class path folders of the projections' migrations
     */
    public H2RecordStore(
            Database database, Function<Database, List<Projection>> projectionsOn, List<String> migrations) {
        this.database = database;
        this.projections = new HeldProjections(this, database, projectionsOn, migrations);
    }

    @Override
    public Optional<Path> connect(String copyLabel) throws DamagedStoreException {
        Optional<Path> copy = database.connect(copyLabel);
        try {
            projections.bringUpToDate();
            return copy;
        } catch (org.jooq.exception.DataAccessException | DamagedRecordException e) {
            database.close();
            throw new DamagedStoreException("the tables can't be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Path moveAside(String label) {
        return database.moveAside(label);
    }

    @Override
    public long blocks() {
        return database.read(
                sql -> sql.selectCount().from(HEADER).fetchSingle(count()).longValue());
    }

    @Override
    public RawBlock block(long number) {
        return database.read(sql -> HeldBlocks.blocks(sql, number, number + 1)).stream()
                .findFirst()
                .orElseThrow(() -> new DamagedRecordException("the tables hold no block " + number));
    }

    @Override
    public List<RawBlock> blocks(long from, long until) {
        return database.read(sql -> HeldBlocks.blocks(sql, from, until));
    }

    @Override
    public List<RawHeader> headers(long from, long until) {
        return database.read(sql -> HeldBlocks.headers(sql, from, until));
    }

    @Override
    public <T, X extends Exception> T consistently(Reading<T, X> reading) throws X {
        return database.consistently(reading);
    }

    @Override
    public void checkRows(Consumer<Fault> faults, Runnable step) {
        RowCheck.run(database, faults, step);
    }

    @Override
    public List<EntryId> entriesOf(Id command) {
        List<EntryId> open = database.isWriting() ? pending.of(command) : List.of();
        return open.isEmpty() ? rowsOf(command) : List.copyOf(open);
    }

    /** Every command is looked up before it is decided, so this is plain JDBC. */
    private List<EntryId> rowsOf(Id command) {
        return database.readRows(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id from entry where command = ? order by id")) {
                select.setString(1, command.value());
                List<EntryId> ids = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(RowId.entryOf(rows.getLong(1)));
                    }
                }
                return ids;
            }
        });
    }

    @Override
    public Optional<RawEntry> entry(EntryId id) {
        return database.read(sql -> HeldBlocks.entry(sql, id));
    }

    @Override
    public List<Digest> leaves(long block) {
        return database.read(sql -> HeldBlocks.leaves(sql, block));
    }

    @Override
    public <T> T withNodes(Function<SubtreeHashes, T> use) {
        return database.readRows(connection -> NodeRows.read(connection, use));
    }

    @Override
    public SubtreeHashes nodes() {
        return (level, index) -> database.read(sql -> sql.select(LOG_NODE.HASH)
                .from(LOG_NODE)
                .where(LOG_NODE.ID.eq(RowId.node(level, index)))
                .fetchOptional(LOG_NODE.HASH)
                .map(Digest::wrap)
                .orElseThrow(() -> new DamagedRecordException(
                        "the tables hold no tree node at level " + level + ", index " + index)));
    }

    @Override
    public SortedMap<Long, VerifierKey> logKeys() {
        return database.read(RecordIndexes::logKeys);
    }

    @Override
    public void begin() {
        pending.clear();
        database.begin();
    }

    @Override
    public void beginCommand() {
        pending.beginCommand();
        database.beginCommand();
    }

    @Override
    public void add(RecordedEntry entry) {
        pending.add(entry);
        PartErasure.of(entry).ifPresent(erasure -> RecordIndexes.add(database.writing(), entry.id(), erasure));
        projections.apply(entry);
    }

    @Override
    public List<ErasedPart> erasures() {
        return database.read(RecordIndexes::erasures);
    }

    @Override
    public List<ErasedPart> pendingErasures() {
        return database.read(RecordIndexes::pendingErasures);
    }

    @Override
    public void undoCommand() {
        pending.undoCommand();
        database.undoCommand();
    }

    @Override
    public void close(Block block, List<LogNode> nodes) {
        database.writeRows(connection -> pending.write(connection, block, nodes));
        RecordIndexes.close(database.writing(), block);
    }

    @Override
    public void commit() {
        database.commit();
    }

    @Override
    public void rollback() {
        database.rollback();
    }

    @Override
    public long compareProjections(Consumer<Fault> differences, LongConsumer replayed) {
        return projections.compare(differences, replayed);
    }

    @Override
    public void close() {
        database.close();
    }
}
