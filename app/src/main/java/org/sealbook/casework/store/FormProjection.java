package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CASE_FORM;

import java.util.List;
import org.sealbook.casework.procedure.FormFact;
import org.sealbook.casework.procedure.FormFact.FormFilled;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;

/** The forms of cases as they were filled last, from {@link FormFact}s. */
record FormProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "forms";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(CASE_FORM.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        FormFact.read(recorded).ifPresent(fact -> {
            switch (fact) {
                case FormFilled filled -> fill(filled, recorded);
            }
        });
    }

    private void fill(FormFilled filled, RecordedEntry recorded) {
        database.write(sql -> {
            sql.deleteFrom(CASE_FORM)
                    .where(CASE_FORM.CASE_ID.eq(filled.caseId().value()))
                    .execute();
            sql.insertInto(CASE_FORM)
                    .set(CASE_FORM.CASE_ID, filled.caseId().value())
                    .set(CASE_FORM.FILLED, recorded.text(FormFact.FORM).orElse(null))
                    .set(CASE_FORM.BLOCK, recorded.id().block())
                    .set(CASE_FORM.POSITION, recorded.id().index())
                    .execute();
        });
    }
}
