package org.sealbook.ledger.store;

import static org.jooq.impl.DSL.count;
import static org.sealbook.ledger.store.jooq.Tables.ENTRY;
import static org.sealbook.ledger.store.jooq.Tables.ERASURE;
import static org.sealbook.ledger.store.jooq.Tables.HEADER;
import static org.sealbook.ledger.store.jooq.Tables.LOG_KEY;
import static org.sealbook.ledger.store.jooq.Tables.LOG_NODE;
import static org.sealbook.ledger.store.jooq.Tables.PART;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
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
import org.sealbook.record.KeyLine;
import org.sealbook.record.Origin;
import org.sealbook.record.Part;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.MerkleTree;
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
        return database.read(sql -> blocks(sql, number, number + 1)).stream()
                .findFirst()
                .orElseThrow(() -> new DamagedRecordException("the tables hold no block " + number));
    }

    @Override
    public List<RawBlock> blocks(long from, long until) {
        return database.read(sql -> blocks(sql, from, until));
    }

    @Override
    public List<RawHeader> headers(long from, long until) {
        return database.read(sql -> sql.select(HEADER.BLOCK, HEADER.HEADER_BYTES, HEADER.NOTE_BYTES)
                .from(HEADER)
                .where(HEADER.BLOCK.ge(from))
                .and(HEADER.BLOCK.lt(until))
                .orderBy(HEADER.BLOCK)
                .fetch(row -> new RawHeader(row.value1(), row.value2(), row.value3())));
    }

    @Override
    public <T, X extends Exception> T consistently(Reading<T, X> reading) throws X {
        return database.consistently(reading);
    }

    @Override
    public void checkRows(Consumer<Fault> faults, Runnable step) {
        RowCheck.run(database, faults, step);
    }

    private static List<RawBlock> blocks(DSLContext sql, long from, long to) {
        SortedMap<EntryId, SortedMap<String, Part>> parts = parts(sql, from, to);
        SortedMap<Long, List<RawEntry>> entries = new TreeMap<>();
        sql.select(ENTRY.BLOCK, ENTRY.POSITION, ENTRY.COMMAND, ENTRY.ENTRY_BYTES)
                .from(ENTRY)
                .where(ENTRY.BLOCK.ge(from))
                .and(ENTRY.BLOCK.lt(to))
                .orderBy(ENTRY.BLOCK, ENTRY.POSITION)
                .forEach(row -> entries.computeIfAbsent(row.value1(), block -> new ArrayList<>())
                        .add(new RawEntry(
                                row.value4(),
                                Optional.of(row.value3()),
                                Optional.of(parts.getOrDefault(
                                        new EntryId(row.value1(), row.value2()), new TreeMap<>())))));
        return sql.select(HEADER.BLOCK, HEADER.HEADER_BYTES, HEADER.NOTE_BYTES)
                .from(HEADER)
                .where(HEADER.BLOCK.ge(from))
                .and(HEADER.BLOCK.lt(to))
                .orderBy(HEADER.BLOCK)
                .fetch(row -> new RawBlock(
                        row.value1(), row.value2(), row.value3(), entries.getOrDefault(row.value1(), List.of())));
    }

    private static SortedMap<EntryId, SortedMap<String, Part>> parts(DSLContext sql, long from, long to) {
        SortedMap<EntryId, SortedMap<String, Part>> parts =
                new TreeMap<>(java.util.Comparator.comparingLong(EntryId::block).thenComparingInt(EntryId::index));
        sql.select(PART.BLOCK, PART.POSITION, PART.NAME, PART.SALT, PART.CONTENT)
                .from(PART)
                .where(PART.BLOCK.ge(from))
                .and(PART.BLOCK.lt(to))
                .forEach(row -> parts.computeIfAbsent(new EntryId(row.value1(), row.value2()), entry -> new TreeMap<>())
                        .put(row.value3(), new Part(row.value3(), row.value4(), row.value5())));
        return parts;
    }

    @Override
    public List<EntryId> entriesOf(Id command) {
        List<EntryId> open = database.isWriting() ? pending.of(command) : List.of();
        return open.isEmpty() ? rowsOf(command) : List.copyOf(open);
    }

    /** Every command is looked up before it is decided, so this is plain JDBC. */
    private List<EntryId> rowsOf(Id command) {
        return database.read(sql -> sql.connectionResult(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select block, position from entry where command = ? order by block, position")) {
                select.setString(1, command.value());
                List<EntryId> ids = new ArrayList<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        ids.add(new EntryId(rows.getLong(1), rows.getInt(2)));
                    }
                }
                return ids;
            }
        }));
    }

    @Override
    public Optional<RawEntry> entry(EntryId id) {
        return database.read(sql -> sql.select(ENTRY.COMMAND, ENTRY.ENTRY_BYTES)
                .from(ENTRY)
                .where(ENTRY.BLOCK.eq(id.block()))
                .and(ENTRY.POSITION.eq(id.index()))
                .fetchOptional(
                        row -> new RawEntry(row.value2(), Optional.of(row.value1()), Optional.of(parts(sql, id)))));
    }

    private static SortedMap<String, Part> parts(DSLContext sql, EntryId id) {
        SortedMap<String, Part> parts = new TreeMap<>();
        sql.select(PART.NAME, PART.SALT, PART.CONTENT)
                .from(PART)
                .where(PART.BLOCK.eq(id.block()))
                .and(PART.POSITION.eq(id.index()))
                .forEach(row -> parts.put(row.value1(), new Part(row.value1(), row.value2(), row.value3())));
        return parts;
    }

    @Override
    public List<Digest> leaves(long block) {
        return database.read(sql -> sql.select(ENTRY.ENTRY_BYTES)
                .from(ENTRY)
                .where(ENTRY.BLOCK.eq(block))
                .orderBy(ENTRY.POSITION)
                .fetch(row -> MerkleTree.leafHash(row.value1())));
    }

    @Override
    public <T> T withNodes(Function<SubtreeHashes, T> use) {
        return database.read(sql -> sql.connectionResult(connection -> NodeRows.read(connection, use)));
    }

    @Override
    public SubtreeHashes nodes() {
        return (level, index) -> database.read(sql -> sql.select(LOG_NODE.HASH)
                .from(LOG_NODE)
                .where(LOG_NODE.TREE_LEVEL.eq(level))
                .and(LOG_NODE.TREE_INDEX.eq(index))
                .fetchOptional(LOG_NODE.HASH)
                .map(Digest::wrap)
                .orElseThrow(() -> new DamagedRecordException(
                        "the tables hold no tree node at level " + level + ", index " + index)));
    }

    @Override
    public SortedMap<Long, VerifierKey> logKeys() {
        SortedMap<Long, VerifierKey> keys = new TreeMap<>();
        database.read(sql -> sql.selectFrom(LOG_KEY).fetchMap(LOG_KEY.FIRST_BLOCK, LOG_KEY.VKEY))
                .forEach((first, key) -> keys.put(first, key(key)));
        return keys;
    }

    private static VerifierKey key(String text) {
        try {
            return VerifierKey.parse(text);
        } catch (FormatException e) {
            throw new DamagedRecordException("the tables hold a log key that is none", e);
        }
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
        PartErasure.of(entry)
                .ifPresent(erasure -> database.writing()
                        .insertInto(ERASURE)
                        .columns(
                                ERASURE.BLOCK,
                                ERASURE.POSITION,
                                ERASURE.NAME,
                                ERASURE.ORDER_BLOCK,
                                ERASURE.ORDER_POSITION)
                        .values(
                                erasure.entry().block(),
                                erasure.entry().index(),
                                erasure.part(),
                                entry.id().block(),
                                entry.id().index())
                        .execute());
        projections.apply(entry);
    }

    @Override
    public List<ErasedPart> erasures() {
        return database.read(sql -> erasures(sql, DSL.noCondition()));
    }

    @Override
    public List<ErasedPart> pendingErasures() {
        return database.read(sql -> erasures(
                sql,
                DSL.exists(DSL.selectOne()
                        .from(PART)
                        .where(PART.BLOCK.eq(ERASURE.BLOCK))
                        .and(PART.POSITION.eq(ERASURE.POSITION))
                        .and(PART.NAME.eq(ERASURE.NAME)))));
    }

    private static List<ErasedPart> erasures(DSLContext sql, Condition condition) {
        return sql.selectFrom(ERASURE)
                .where(condition)
                .orderBy(ERASURE.BLOCK, ERASURE.POSITION, ERASURE.NAME)
                .fetch(row -> new ErasedPart(
                        new EntryId(row.getBlock(), row.getPosition()),
                        row.getName(),
                        new EntryId(row.getOrderBlock(), row.getOrderPosition())));
    }

    @Override
    public void undoCommand() {
        pending.undoCommand();
        database.undoCommand();
    }

    @Override
    public void close(Block block, List<LogNode> nodes) {
        database.writeRows(connection -> pending.write(connection, block, nodes));
        nextKey(block)
                .ifPresent(key -> database.writing()
                        .insertInto(LOG_KEY)
                        .columns(LOG_KEY.FIRST_BLOCK, LOG_KEY.VKEY)
                        .values(block.header().block() + 1, key.encode())
                        .execute());
    }

    private static Optional<VerifierKey> nextKey(Block block) {
        if (block.header().unknownLines().isEmpty()) {
            return Optional.empty();
        }
        try {
            return KeyLine.in(
                    block.header(),
                    Origin.parse(Checkpoint.parse(block.head().text()).origin()));
        } catch (FormatException e) {
            throw new DamagedRecordException("block " + block.header().block() + " names a log key that is none", e);
        }
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
