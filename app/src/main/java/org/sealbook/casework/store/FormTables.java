package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CASE_FORM;

import java.util.Optional;
import org.sealbook.casework.procedure.FilledForm;
import org.sealbook.casework.procedure.FormBook;
import org.sealbook.casework.procedure.FormFact;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the forms of cases from their table. */
public final class FormTables implements FormBook {

    private final Database database;

    public FormTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<FilledForm> ofCase(Id caseId) {
        return database.read(sql -> sql.selectFrom(CASE_FORM)
                .where(CASE_FORM.CASE_ID.eq(caseId.value()))
                .fetchOptional(row -> new FilledForm(
                        Optional.ofNullable(row.getFilled()).map(FormFact::values),
                        new EntryId(row.getBlock(), row.getPosition()))));
    }
}
