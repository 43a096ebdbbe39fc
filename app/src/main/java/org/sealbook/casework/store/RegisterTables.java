package org.sealbook.casework.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE_NUMBER;
import static org.sealbook.casework.store.jooq.Tables.PARTY;
import static org.sealbook.casework.store.jooq.Tables.REGISTER_CONFIRMATION;
import static org.sealbook.casework.store.jooq.Tables.REGISTER_ROW;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.issue.NumberSeries;
import org.sealbook.casework.issue.NumberState;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.register.Confirmation;
import org.sealbook.casework.register.RegisterBook;
import org.sealbook.casework.register.RegisterRow;
import org.sealbook.casework.register.RegisterRow.Closing;
import org.sealbook.casework.register.RegisterRow.Named;
import org.sealbook.casework.register.SeriesCount;
import org.sealbook.casework.store.jooq.tables.records.RegisterRowRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** Reads the register from its tables. */
public final class RegisterTables implements RegisterBook {

    private static final Field<Integer> SERIAL = field("serial_in_year", Integer.class);

    private final Database database;

    public RegisterTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Span> accepted() {
        return database.read(sql -> sql.select(min(REGISTER_ROW.ACCEPTED_AT), max(REGISTER_ROW.ACCEPTED_AT))
                .from(REGISTER_ROW)
                .fetchOptional()
                .filter(found -> found.value1() != null)
                .map(found -> new Span(Instant.ofEpochMilli(found.value1()), Instant.ofEpochMilli(found.value2()))));
    }

    @Override
    public Page<RegisterRow> page(Span year, List<Sought> words, Optional<EntryId> after, int limit) {
        Table<?> numbered = select(
                        REGISTER_ROW.CASE_ID,
                        rowNumber()
                                .over()
                                .orderBy(REGISTER_ROW.ACCEPTED_BLOCK, REGISTER_ROW.ACCEPTED_POSITION)
                                .as(SERIAL))
                .from(REGISTER_ROW)
                .where(within(year))
                .asTable("numbered");
        return database.read(sql -> Page.of(
                sql.select(REGISTER_ROW, SERIAL)
                        .from(numbered)
                        .join(REGISTER_ROW)
                        .on(REGISTER_ROW.CASE_ID.eq(numbered.field(REGISTER_ROW.CASE_ID)))
                        .where(Conditions.ofCase(REGISTER_ROW.CASE_ID, words, Optional.empty()))
                        .and(after.map(RegisterTables::after).orElse(noCondition()))
                        .orderBy(REGISTER_ROW.ACCEPTED_BLOCK, REGISTER_ROW.ACCEPTED_POSITION)
                        .limit(Page.limit(limit) + 1)
                        .fetch(found -> row(sql, found.value1(), found.value2())),
                limit,
                RegisterRow::accepted));
    }

    @Override
    public Extent extent(Span year) {
        return database.read(sql -> new Extent(
                sql.fetchCount(REGISTER_ROW, within(year)),
                sql.select(REGISTER_ROW.CHANGED_BLOCK, REGISTER_ROW.CHANGED_POSITION)
                        .from(REGISTER_ROW)
                        .where(within(year))
                        .orderBy(REGISTER_ROW.CHANGED_BLOCK.desc(), REGISTER_ROW.CHANGED_POSITION.desc())
                        .limit(1)
                        .fetchOptional(found -> new EntryId(found.value1(), found.value2()))));
    }

    @Override
    public int changedSince(Span year, EntryId confirmed) {
        return database.read(sql -> sql.fetchCount(
                REGISTER_ROW,
                within(year)
                        .and(DSL.row(REGISTER_ROW.CHANGED_BLOCK, REGISTER_ROW.CHANGED_POSITION)
                                .gt(confirmed.block(), confirmed.index()))));
    }

    @Override
    public Optional<Confirmation> confirmation(int year) {
        return database.read(sql -> sql.selectFrom(REGISTER_CONFIRMATION)
                .where(REGISTER_CONFIRMATION.REGISTER_YEAR.eq(year))
                .orderBy(REGISTER_CONFIRMATION.BLOCK.desc(), REGISTER_CONFIRMATION.POSITION.desc())
                .limit(1)
                .fetchOptional(found -> new Confirmation(
                        found.getRegisterYear(),
                        new Id(found.getNotary()),
                        found.getRowCount(),
                        Digest.wrap(found.getDigest()),
                        Instant.ofEpochMilli(found.getConfirmedAt()),
                        new EntryId(found.getBlock(), found.getPosition()))));
    }

    @Override
    public List<SeriesCount> series(int year) {
        Map<NumberSeries, SeriesCount> series = new LinkedHashMap<>();
        database.read(sql -> sql.select(
                                CERTIFICATE_NUMBER.WORD,
                                CERTIFICATE_NUMBER.CATEGORY,
                                CERTIFICATE_NUMBER.STATE,
                                count(),
                                max(CERTIFICATE_NUMBER.SERIAL))
                        .from(CERTIFICATE_NUMBER)
                        .where(CERTIFICATE_NUMBER.SERIES_YEAR.eq(year))
                        .groupBy(CERTIFICATE_NUMBER.WORD, CERTIFICATE_NUMBER.CATEGORY, CERTIFICATE_NUMBER.STATE)
                        .orderBy(CERTIFICATE_NUMBER.WORD, CERTIFICATE_NUMBER.CATEGORY)
                        .fetch())
                .forEach(found -> series.merge(
                        new NumberSeries(found.value1(), year, found.value2()),
                        counted(
                                new NumberSeries(found.value1(), year, found.value2()),
                                Codes.known(NumberState.values(), found.value3()),
                                found.value4(),
                                found.value5()),
                        RegisterTables::together));
        return List.copyOf(series.values());
    }

    private static SeriesCount counted(NumberSeries series, NumberState state, int count, int last) {
        Map<NumberState, Integer> counts = new EnumMap<>(NumberState.class);
        Arrays.stream(NumberState.values()).forEach(each -> counts.put(each, each == state ? count : 0));
        return new SeriesCount(series, last, counts);
    }

    private static SeriesCount together(SeriesCount one, SeriesCount other) {
        Map<NumberState, Integer> counts = new EnumMap<>(NumberState.class);
        Arrays.stream(NumberState.values()).forEach(state -> counts.put(state, one.count(state) + other.count(state)));
        return new SeriesCount(one.series(), Math.max(one.last(), other.last()), counts);
    }

    private static Condition within(Span year) {
        return REGISTER_ROW
                .ACCEPTED_AT
                .ge(year.from().toEpochMilli())
                .and(REGISTER_ROW.ACCEPTED_AT.lt(year.until().toEpochMilli()));
    }

    private static Condition after(EntryId key) {
        return DSL.row(REGISTER_ROW.ACCEPTED_BLOCK, REGISTER_ROW.ACCEPTED_POSITION)
                .gt(key.block(), key.index());
    }

    private static RegisterRow row(DSLContext sql, RegisterRowRecord found, int serial) {
        return new RegisterRow(
                serial,
                new Id(found.getCaseId()),
                found.getCategory(),
                found.getMatter(),
                parties(sql, found.getCaseId()),
                new Id(found.getHandlingNotary()),
                Rows.id(found.getApprover()),
                Instant.ofEpochMilli(found.getAcceptedAt()),
                Optional.ofNullable(found.getClosedAs())
                        .map(closed -> new Closing(
                                Codes.known(CaseState.values(), closed), Instant.ofEpochMilli(found.getClosedAt()))),
                numbers(sql, found.getCaseId()),
                new EntryId(found.getAcceptedBlock(), found.getAcceptedPosition()),
                new EntryId(found.getChangedBlock(), found.getChangedPosition()));
    }

    private static List<Named> parties(DSLContext sql, String caseId) {
        return sql.select(PARTY.PARTY_ID, PARTY.ROLE, PARTY.NAME)
                .from(PARTY)
                .where(PARTY.CASE_ID.eq(caseId))
                .orderBy(PARTY.BLOCK, PARTY.POSITION)
                .fetch(found -> new Named(
                        new Id(found.value1()),
                        Codes.known(PartyRole.values(), found.value2()),
                        Optional.ofNullable(found.value3())));
    }

    /** The numbers of a case's issued certificates, in their order. */
    static List<String> numbers(DSLContext sql, String caseId) {
        return sql.select(CERTIFICATE_NUMBER.NUMBER)
                .from(CERTIFICATE)
                .join(CERTIFICATE_NUMBER)
                .on(CERTIFICATE_NUMBER.NUMBER.eq(CERTIFICATE.NUMBER))
                .where(CERTIFICATE.CASE_ID.eq(caseId))
                .and(CERTIFICATE_NUMBER.STATE.eq(NumberState.ISSUED.code()))
                .orderBy(CERTIFICATE_NUMBER.DECIDED_BLOCK, CERTIFICATE_NUMBER.DECIDED_POSITION)
                .fetch(found -> found.value1());
    }
}
