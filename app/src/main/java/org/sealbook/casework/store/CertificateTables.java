package org.sealbook.casework.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.sealbook.casework.store.jooq.Tables.CASE_FILE;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE_ATTACHMENT;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE_NUMBER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.issue.CertificateBook;
import org.sealbook.casework.issue.CertificateItem;
import org.sealbook.casework.issue.CertificateNumber;
import org.sealbook.casework.issue.CertificateQuery;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.NumberRow.IssuedFile;
import org.sealbook.casework.issue.NumberSeries;
import org.sealbook.casework.issue.NumberState;
import org.sealbook.casework.store.jooq.tables.records.CertificateNumberRecord;
import org.sealbook.casework.store.jooq.tables.records.CertificateRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** Reads the certificates and their numbers from their tables. */
public final class CertificateTables implements CertificateBook {

    private static final Field<String> APPLICANT = Conditions.applicantOf(CERTIFICATE.CASE_ID);

    private final Database database;

    public CertificateTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CertificateRow> find(Id certificate) {
        return database.read(sql -> sql.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.CERTIFICATE_ID.eq(certificate.value()))
                .fetchOptional(row -> certificate(sql, row)));
    }

    @Override
    public List<CertificateRow> ofCase(Id caseId) {
        return database.read(sql -> sql.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.CASE_ID.eq(caseId.value()))
                .orderBy(CERTIFICATE.FIRST_BLOCK, CERTIFICATE.FIRST_POSITION)
                .fetch(row -> certificate(sql, row)));
    }

    @Override
    public Page<CertificateItem> page(CertificateQuery query, List<Sought> words, Optional<EntryId> after, int limit) {
        // Chosen under the table's own name, so that what a row shows beside is looked up for these rows only.
        Table<?> chosen = select(
                        CERTIFICATE.CERTIFICATE_ID,
                        CERTIFICATE.CASE_ID,
                        CERTIFICATE.STATE,
                        CERTIFICATE.NUMBER,
                        CERTIFICATE.DRAFTER,
                        CERTIFICATE.FIRST_BLOCK,
                        CERTIFICATE.FIRST_POSITION)
                .from(CERTIFICATE)
                .where(Conditions.ofCase(CERTIFICATE.CASE_ID, words, query.handledBy()))
                .and(Conditions.oneOf(CERTIFICATE.STATE, query.states()))
                .and(Conditions.olderThan(after, CERTIFICATE.FIRST_BLOCK, CERTIFICATE.FIRST_POSITION))
                .orderBy(CERTIFICATE.FIRST_BLOCK.desc(), CERTIFICATE.FIRST_POSITION.desc())
                .limit(Page.limit(limit) + 1)
                .asTable(CERTIFICATE);
        List<CertificateItem> items = database.read(sql -> sql.select(
                        CERTIFICATE.CERTIFICATE_ID,
                        CERTIFICATE.STATE,
                        CERTIFICATE.DRAFTER,
                        CERTIFICATE.FIRST_BLOCK,
                        CERTIFICATE.FIRST_POSITION,
                        CASE_FILE,
                        CERTIFICATE_NUMBER,
                        APPLICANT)
                .from(chosen)
                .join(CASE_FILE)
                .on(CASE_FILE.CASE_ID.eq(CERTIFICATE.CASE_ID))
                .leftJoin(CERTIFICATE_NUMBER)
                .on(CERTIFICATE_NUMBER.NUMBER.eq(CERTIFICATE.NUMBER))
                .orderBy(CERTIFICATE.FIRST_BLOCK.desc(), CERTIFICATE.FIRST_POSITION.desc())
                .fetch(found -> new CertificateItem(
                        new Id(found.value1()),
                        CaseTables.file(found.value6()),
                        Optional.ofNullable(found.value8()),
                        Codes.known(CertificateState.values(), found.value2()),
                        Optional.ofNullable(found.value7())
                                .filter(number -> number.getNumber() != null)
                                .map(CertificateTables::number),
                        new Id(found.value3()),
                        new EntryId(found.value4(), found.value5()))));
        return Page.of(items, limit, CertificateItem::firstDrafted);
    }

    @Override
    public Map<CertificateState, Integer> counts(CertificateQuery query, List<Sought> words) {
        Map<CertificateState, Integer> counts = new EnumMap<>(CertificateState.class);
        Arrays.stream(CertificateState.values()).forEach(state -> counts.put(state, 0));
        database.read(sql -> sql.select(CERTIFICATE.STATE, count())
                        .from(CERTIFICATE)
                        .where(Conditions.ofCase(CERTIFICATE.CASE_ID, words, query.handledBy()))
                        .groupBy(CERTIFICATE.STATE)
                        .fetch())
                .forEach(row -> counts.put(Codes.known(CertificateState.values(), row.value1()), row.value2()));
        return counts;
    }

    @Override
    public int lastSerial(NumberSeries series) {
        return database.read(sql -> sql.select(max(CERTIFICATE_NUMBER.SERIAL))
                .from(CERTIFICATE_NUMBER)
                .where(in(series))
                .fetchOptional(row -> row.value1())
                .orElse(0));
    }

    @Override
    public List<NumberRow> numbers(NumberSeries series, int after, int limit) {
        return database.read(sql -> sql.selectFrom(CERTIFICATE_NUMBER)
                .where(in(series))
                .and(CERTIFICATE_NUMBER.SERIAL.gt(after))
                .orderBy(CERTIFICATE_NUMBER.SERIAL)
                .limit(Page.limit(limit))
                .fetch(CertificateTables::number));
    }

    @Override
    public List<NumberRow> withFiles() {
        return database.read(sql -> sql.selectFrom(CERTIFICATE_NUMBER)
                .where(CERTIFICATE_NUMBER.FILE_LENGTH.isNotNull())
                .orderBy(CERTIFICATE_NUMBER.DECIDED_BLOCK, CERTIFICATE_NUMBER.DECIDED_POSITION)
                .fetch(CertificateTables::number));
    }

    private static Condition in(NumberSeries series) {
        return CERTIFICATE_NUMBER
                .WORD
                .eq(series.word())
                .and(CERTIFICATE_NUMBER.SERIES_YEAR.eq(series.year()))
                .and(CERTIFICATE_NUMBER.CATEGORY.eq(series.category()));
    }

    private static CertificateRow certificate(DSLContext sql, CertificateRecord row) {
        List<Id> attachments = sql.select(CERTIFICATE_ATTACHMENT.EVIDENCE_ID)
                .from(CERTIFICATE_ATTACHMENT)
                .where(CERTIFICATE_ATTACHMENT.CERTIFICATE_ID.eq(row.getCertificateId()))
                .orderBy(CERTIFICATE_ATTACHMENT.ORDINAL)
                .fetch(each -> new Id(each.value1()));
        Optional<NumberRow> number = sql.selectFrom(CERTIFICATE_NUMBER)
                .where(CERTIFICATE_NUMBER.NUMBER.eq(row.getNumber()))
                .fetchOptional(CertificateTables::number);
        return new CertificateRow(
                new Id(row.getCertificateId()),
                new Id(row.getCaseId()),
                Codes.known(CertificateState.values(), row.getState()),
                attachments,
                Optional.ofNullable(row.getCertificateText()),
                Rows.digest(row.getApproved()),
                number,
                Rows.id(row.getFollows()),
                row.getReexamining(),
                row.getAwaitsFollower(),
                new Id(row.getDrafter()),
                new EntryId(row.getDraftedBlock(), row.getDraftedPosition()));
    }

    private static NumberRow number(CertificateNumberRecord row) {
        NumberSeries series = new NumberSeries(row.getWord(), row.getSeriesYear(), row.getCategory());
        return new NumberRow(
                new CertificateNumber(series, row.getSerial(), row.getNumber()),
                new Id(row.getCertificateId()),
                Codes.known(NumberState.values(), row.getState()),
                LocalDate.parse(row.getIssueDate()),
                Digest.wrap(row.getContent()),
                new EntryId(row.getDecidedBlock(), row.getDecidedPosition()),
                Optional.ofNullable(row.getFileLength())
                        .map(length -> new IssuedFile(
                                length,
                                Digest.wrap(row.getFileSha256()),
                                new EntryId(row.getIssuedBlock(), row.getIssuedPosition()))));
    }
}
