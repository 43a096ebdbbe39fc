package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CUSTODY_EVENT;
import static org.sealbook.casework.store.jooq.Tables.CUSTODY_MEDIUM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.sealbook.casework.custody.CustodyEvent;
import org.sealbook.casework.custody.CustodyFact;
import org.sealbook.casework.custody.CustodyFact.CustodyRecorded;
import org.sealbook.casework.custody.CustodyFact.MediumReceived;
import org.sealbook.casework.custody.CustodyRules;
import org.sealbook.casework.custody.MediumState;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.store.jooq.tables.records.CustodyMediumRecord;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** The custody of media, from {@link CustodyFact}s. */
record CustodyProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "custody";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(CUSTODY_MEDIUM.getName(), CUSTODY_EVENT.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        CustodyFact.read(recorded)
                .ifPresent(fact -> database.write(sql -> {
                    switch (fact) {
                        case MediumReceived received -> receive(sql, received, recorded);
                        case CustodyRecorded event -> follow(sql, event, recorded);
                    }
                }));
    }

    private static void receive(DSLContext sql, MediumReceived received, RecordedEntry recorded) {
        sql.insertInto(CUSTODY_MEDIUM)
                .set(CUSTODY_MEDIUM.MEDIUM_ID, received.medium().value())
                .set(CUSTODY_MEDIUM.CASE_ID, received.caseId().value())
                .set(
                        CUSTODY_MEDIUM.EVIDENCE_ID,
                        received.evidence().map(Id::value).orElse(null))
                .set(CUSTODY_MEDIUM.KIND, received.kind().code())
                .set(CUSTODY_MEDIUM.LABEL, recorded.text(CustodyFact.LABEL).orElse(null))
                .set(
                        CUSTODY_MEDIUM.DESCRIPTION,
                        recorded.text(CustodyFact.DESCRIPTION).orElse(null))
                .set(CUSTODY_MEDIUM.STATE, received.state().code())
                .set(CUSTODY_MEDIUM.SEAL, recorded.text(CustodyFact.SEAL).orElse(null))
                .set(CUSTODY_MEDIUM.PLACE, recorded.text(CustodyFact.PLACE).orElse(null))
                .set(CUSTODY_MEDIUM.BLOCK, recorded.id().block())
                .set(CUSTODY_MEDIUM.POSITION, recorded.id().index())
                .execute();
        add(sql, received.medium(), CustodyEvent.RECEIVED, Optional.empty(), recorded);
    }

    private static void follow(DSLContext sql, CustodyRecorded event, RecordedEntry recorded) {
        String medium = event.medium().value();
        MediumState before = sql.select(CUSTODY_MEDIUM.STATE)
                .from(CUSTODY_MEDIUM)
                .where(CUSTODY_MEDIUM.MEDIUM_ID.eq(medium))
                .fetchOptional(CUSTODY_MEDIUM.STATE)
                .map(code -> Codes.known(MediumState.values(), code))
                .orElseThrow(() -> new IllegalStateException("no medium " + medium));
        UpdateSetMoreStep<CustodyMediumRecord> update = sql.update(CUSTODY_MEDIUM)
                .set(
                        CUSTODY_MEDIUM.STATE,
                        CustodyRules.after(before, event.event()).code())
                .set(CUSTODY_MEDIUM.DUE_ON, event.due().orElse(null));
        var changed = switch (event.event()) {
            case SEALED ->
                update.set(CUSTODY_MEDIUM.SEAL, recorded.text(CustodyFact.SEAL).orElse(null));
            case OPENED -> update.setNull(CUSTODY_MEDIUM.SEAL);
            case MOVED ->
                update.set(
                        CUSTODY_MEDIUM.PLACE, recorded.text(CustodyFact.PLACE).orElse(null));
            case LENT ->
                update.set(
                        CUSTODY_MEDIUM.HOLDER, recorded.text(CustodyFact.WHOM).orElse(null));
            case RETURNED ->
                update.setNull(CUSTODY_MEDIUM.HOLDER)
                        .set(
                                CUSTODY_MEDIUM.PLACE,
                                recorded.text(CustodyFact.PLACE).orElse(null));
            case HANDED_OVER ->
                update.setNull(CUSTODY_MEDIUM.PLACE)
                        .set(
                                CUSTODY_MEDIUM.HOLDER,
                                recorded.text(CustodyFact.WHOM).orElse(null));
            case DESTROYED -> update.setNull(CUSTODY_MEDIUM.PLACE);
            case RECEIVED -> throw new IllegalStateException("received twice: " + medium);
        };
        Rows.requireOne(changed.where(CUSTODY_MEDIUM.MEDIUM_ID.eq(medium)).execute(), recorded);
        add(sql, event.medium(), event.event(), event.due(), recorded);
    }

    private static void add(
            DSLContext sql, Id medium, CustodyEvent event, Optional<LocalDate> due, RecordedEntry recorded) {
        sql.insertInto(CUSTODY_EVENT)
                .set(CUSTODY_EVENT.BLOCK, recorded.id().block())
                .set(CUSTODY_EVENT.POSITION, recorded.id().index())
                .set(CUSTODY_EVENT.MEDIUM_ID, medium.value())
                .set(CUSTODY_EVENT.EVENT, event.code())
                .set(CUSTODY_EVENT.DONE_BY, recorded.entry().author().value())
                .set(CUSTODY_EVENT.DONE_AT, recorded.entry().clock().time().toEpochMilli())
                .set(CUSTODY_EVENT.REASON, recorded.text(CustodyFact.REASON).orElse(null))
                .set(CUSTODY_EVENT.PLACE, recorded.text(CustodyFact.PLACE).orElse(null))
                .set(CUSTODY_EVENT.PERSON, recorded.text(CustodyFact.WHOM).orElse(null))
                .set(CUSTODY_EVENT.SEAL, recorded.text(CustodyFact.SEAL).orElse(null))
                .set(CUSTODY_EVENT.DUE_ON, due.orElse(null))
                .execute();
    }
}
