package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.SETTING;

import java.util.List;
import org.sealbook.casework.settings.SettingFact;
import org.sealbook.casework.settings.SettingFact.SettingChanged;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;

/** The versions of the office's data, from {@link SettingFact}s. */
record SettingProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "settings";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(SETTING.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        SettingFact.read(recorded).ifPresent(fact -> {
            switch (fact) {
                case SettingChanged changed -> add(changed, recorded);
            }
        });
    }

    private void add(SettingChanged changed, RecordedEntry recorded) {
        database.write(sql -> sql.insertInto(SETTING)
                .set(SETTING.KIND, changed.kind().code())
                .set(SETTING.VERSION, changed.version())
                .set(SETTING.EFFECTIVE_FROM, changed.effectiveFrom().toString())
                .set(SETTING.DOCUMENT, recorded.text(SettingFact.CONTENT).orElse(null))
                .set(SETTING.AUTHOR, recorded.entry().author().value())
                .set(SETTING.CHANGED_AT, recorded.entry().clock().time().toEpochMilli())
                .set(SETTING.BLOCK, recorded.id().block())
                .set(SETTING.POSITION, recorded.id().index())
                .execute());
    }
}
