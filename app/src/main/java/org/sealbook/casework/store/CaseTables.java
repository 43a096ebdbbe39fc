package org.sealbook.casework.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectFrom;
import static org.sealbook.casework.store.jooq.Tables.CASE_EVENT;
import static org.sealbook.casework.store.jooq.Tables.CASE_FILE;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE;
import static org.sealbook.casework.store.jooq.Tables.PARTY;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Table;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseBook;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.CaseTerm;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.casework.procedure.OtherCase;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.casework.store.jooq.tables.Party;
import org.sealbook.casework.store.jooq.tables.records.CaseEventRecord;
import org.sealbook.casework.store.jooq.tables.records.CaseFileRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the cases from their tables. */
public final class CaseTables implements CaseBook {

    private static final Field<String> APPLICANT = Conditions.applicantOf(CASE_FILE.CASE_ID);

    private static final Field<String> NUMBER = field(select(CERTIFICATE.NUMBER)
            .from(CERTIFICATE)
            .where(CERTIFICATE.CASE_ID.eq(CASE_FILE.CASE_ID))
            .and(CERTIFICATE.NUMBER.isNotNull())
            .orderBy(CERTIFICATE.FIRST_BLOCK, CERTIFICATE.FIRST_POSITION)
            .limit(1));

    private static final Field<Long> CHANGED = field(select(CASE_EVENT.HAPPENED_AT)
            .from(CASE_EVENT)
            .where(CASE_EVENT.CASE_ID.eq(CASE_FILE.CASE_ID))
            .orderBy(CASE_EVENT.BLOCK.desc(), CASE_EVENT.POSITION.desc())
            .limit(1));

    private static final int MOST_OTHERS = 200;

    private final Database database;
    private final TermTables terms;

    public CaseTables(Database database) {
        this.database = database;
        this.terms = new TermTables(database);
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
    public Page<CaseRow> page(
            CaseQuery query, List<Sought> words, Optional<Set<Id>> among, Optional<EntryId> after, int limit) {
        // Chosen under the table's own name, so that what a row shows beside is looked up for these rows only.
        Table<CaseFileRecord> chosen = selectFrom(CASE_FILE)
                .where(Conditions.cases(words, query.handledBy()))
                .and(Conditions.oneOf(CASE_FILE.STATE, query.states()))
                .and(Conditions.among(CASE_FILE.CASE_ID, among))
                .and(Conditions.olderThan(after, CASE_FILE.BLOCK, CASE_FILE.POSITION))
                .orderBy(CASE_FILE.BLOCK.desc(), CASE_FILE.POSITION.desc())
                .limit(Page.limit(limit) + 1)
                .asTable(CASE_FILE);
        return Page.of(rows(chosen), limit, found -> found.file().opened());
    }

    @Override
    public List<CaseRow> rows(Collection<Id> cases) {
        return rows(selectFrom(CASE_FILE)
                .where(CASE_FILE.CASE_ID.in(cases.stream().map(Id::value).toList()))
                .asTable(CASE_FILE));
    }

    private List<CaseRow> rows(Table<CaseFileRecord> chosen) {
        return database.read(sql -> sql.select(CASE_FILE, APPLICANT, NUMBER, CHANGED)
                .from(chosen)
                .orderBy(CASE_FILE.BLOCK.desc(), CASE_FILE.POSITION.desc())
                .fetch(found -> new CaseRow(
                        file(found.value1()),
                        Optional.ofNullable(found.value2()),
                        Optional.ofNullable(found.value3()),
                        Instant.ofEpochMilli(found.value4()))));
    }

    @Override
    public Map<CaseState, Integer> counts(CaseQuery query, List<Sought> words, Optional<Set<Id>> among) {
        Map<CaseState, Integer> counts = new EnumMap<>(CaseState.class);
        Arrays.stream(CaseState.values()).forEach(state -> counts.put(state, 0));
        database.read(sql -> sql.select(CASE_FILE.STATE, count())
                        .from(CASE_FILE)
                        .where(Conditions.cases(words, query.handledBy()))
                        .and(Conditions.among(CASE_FILE.CASE_ID, among))
                        .groupBy(CASE_FILE.STATE)
                        .fetch())
                .forEach(row -> counts.put(Codes.known(CaseState.values(), row.value1()), row.value2()));
        return counts;
    }

    @Override
    public List<OtherCase> othersOfItsParties(Id caseId) {
        Party other = PARTY.as("other");
        return database.read(sql -> sql.select(PARTY.PARTY_ID, CASE_FILE, other.ROLE)
                .from(PARTY)
                .join(other)
                .on(other.RECOGNISED_BY.eq(PARTY.RECOGNISED_BY))
                .join(CASE_FILE)
                .on(CASE_FILE.CASE_ID.eq(other.CASE_ID))
                .where(PARTY.CASE_ID.eq(caseId.value()))
                .and(other.CASE_ID.ne(caseId.value()))
                .orderBy(CASE_FILE.BLOCK.desc(), CASE_FILE.POSITION.desc())
                .limit(MOST_OTHERS)
                .fetch(row -> new OtherCase(
                        new Id(row.value1()), file(row.value2()), Codes.known(PartyRole.values(), row.value3()))));
    }

    @Override
    public List<CaseTerm> terms(Collection<Id> cases) {
        return terms.of(
                CASE_FILE.CASE_ID.in(cases.stream().map(Id::value).toList()), CASE_FILE.ACCEPTED_AT, cases.size());
    }

    @Override
    public List<CaseTerm> openTerms(Set<CaseState> states, int limit) {
        return terms.of(
                Conditions.oneOf(CASE_FILE.STATE, states)
                        .and(CASE_FILE.ACCEPTED_AT.isNotNull())
                        .and(CASE_FILE.CLOSED_AT.isNull()),
                CASE_FILE.ACCEPTED_AT,
                limit);
    }

    @Override
    public List<CaseTerm> closedTerms(Set<CaseState> states, Instant before, int limit) {
        return terms.of(
                Conditions.oneOf(CASE_FILE.STATE, states)
                        .and(CASE_FILE.ACCEPTED_AT.isNotNull())
                        .and(CASE_FILE.CLOSED_AT.lt(before.toEpochMilli())),
                CASE_FILE.CLOSED_AT,
                limit);
    }

    static CaseFile file(CaseFileRecord row) {
        return new CaseFile(
                new Id(row.getCaseId()),
                row.getCatalogue(),
                row.getMatter(),
                row.getCategory(),
                new Id(row.getHandlingNotary()),
                Rows.id(row.getSecondPerson()),
                Codes.known(CaseState.values(), row.getState()),
                row.getNoticeGiven(),
                Rows.ids(row.getHandledBefore()),
                Rows.ids(row.getInConflict()),
                TermTables.closing(row),
                Instant.ofEpochMilli(row.getOpenedAt()),
                new EntryId(row.getBlock(), row.getPosition()));
    }

    private static TimelineRow event(CaseEventRecord row) {
        Optional<CaseStep> step = Optional.ofNullable(row.getStep()).map(code -> Codes.known(CaseStep.values(), code));
        return new TimelineRow(
                new EntryId(row.getBlock(), row.getPosition()),
                row.getEntryType(),
                step,
                step.flatMap(taken -> Optional.ofNullable(row.getGround()).map(taken::ground)),
                Optional.ofNullable(row.getCorrected()).map(code -> Codes.known(Correction.values(), code)),
                Optional.ofNullable(row.getBecame()),
                new Id(row.getAuthor()),
                new ClockReading(
                        Instant.ofEpochMilli(row.getHappenedAt()),
                        ClockGrade.valueOf(row.getClock().toUpperCase(Locale.ROOT))),
                Optional.ofNullable(row.getSaid()));
    }
}
