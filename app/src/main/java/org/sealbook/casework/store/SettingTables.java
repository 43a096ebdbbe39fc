package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.SETTING;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.settings.SettingBook;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.casework.settings.SettingVersion;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the office's data from its table. */
public final class SettingTables implements SettingBook {

    private final Database database;

    public SettingTables(Database database) {
        this.database = database;
    }

    @Override
    public List<SettingVersion> recorded(SettingKind<?> kind) {
        return database.read(sql -> sql.select(
                        SETTING.VERSION,
                        SETTING.EFFECTIVE_FROM,
                        SETTING.AUTHOR,
                        SETTING.CHANGED_AT,
                        SETTING.BLOCK,
                        SETTING.POSITION,
                        SETTING.DOCUMENT.isNotNull())
                .from(SETTING)
                .where(SETTING.KIND.eq(kind.code()))
                .orderBy(SETTING.VERSION)
                .fetch(row -> new SettingVersion(
                        kind,
                        row.value1(),
                        LocalDate.parse(row.value2()),
                        Optional.of(new SettingVersion.Change(
                                new Id(row.value3()),
                                Instant.ofEpochMilli(row.value4()),
                                new EntryId(row.value5(), row.value6()),
                                row.value7())))));
    }

    @Override
    public Optional<String> document(SettingKind<?> kind, int version) {
        return database.read(sql -> sql.select(SETTING.DOCUMENT)
                .from(SETTING)
                .where(SETTING.KIND.eq(kind.code()))
                .and(SETTING.VERSION.eq(version))
                .and(SETTING.DOCUMENT.isNotNull())
                .fetchOptional(SETTING.DOCUMENT));
    }
}
