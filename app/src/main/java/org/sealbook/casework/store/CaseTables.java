package org.sealbook.casework.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.sealbook.casework.store.jooq.Tables.CASE_EVENT;
import static org.sealbook.casework.store.jooq.Tables.CASE_FILE;
import static org.sealbook.casework.store.jooq.Tables.PARTY;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.procedure.CaseBook;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.casework.store.jooq.tables.records.CaseEventRecord;
import org.sealbook.casework.store.jooq.tables.records.CaseFileRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the cases from their tables. */
public final class CaseTables implements CaseBook {

    private final Database database;

    public CaseTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CaseFile> find(Id caseId) {
        return database.read(sql -> sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.CASE_ID.eq(caseId.value()))
                .fetchOptional(CaseTables::file));
    }

    @Override
    public List<TimelineRow> timeline(Id caseId) {
        return database.read(sql -> sql.selectFrom(CASE_EVENT)
                .where(CASE_EVENT.CASE_ID.eq(caseId.value()))
                .orderBy(CASE_EVENT.BLOCK, CASE_EVENT.POSITION)
                .fetch(CaseTables::event));
    }

    @Override
    public Page<CaseRow> page(Optional<EntryId> after, int limit) {
        Condition older = after.map(
                        key -> row(CASE_FILE.BLOCK, CASE_FILE.POSITION).lt(row(key.block(), key.index())))
                .orElse(trueCondition());
        Field<String> applicant = field(select(PARTY.NAME)
                .from(PARTY)
                .where(PARTY.CASE_ID.eq(CASE_FILE.CASE_ID))
                .orderBy(PARTY.BLOCK, PARTY.POSITION)
                .limit(1));
        List<CaseRow> rows = database.read(sql -> sql.select(CASE_FILE, applicant)
                .from(CASE_FILE)
                .where(older)
                .orderBy(CASE_FILE.BLOCK.desc(), CASE_FILE.POSITION.desc())
                .limit(Page.limit(limit) + 1)
                .fetch(found -> new CaseRow(file(found.value1()), Optional.ofNullable(found.value2()))));
        return Page.of(rows, limit, found -> found.file().opened());
    }

    private static CaseFile file(CaseFileRecord row) {
        return new CaseFile(
                new Id(row.getCaseId()),
                row.getMatter(),
                row.getCategory(),
                new Id(row.getHandlingNotary()),
                Rows.id(row.getSecondPerson()),
                Codes.known(CaseState.values(), row.getState()),
                row.getNoticeGiven(),
                Instant.ofEpochMilli(row.getOpenedAt()),
                new EntryId(row.getBlock(), row.getPosition()));
    }

    private static TimelineRow event(CaseEventRecord row) {
        return new TimelineRow(
                new EntryId(row.getBlock(), row.getPosition()),
                row.getEntryType(),
                Optional.ofNullable(row.getStep()).map(step -> Codes.known(CaseStep.values(), step)),
                new Id(row.getAuthor()),
                new ClockReading(
                        Instant.ofEpochMilli(row.getHappenedAt()),
                        ClockGrade.valueOf(row.getClock().toUpperCase(Locale.ROOT))),
                Optional.ofNullable(row.getSaid()));
    }
}
