package org.sealbook.casework.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE_COPY;
import static org.sealbook.casework.store.jooq.Tables.COPY_PLAN;
import static org.sealbook.casework.store.jooq.Tables.PARTY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.sealbook.casework.copies.CopyBook;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.casework.copies.CopyPlan;
import org.sealbook.casework.copies.CopyRow;
import org.sealbook.casework.copies.CopyState;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.store.jooq.tables.CertificateCopy;
import org.sealbook.casework.store.jooq.tables.records.CertificateCopyRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the printed copies from their tables. */
public final class CopyTables implements CopyBook {

    private final Database database;

    public CopyTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<CopyPlan> plan(Id certificate) {
        return database.read(sql -> sql.selectFrom(COPY_PLAN)
                .where(COPY_PLAN.CERTIFICATE_ID.eq(certificate.value()))
                .fetchOptional(row -> new CopyPlan(row.getOriginals(), row.getDuplicates())));
    }

    @Override
    public List<CopyRow> ofCertificate(Id certificate) {
        return database.read(sql -> sql.selectFrom(CERTIFICATE_COPY)
                .where(CERTIFICATE_COPY.CERTIFICATE_ID.eq(certificate.value()))
                .orderBy(CERTIFICATE_COPY.BLOCK, CERTIFICATE_COPY.POSITION)
                .fetch(CopyTables::copy));
    }

    @Override
    public Optional<CopyRow> find(Id copy) {
        return database.read(sql -> sql.selectFrom(CERTIFICATE_COPY)
                .where(CERTIFICATE_COPY.COPY_ID.eq(copy.value()))
                .fetchOptional(CopyTables::copy));
    }

    @Override
    public List<CopyRow> beyondPlan(int limit) {
        CertificateCopy earlier = CERTIFICATE_COPY.as("earlier");
        Field<Integer> before = field(select(count())
                .from(earlier)
                .where(earlier.CERTIFICATE_ID.eq(CERTIFICATE_COPY.CERTIFICATE_ID))
                .and(earlier.KIND.eq(CERTIFICATE_COPY.KIND))
                .and(earlier.STATE.ne(CopyState.SPOILED.code()))
                .and(earlier.SERIAL.lt(CERTIFICATE_COPY.SERIAL)));
        Condition isOriginal = CERTIFICATE_COPY.KIND.eq(CopyKind.ORIGINAL.code());
        Field<Integer> said = field(select(when(isOriginal, COPY_PLAN.ORIGINALS).otherwise(COPY_PLAN.DUPLICATES))
                .from(COPY_PLAN)
                .where(COPY_PLAN.CERTIFICATE_ID.eq(CERTIFICATE_COPY.CERTIFICATE_ID)));
        Field<Integer> applicants = field(select(count())
                .from(PARTY)
                .where(PARTY.CASE_ID.eq(CERTIFICATE_COPY.CASE_ID))
                .and(PARTY.ROLE.eq(PartyRole.APPLICANT.code())));
        return database.read(sql -> sql.selectFrom(CERTIFICATE_COPY)
                .where(CERTIFICATE_COPY.STATE.ne(CopyState.SPOILED.code()))
                .and(before.ge(
                        coalesce(said, when(isOriginal, applicants.plus(1)).otherwise(0))))
                .orderBy(CERTIFICATE_COPY.BLOCK.desc(), CERTIFICATE_COPY.POSITION.desc())
                .limit(limit)
                .fetch(CopyTables::copy));
    }

    private static CopyRow copy(CertificateCopyRecord row) {
        return new CopyRow(
                new Id(row.getCopyId()),
                new Id(row.getCertificateId()),
                new Id(row.getCaseId()),
                Codes.known(CopyKind.values(), row.getKind()),
                row.getSerial(),
                Codes.known(CopyState.values(), row.getState()),
                Optional.ofNullable(row.getPaper()),
                Rows.id(row.getReplaces()),
                new Id(row.getPrintedBy()),
                Instant.ofEpochMilli(row.getPrintedAt()),
                Optional.ofNullable(row.getReason()),
                Optional.ofNullable(row.getRecipient()),
                Optional.ofNullable(row.getEndedAt()).map(Instant::ofEpochMilli),
                new EntryId(row.getBlock(), row.getPosition()));
    }
}
