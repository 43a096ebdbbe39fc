package org.sealbook.casework.store;

import static org.jooq.impl.DSL.coalesce;
import static org.sealbook.casework.store.jooq.Tables.REGISTER_CONFIRMATION;
import static org.sealbook.casework.store.jooq.Tables.REGISTER_ROW;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.sealbook.casework.issue.CertificateFact;
import org.sealbook.casework.issue.CertificateFact.CertificateIssued;
import org.sealbook.casework.parties.PartyFact;
import org.sealbook.casework.parties.PartyFact.IdentityChecked;
import org.sealbook.casework.procedure.CaseCorrected;
import org.sealbook.casework.procedure.CaseFact;
import org.sealbook.casework.procedure.CaseFact.CaseOpened;
import org.sealbook.casework.procedure.CaseFact.CaseStepped;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.register.RegisterFact;
import org.sealbook.casework.register.RegisterFact.RegisterConfirmed;
import org.sealbook.casework.store.jooq.tables.records.RegisterRowRecord;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** The lines of the register, from every fact that changes one, and their confirmations. */
record RegisterProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "register";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> tables() {
        return List.of(REGISTER_ROW.getName(), REGISTER_CONFIRMATION.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        Optional<CaseFact> ofCase = CaseFact.read(recorded);
        Optional<RegisterFact> ofRegister = RegisterFact.read(recorded);
        boolean named = PartyFact.read(recorded)
                        .filter(fact -> !(fact instanceof IdentityChecked))
                        .isPresent()
                || isIssue(recorded);
        if (ofCase.isEmpty() && ofRegister.isEmpty() && !named) {
            return;
        }
        database.write(sql -> {
            ofCase.ifPresent(fact -> follow(sql, fact, recorded));
            if (named) {
                change(sql, recorded.entry().subject(), recorded);
            }
            ofRegister.ifPresent(fact -> {
                switch (fact) {
                    case RegisterConfirmed confirmed -> confirm(sql, confirmed, recorded);
                }
            });
        });
    }

    private static boolean isIssue(RecordedEntry recorded) {
        return CertificateFact.read(recorded)
                .filter(CertificateIssued.class::isInstance)
                .isPresent();
    }

    private static void follow(DSLContext sql, CaseFact fact, RecordedEntry recorded) {
        if (fact instanceof CaseOpened opened) {
            open(sql, opened, recorded);
        } else if (fact instanceof CaseStepped stepped) {
            step(sql, stepped, recorded);
        } else if (fact instanceof CaseCorrected corrected) {
            correct(sql, corrected, recorded);
        }
    }

    private static void open(DSLContext sql, CaseOpened opened, RecordedEntry recorded) {
        sql.insertInto(REGISTER_ROW)
                .set(REGISTER_ROW.CASE_ID, opened.caseId().value())
                .set(REGISTER_ROW.CATEGORY, opened.category())
                .set(REGISTER_ROW.MATTER, opened.matter())
                .set(REGISTER_ROW.HANDLING_NOTARY, opened.handlingNotary().value())
                .set(REGISTER_ROW.CHANGED_BLOCK, recorded.id().block())
                .set(REGISTER_ROW.CHANGED_POSITION, recorded.id().index())
                .execute();
    }

    private static void correct(DSLContext sql, CaseCorrected corrected, RecordedEntry recorded) {
        var change = change(sql, recorded);
        switch (corrected.what()) {
            case HANDLING_NOTARY ->
                write(change.set(REGISTER_ROW.HANDLING_NOTARY, corrected.value()), corrected.caseId(), recorded);
            case MATTER -> write(change.set(REGISTER_ROW.MATTER, corrected.value()), corrected.caseId(), recorded);
            case CATEGORY -> write(change.set(REGISTER_ROW.CATEGORY, corrected.value()), corrected.caseId(), recorded);
            case SECOND_PERSON -> {
                // The register names no second person.
            }
        }
    }

    /** Only the steps that the register tells of change a line. */
    private static void step(DSLContext sql, CaseStepped stepped, RecordedEntry recorded) {
        long at = recorded.entry().clock().time().toEpochMilli();
        if (stepped.step() == CaseStep.ACCEPT) {
            write(
                    change(sql, recorded)
                            .set(REGISTER_ROW.ACCEPTED_AT, at)
                            .set(REGISTER_ROW.ACCEPTED_BLOCK, recorded.id().block())
                            .set(REGISTER_ROW.ACCEPTED_POSITION, recorded.id().index()),
                    stepped.caseId(),
                    recorded);
        } else if (stepped.step() == CaseStep.APPROVE) {
            write(
                    change(sql, recorded)
                            .set(
                                    REGISTER_ROW.APPROVER,
                                    recorded.entry().author().value()),
                    stepped.caseId(),
                    recorded);
        } else if (stepped.to().closes()) {
            write(
                    change(sql, recorded)
                            // What follows an issue leaves its line as it is.
                            .set(
                                    REGISTER_ROW.CLOSED_AS,
                                    coalesce(
                                            REGISTER_ROW.CLOSED_AS, stepped.to().code()))
                            .set(REGISTER_ROW.CLOSED_AT, coalesce(REGISTER_ROW.CLOSED_AT, at))
                            .set(
                                    REGISTER_ROW.CLOSED_BLOCK,
                                    coalesce(
                                            REGISTER_ROW.CLOSED_BLOCK,
                                            recorded.id().block()))
                            .set(
                                    REGISTER_ROW.CLOSED_POSITION,
                                    coalesce(
                                            REGISTER_ROW.CLOSED_POSITION,
                                            recorded.id().index())),
                    stepped.caseId(),
                    recorded);
        }
    }

    private static UpdateSetMoreStep<RegisterRowRecord> change(DSLContext sql, RecordedEntry recorded) {
        return sql.update(REGISTER_ROW)
                .set(REGISTER_ROW.CHANGED_BLOCK, recorded.id().block())
                .set(REGISTER_ROW.CHANGED_POSITION, recorded.id().index());
    }

    private static void change(DSLContext sql, Id caseId, RecordedEntry recorded) {
        write(change(sql, recorded), caseId, recorded);
    }

    private static void write(UpdateSetMoreStep<RegisterRowRecord> update, Id caseId, RecordedEntry recorded) {
        Rows.requireOne(update.where(REGISTER_ROW.CASE_ID.eq(caseId.value())).execute(), recorded);
    }

    private static void confirm(DSLContext sql, RegisterConfirmed confirmed, RecordedEntry recorded) {
        sql.insertInto(REGISTER_CONFIRMATION)
                .set(REGISTER_CONFIRMATION.REGISTER_YEAR, confirmed.year())
                .set(REGISTER_CONFIRMATION.BLOCK, recorded.id().block())
                .set(REGISTER_CONFIRMATION.POSITION, recorded.id().index())
                .set(REGISTER_CONFIRMATION.NOTARY, confirmed.notary().value())
                .set(REGISTER_CONFIRMATION.ROW_COUNT, confirmed.rows())
                .set(REGISTER_CONFIRMATION.DIGEST, confirmed.digest().bytes())
                .set(
                        REGISTER_CONFIRMATION.CONFIRMED_AT,
                        recorded.entry().clock().time().toEpochMilli())
                .execute();
    }
}
