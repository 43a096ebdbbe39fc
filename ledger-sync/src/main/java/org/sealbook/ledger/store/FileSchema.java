package org.sealbook.ledger.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.h2.engine.Database;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.db.RowDataType;
import org.h2.mvstore.tx.VersionedValueType;
import org.h2.mvstore.type.LongDataType;
import org.h2.result.RowFactory;
import org.h2.result.SearchRow;
import org.h2.value.TypeInfo;
import org.h2.value.VersionedValue;
import org.sealbook.ledger.DamagedStoreException;

/**
 * The statements that H2 executes when it opens a file, read from the file without executing any. H2 calls a trigger's {@code init},
 * compiles sources and connects linked tables while it opens, before anybody can ask what is in there.
 *
 * @param statements as the file holds them, but for what differs from file to file: salts, generated names, statistics; sorted
 */
record FileSchema(List<String> statements) {

    /** H2's table of everything that there is: id, head, type, SQL. */
    private static final String EVERYTHING = "table.0";

    private static final int COLUMNS = 4;
    private static final int SQL = 3;
    private static final int MOST_STATEMENTS = 10_000;

    private static final Pattern STATISTICS = Pattern.compile(" SELECTIVITY \\d+");
    private static final Pattern GENERATED =
            Pattern.compile("\"(PRIMARY_KEY|CONSTRAINT|CONSTRAINT_INDEX)_[0-9A-F]+(_\\d+)?\"");
    private static final Pattern SECRET = Pattern.compile(" SALT '[0-9a-f]*' HASH '[0-9a-f]*'");
    private static final Pattern BUILD = Pattern.compile("^SET CREATE_BUILD \\d+$");
    private static final Pattern WHAT = Pattern.compile("^[A-Z_]+(?: [A-Z_]+)*(?: \"[^\"]*\"(?:\\.\"[^\"]*\")*)?");

    FileSchema {
        statements = statements.stream().sorted().toList();
    }

    /**
     * Reads a file that nobody has open.
     *
     * @param file with H2's ending; one of H2's file systems may be named in front
     * @param key of the file's encryption; wiped; empty for none
     * @throws DamagedStoreException if it can't be read
     */
    static FileSchema of(String file, char[] key) throws DamagedStoreException {
        MVStore.Builder builder = new MVStore.Builder().fileName(file).readOnly();
        try (MVStore store = (key.length == 0 ? builder : builder.encryptionKey(key)).open()) {
            MVMap<Long, VersionedValue<SearchRow>> rows = store.openMap(
                    EVERYTHING,
                    new MVMap.Builder<Long, VersionedValue<SearchRow>>()
                            .keyType(LongDataType.INSTANCE)
                            .valueType(new VersionedValueType<SearchRow, Database>(rowType())));
            if (rows.sizeAsLong() > MOST_STATEMENTS) {
                throw new DamagedStoreException("the tables' file lists " + rows.sizeAsLong() + " things", null);
            }
            List<String> statements = new ArrayList<>();
            for (VersionedValue<SearchRow> row : rows.values()) {
                Stream.of(row.getCurrentValue(), row.getCommittedValue())
                        .filter(Objects::nonNull)
                        .map(version -> comparable(version.getValue(SQL).getString()))
                        .distinct()
                        .forEach(statements::add);
            }
            return new FileSchema(statements);
        } catch (RuntimeException e) {
            String why = Objects.requireNonNullElse(e.getMessage(), "it is too short or empty");
            throw new DamagedStoreException("the tables' file can't be read: " + why, e);
        }
    }

    private static RowDataType rowType() {
        RowDataType type = new RowDataType(null, null, null, null, null, COLUMNS, false);
        type.setRowFactory(RowFactory.getDefaultRowFactory()
                .createRowFactory(null, null, null, new int[COLUMNS], null, new TypeInfo[COLUMNS], COLUMNS, false));
        return type;
    }

    private static String comparable(String sql) {
        String plain = STATISTICS.matcher(sql).replaceAll("");
        plain = GENERATED.matcher(plain).replaceAll("\"$1\"");
        plain = SECRET.matcher(plain).replaceAll("");
        return BUILD.matcher(plain).replaceAll("SET CREATE_BUILD");
    }

    /** What a statement makes, without the rest, which may hold a password: {@code CREATE FORCE ALIAS "PUBLIC"."X"}. */
    static String what(String statement) {
        Matcher what = WHAT.matcher(statement);
        return what.find() ? what.group() : "something unnamed";
    }
}
