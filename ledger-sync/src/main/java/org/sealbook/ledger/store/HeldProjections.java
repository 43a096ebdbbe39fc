package org.sealbook.ledger.store;

import static org.sealbook.ledger.store.jooq.Tables.PROJECTION;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.sealbook.ledger.DamagedRecordException;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.ledger.RecordStore;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryId;
import org.sealbook.tlog.FormatException;

/** The projections of one database: fed entry by entry, filled anew when their version changes, compared with a rebuild. */
final class HeldProjections {

    /** What was not committed yet stays in memory. */
    private static final int BLOCKS_A_COMMIT = 64;

    private final RecordStore record;
    private final Database database;
    private final Function<Database, List<Projection>> projectionsOn;
    private final List<String> migrations;
    private final List<Projection> projections;

    /** Makes them over a database whose record they follow. */
    HeldProjections(
            RecordStore record,
            Database database,
            Function<Database, List<Projection>> projectionsOn,
            List<String> migrations) {
        this.record = record;
        this.database = database;
        this.projectionsOn = projectionsOn;
        this.migrations = List.copyOf(migrations);
        this.projections = projectionsOn.apply(database);
    }

    void apply(RecordedEntry entry) {
        projections.forEach(projection -> projection.apply(entry));
    }

    /** Builds anew the tables of every projection whose version is not the one that filled them. */
    void bringUpToDate() {
        List<Projection> stale = projections.stream()
                .filter(projection -> !isCurrent(projection))
                .toList();
        if (stale.isEmpty()) {
            return;
        }
        database.begin();
        try {
            DSLContext sql = database.writing();
            for (Projection projection : stale) {
                projection
                        .tables()
                        .reversed()
                        .forEach(table ->
                                sql.deleteFrom(DSL.table(DSL.name(table))).execute());
                sql.deleteFrom(PROJECTION)
                        .where(PROJECTION.NAME.eq(projection.name()))
                        .execute();
                sql.insertInto(PROJECTION)
                        .columns(PROJECTION.NAME, PROJECTION.VERSION)
                        .values(projection.name(), projection.version())
                        .execute();
            }
            forEachEntry(entry -> stale.forEach(projection -> projection.apply(entry)), done -> {});
            database.commit();
        } catch (RuntimeException e) {
            database.rollback();
            throw e;
        }
    }

    private boolean isCurrent(Projection projection) {
        return database.read(sql -> sql.fetchExists(
                PROJECTION, PROJECTION.NAME.eq(projection.name()).and(PROJECTION.VERSION.eq(projection.version()))));
    }

    /** Builds all of them anew in tables of their own and tells every difference; answers the number of rows compared. One at a time. */
    synchronized long compare(Consumer<Fault> differences, LongConsumer replayed) {
        try (Scratch scratch = Scratch.beside(database, migrations)) {
            Database fresh = scratch.database();
            List<Projection> rebuilt = projectionsOn.apply(fresh);
            fresh.begin();
            forEachEntry(entry -> rebuilt.forEach(projection -> projection.apply(entry)), blocks -> {
                if (blocks % BLOCKS_A_COMMIT == 0) {
                    fresh.commit();
                    fresh.begin();
                }
                replayed.accept(blocks);
            });
            fresh.commit();
            compareVersions(differences);
            long blocks = record.blocks();
            return new TableComparison(database, fresh, differences, () -> replayed.accept(blocks))
                    .compare(projections.stream()
                            .flatMap(projection -> projection.tables().stream())
                            .toList());
        }
    }

    /** The table that says which version filled each projection must name these projections and no others. */
    private void compareVersions(Consumer<Fault> differences) {
        Map<String, Integer> held =
                database.read(sql -> sql.selectFrom(PROJECTION).fetchMap(PROJECTION.NAME, PROJECTION.VERSION));
        for (Projection projection : projections) {
            Integer version = held.remove(projection.name());
            if (version == null || version != projection.version()) {
                differences.accept(new Fault(
                        "projection-version",
                        "table projection " + projection.name(),
                        "version " + projection.version(),
                        version == null ? "no row" : "version " + version));
            }
        }
        held.keySet()
                .forEach(name -> differences.accept(
                        new Fault("projection-version", "table projection " + name, "no row", "a row")));
    }

    /** @param replayed hears after each block how many were read */
    private void forEachEntry(Consumer<RecordedEntry> entries, LongConsumer replayed) {
        record.eachBlock(0, record.blocks(), block -> {
            int index = 0;
            for (RawEntry raw : block.entries()) {
                entries.accept(recorded(new EntryId(block.number(), index++), raw));
            }
            replayed.accept(block.number() + 1);
        });
    }

    private static RecordedEntry recorded(EntryId id, RawEntry raw) {
        try {
            RecordedEntry entry =
                    new RecordedEntry(id, Entry.parse(raw.bytes()), raw.parts().orElseThrow());
            if (!entry.parts().containsKey(EntryDraft.FACTS)) {
                throw new DamagedRecordException("entry " + id + " has no facts");
            }
            return entry;
        } catch (FormatException e) {
            throw new DamagedRecordException("entry " + id + " can't be read: " + e.getMessage(), e);
        }
    }
}
