package org.sealbook.ledger.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.h2.store.fs.FileUtils;
import org.sealbook.ledger.DamagedStoreException;

/**
 * What the program's own migrations make of an empty file, found by running them in memory.
 *
 * @param migrations class path folders
 * @param newest the statements that stand in a file after all of them
 */
record KnownSchema(List<String> migrations, FileSchema newest) {

    /** The same for every file of this program, so it is found out once. */
    private static final Map<List<String>, KnownSchema> FOUND = new ConcurrentHashMap<>();

    KnownSchema {
        migrations = List.copyOf(migrations);
    }

    /** @param migrations class path folders */
    static KnownSchema of(List<String> migrations) throws DamagedStoreException {
        KnownSchema found = FOUND.get(migrations);
        if (found == null) {
            FileSchema[] newest = {new FileSchema(List.of())};
            migrate(migrations, List.of("latest"), schema -> newest[0] = schema);
            found = new KnownSchema(migrations, newest[0]);
            FOUND.put(found.migrations(), found);
        }
        return found;
    }

    /** Tells what stands in the file after it was brought up to each of the versions, in order. */
    private static void migrate(List<String> migrations, List<String> versions, Consumer<FileSchema> after)
            throws DamagedStoreException {
        String file = "memFS:sealbook-" + UUID.randomUUID();
        String whole = file + Database.ENDING;
        try {
            for (String version : versions) {
                flyway("jdbc:h2:" + file + Database.SETTINGS, migrations, version)
                        .migrate();
                after.accept(FileSchema.of(whole, new char[0]));
            }
        } finally {
            FileUtils.tryDelete(whole);
        }
    }

    private static Flyway flyway(String url, List<String> migrations, String until) {
        return Flyway.configure()
                .dataSource(url, Database.USER, "")
                .locations(migrations.toArray(String[]::new))
                .target(until)
                .load();
    }

    /** Every statement that stands in such a file after any of the migrations. */
    private Set<String> ofAnyVersion() throws DamagedStoreException {
        List<String> versions = Stream.of(
                        flyway("jdbc:h2:mem:", migrations, "latest").info().all())
                .map(step -> step.getVersion().getVersion())
                .toList();
        Set<String> all = new HashSet<>();
        migrate(migrations, versions, schema -> all.addAll(schema.statements()));
        return all;
    }

    /**
     * Refuses a file in which anything stands that none of the migrations makes.
     *
     * @throws DamagedStoreException naming it
     */
    void refuseForeign(FileSchema found) throws DamagedStoreException {
        Set<String> known = ofAnyVersion();
        for (String statement : found.statements()) {
            if (!known.contains(statement)) {
                throw new DamagedStoreException(
                        "the tables' file holds what this program never made: " + FileSchema.what(statement), null);
            }
        }
    }

    boolean isNewest(FileSchema found) {
        return newest.equals(found);
    }

    /** @throws DamagedStoreException naming the first thing that is missing or too much */
    void requireNewest(FileSchema found) throws DamagedStoreException {
        List<String> missing = without(newest.statements(), found.statements());
        List<String> stray = without(found.statements(), newest.statements());
        if (!missing.isEmpty()) {
            throw new DamagedStoreException("the tables' file lacks: " + FileSchema.what(missing.getFirst()), null);
        }
        if (!stray.isEmpty()) {
            throw new DamagedStoreException(
                    "the tables' file holds too much: " + FileSchema.what(stray.getFirst()), null);
        }
    }

    private static List<String> without(List<String> all, List<String> some) {
        List<String> rest = new ArrayList<>(all);
        some.forEach(rest::remove);
        return rest;
    }
}
