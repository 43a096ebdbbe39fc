package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE_COPY;
import static org.sealbook.casework.store.jooq.Tables.COPY_PLAN;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.sealbook.casework.copies.CopyFact;
import org.sealbook.casework.copies.CopyFact.CopiesPlanned;
import org.sealbook.casework.copies.CopyFact.CopyDelivered;
import org.sealbook.casework.copies.CopyFact.CopyPrinted;
import org.sealbook.casework.copies.CopyFact.CopySpoiled;
import org.sealbook.casework.copies.CopyState;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** The printed copies, from {@link CopyFact}s. */
record CopyProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "copies";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(CERTIFICATE_COPY.getName(), COPY_PLAN.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        CopyFact.read(recorded)
                .ifPresent(fact -> database.write(sql -> {
                    switch (fact) {
                        case CopiesPlanned planned -> plan(sql, planned);
                        case CopyPrinted printed -> print(sql, printed, recorded);
                        case CopySpoiled spoiled ->
                            end(
                                    sql,
                                    spoiled.copy(),
                                    CopyState.SPOILED,
                                    recorded.text(CopyFact.REASON),
                                    Optional.empty(),
                                    recorded);
                        case CopyDelivered delivered ->
                            end(
                                    sql,
                                    delivered.copy(),
                                    CopyState.DELIVERED,
                                    Optional.empty(),
                                    recorded.text(CopyFact.RECIPIENT),
                                    recorded);
                    }
                }));
    }

    private static void plan(DSLContext sql, CopiesPlanned planned) {
        sql.deleteFrom(COPY_PLAN)
                .where(COPY_PLAN.CERTIFICATE_ID.eq(planned.certificate().value()))
                .execute();
        sql.insertInto(COPY_PLAN)
                .set(COPY_PLAN.CERTIFICATE_ID, planned.certificate().value())
                .set(COPY_PLAN.ORIGINALS, planned.plan().originals())
                .set(COPY_PLAN.DUPLICATES, planned.plan().duplicates())
                .execute();
    }

    private static void print(DSLContext sql, CopyPrinted printed, RecordedEntry recorded) {
        sql.insertInto(CERTIFICATE_COPY)
                .set(CERTIFICATE_COPY.COPY_ID, printed.copy().value())
                .set(CERTIFICATE_COPY.CERTIFICATE_ID, printed.certificate().value())
                .set(CERTIFICATE_COPY.CASE_ID, printed.caseId().value())
                .set(CERTIFICATE_COPY.KIND, printed.kind().code())
                .set(CERTIFICATE_COPY.SERIAL, printed.serial())
                .set(CERTIFICATE_COPY.STATE, CopyState.PRINTED.code())
                .set(CERTIFICATE_COPY.PAPER, recorded.text(CopyFact.PAPER).orElse(null))
                .set(
                        CERTIFICATE_COPY.REPLACES,
                        printed.replaces().map(Id::value).orElse(null))
                .set(CERTIFICATE_COPY.PRINTED_BY, recorded.entry().author().value())
                .set(
                        CERTIFICATE_COPY.PRINTED_AT,
                        recorded.entry().clock().time().toEpochMilli())
                .set(CERTIFICATE_COPY.BLOCK, recorded.id().block())
                .set(CERTIFICATE_COPY.POSITION, recorded.id().index())
                .execute();
    }

    private static void end(
            DSLContext sql,
            Id copy,
            CopyState to,
            Optional<String> reason,
            Optional<String> recipient,
            RecordedEntry recorded) {
        Rows.requireOne(
                sql.update(CERTIFICATE_COPY)
                        .set(CERTIFICATE_COPY.STATE, to.code())
                        .set(CERTIFICATE_COPY.REASON, reason.orElse(null))
                        .set(CERTIFICATE_COPY.RECIPIENT, recipient.orElse(null))
                        .set(
                                CERTIFICATE_COPY.ENDED_AT,
                                recorded.entry().clock().time().toEpochMilli())
                        .where(CERTIFICATE_COPY.COPY_ID.eq(copy.value()))
                        .and(CERTIFICATE_COPY.STATE.eq(CopyState.PRINTED.code()))
                        .execute(),
                recorded);
    }
}
