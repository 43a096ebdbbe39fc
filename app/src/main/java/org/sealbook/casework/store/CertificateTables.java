package org.sealbook.casework.store;

import static org.jooq.impl.DSL.max;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE_ATTACHMENT;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE_NUMBER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.issue.CertificateBook;
import org.sealbook.casework.issue.CertificateNumber;
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
