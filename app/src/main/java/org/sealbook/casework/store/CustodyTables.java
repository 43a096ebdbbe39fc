package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CUSTODY_EVENT;
import static org.sealbook.casework.store.jooq.Tables.CUSTODY_MEDIUM;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.custody.CustodyBook;
import org.sealbook.casework.custody.CustodyDetails;
import org.sealbook.casework.custody.CustodyEvent;
import org.sealbook.casework.custody.CustodyRow;
import org.sealbook.casework.custody.MediumKind;
import org.sealbook.casework.custody.MediumRow;
import org.sealbook.casework.custody.MediumState;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.store.jooq.tables.records.CustodyMediumRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the custody of media from its tables. */
public final class CustodyTables implements CustodyBook {

    private final Database database;

    public CustodyTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<MediumRow> find(Id medium) {
        return database.read(sql -> sql.selectFrom(CUSTODY_MEDIUM)
                .where(CUSTODY_MEDIUM.MEDIUM_ID.eq(medium.value()))
                .fetchOptional(CustodyTables::medium));
    }

    @Override
    public List<MediumRow> ofCase(Id caseId) {
        return database.read(sql -> sql.selectFrom(CUSTODY_MEDIUM)
                .where(CUSTODY_MEDIUM.CASE_ID.eq(caseId.value()))
                .orderBy(CUSTODY_MEDIUM.BLOCK, CUSTODY_MEDIUM.POSITION)
                .fetch(CustodyTables::medium));
    }

    @Override
    public List<CustodyRow> events(Id caseId) {
        return database.read(sql -> sql.select(CUSTODY_EVENT.fields())
                .from(CUSTODY_EVENT)
                .join(CUSTODY_MEDIUM)
                .on(CUSTODY_MEDIUM.MEDIUM_ID.eq(CUSTODY_EVENT.MEDIUM_ID))
                .where(CUSTODY_MEDIUM.CASE_ID.eq(caseId.value()))
                .orderBy(CUSTODY_EVENT.BLOCK, CUSTODY_EVENT.POSITION)
                .fetch(row -> new CustodyRow(
                        new Id(row.get(CUSTODY_EVENT.MEDIUM_ID)),
                        Codes.known(CustodyEvent.values(), row.get(CUSTODY_EVENT.EVENT)),
                        new Id(row.get(CUSTODY_EVENT.DONE_BY)),
                        Instant.ofEpochMilli(row.get(CUSTODY_EVENT.DONE_AT)),
                        new CustodyDetails(
                                Optional.ofNullable(row.get(CUSTODY_EVENT.REASON)),
                                Optional.ofNullable(row.get(CUSTODY_EVENT.PLACE)),
                                Optional.ofNullable(row.get(CUSTODY_EVENT.PERSON)),
                                Optional.ofNullable(row.get(CUSTODY_EVENT.SEAL)),
                                Optional.ofNullable(row.get(CUSTODY_EVENT.DUE_ON))),
                        new EntryId(row.get(CUSTODY_EVENT.BLOCK), row.get(CUSTODY_EVENT.POSITION)))));
    }

    @Override
    public List<MediumRow> dueBefore(LocalDate day, int limit) {
        return database.read(sql -> sql.selectFrom(CUSTODY_MEDIUM)
                .where(CUSTODY_MEDIUM.DUE_ON.lt(day))
                .orderBy(CUSTODY_MEDIUM.DUE_ON, CUSTODY_MEDIUM.BLOCK, CUSTODY_MEDIUM.POSITION)
                .limit(limit)
                .fetch(CustodyTables::medium));
    }

    private static MediumRow medium(CustodyMediumRecord row) {
        return new MediumRow(
                new Id(row.getMediumId()),
                new Id(row.getCaseId()),
                Codes.known(MediumKind.values(), row.getKind()),
                Rows.id(row.getEvidenceId()),
                Optional.ofNullable(row.getLabel()),
                Optional.ofNullable(row.getDescription()),
                Codes.known(MediumState.values(), row.getState()),
                Optional.ofNullable(row.getSeal()),
                Optional.ofNullable(row.getPlace()),
                Optional.ofNullable(row.getHolder()),
                Optional.ofNullable(row.getDueOn()),
                new EntryId(row.getBlock(), row.getPosition()));
    }
}
