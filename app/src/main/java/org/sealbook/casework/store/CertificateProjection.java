package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE_ATTACHMENT;
import static org.sealbook.casework.store.jooq.Tables.CERTIFICATE_NUMBER;

import java.util.List;
import org.jooq.DSLContext;
import org.sealbook.casework.issue.CertificateFact;
import org.sealbook.casework.issue.CertificateFact.CertificateApproved;
import org.sealbook.casework.issue.CertificateFact.CertificateDecided;
import org.sealbook.casework.issue.CertificateFact.CertificateDrafted;
import org.sealbook.casework.issue.CertificateFact.CertificateIssued;
import org.sealbook.casework.issue.CertificateFact.CertificateReturned;
import org.sealbook.casework.issue.CertificateFact.NumberVoided;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.issue.NumberSeries;
import org.sealbook.casework.issue.NumberState;
import org.sealbook.casework.issue.ReexaminationFact;
import org.sealbook.casework.issue.ReexaminationFact.ReexaminationAsked;
import org.sealbook.casework.issue.ReexaminationFact.ReexaminationDecided;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** The certificates and their numbers, from {@link CertificateFact}s and {@link ReexaminationFact}s. */
record CertificateProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<String> tables() {
        return List.of(CERTIFICATE.getName(), CERTIFICATE_ATTACHMENT.getName(), CERTIFICATE_NUMBER.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        CertificateFact.read(recorded)
                .ifPresent(fact -> database.write(sql -> {
                    switch (fact) {
                        case CertificateDrafted drafted -> draft(sql, drafted, recorded);
                        case CertificateApproved approved -> approve(sql, approved, recorded);
                        case CertificateReturned returned -> sendBack(sql, returned, recorded);
                        case CertificateDecided decided -> decide(sql, decided, recorded);
                        case CertificateIssued issued -> issue(sql, issued, recorded);
                        case NumberVoided voided -> giveUpNumber(sql, voided, recorded);
                    }
                }));
        ReexaminationFact.read(recorded)
                .ifPresent(fact -> database.write(sql -> {
                    switch (fact) {
                        case ReexaminationAsked asked ->
                            Rows.requireOne(
                                    sql.update(CERTIFICATE)
                                            .set(CERTIFICATE.REEXAMINING, true)
                                            .where(CERTIFICATE.CERTIFICATE_ID.eq(
                                                    asked.certificate().value()))
                                            .execute(),
                                    recorded);
                        case ReexaminationDecided decided -> reexamined(sql, decided, recorded);
                    }
                }));
    }

    private static void reexamined(DSLContext sql, ReexaminationDecided decided, RecordedEntry recorded) {
        String certificate = decided.certificate().value();
        Rows.requireOne(
                sql.update(CERTIFICATE)
                        .set(CERTIFICATE.REEXAMINING, false)
                        .set(CERTIFICATE.AWAITS_FOLLOWER, decided.outcome().asksForAnother())
                        .where(CERTIFICATE.CERTIFICATE_ID.eq(certificate))
                        .and(CERTIFICATE.REEXAMINING)
                        .execute(),
                recorded);
        decided.outcome()
                .certificate()
                .ifPresent(state -> sql.update(CERTIFICATE)
                        .set(CERTIFICATE.STATE, state.code())
                        .where(CERTIFICATE.CERTIFICATE_ID.eq(certificate))
                        .execute());
    }

    private static void draft(DSLContext sql, CertificateDrafted drafted, RecordedEntry recorded) {
        String certificate = drafted.certificate().value();
        int written = sql.update(CERTIFICATE)
                .set(CERTIFICATE.STATE, CertificateState.DRAFT.code())
                .set(
                        CERTIFICATE.CERTIFICATE_TEXT,
                        recorded.text(CertificateFact.TEXT).orElse(null))
                .set(CERTIFICATE.DRAFTER, recorded.entry().author().value())
                .set(CERTIFICATE.DRAFTED_BLOCK, recorded.id().block())
                .set(CERTIFICATE.DRAFTED_POSITION, recorded.id().index())
                .setNull(CERTIFICATE.APPROVED)
                .where(CERTIFICATE.CERTIFICATE_ID.eq(certificate))
                .execute();
        if (written == 0) {
            sql.insertInto(CERTIFICATE)
                    .set(CERTIFICATE.CERTIFICATE_ID, certificate)
                    .set(CERTIFICATE.CASE_ID, drafted.caseId().value())
                    .set(CERTIFICATE.STATE, CertificateState.DRAFT.code())
                    .set(
                            CERTIFICATE.CERTIFICATE_TEXT,
                            recorded.text(CertificateFact.TEXT).orElse(null))
                    .set(CERTIFICATE.DRAFTER, recorded.entry().author().value())
                    .set(CERTIFICATE.DRAFTED_BLOCK, recorded.id().block())
                    .set(CERTIFICATE.DRAFTED_POSITION, recorded.id().index())
                    .set(CERTIFICATE.FIRST_BLOCK, recorded.id().block())
                    .set(CERTIFICATE.FIRST_POSITION, recorded.id().index())
                    .set(CERTIFICATE.FOLLOWS, drafted.follows().map(Id::value).orElse(null))
                    .execute();
            drafted.follows()
                    .ifPresent(followed -> sql.update(CERTIFICATE)
                            .set(CERTIFICATE.AWAITS_FOLLOWER, false)
                            .where(CERTIFICATE.CERTIFICATE_ID.eq(followed.value()))
                            .execute());
        }
        sql.deleteFrom(CERTIFICATE_ATTACHMENT)
                .where(CERTIFICATE_ATTACHMENT.CERTIFICATE_ID.eq(certificate))
                .execute();
        int ordinal = 0;
        for (Id evidence : drafted.attachments()) {
            sql.insertInto(CERTIFICATE_ATTACHMENT)
                    .set(CERTIFICATE_ATTACHMENT.CERTIFICATE_ID, certificate)
                    .set(CERTIFICATE_ATTACHMENT.ORDINAL, ordinal++)
                    .set(CERTIFICATE_ATTACHMENT.EVIDENCE_ID, evidence.value())
                    .execute();
        }
    }

    private static void approve(DSLContext sql, CertificateApproved approved, RecordedEntry recorded) {
        Rows.requireOne(
                sql.update(CERTIFICATE)
                        .set(CERTIFICATE.STATE, CertificateState.APPROVED.code())
                        .set(CERTIFICATE.APPROVED, approved.content().bytes())
                        .where(CERTIFICATE.CERTIFICATE_ID.eq(
                                approved.certificate().value()))
                        .and(CERTIFICATE.STATE.eq(CertificateState.DRAFT.code()))
                        .execute(),
                recorded);
    }

    private static void sendBack(DSLContext sql, CertificateReturned returned, RecordedEntry recorded) {
        Rows.requireOne(
                sql.update(CERTIFICATE)
                        .set(CERTIFICATE.STATE, CertificateState.DRAFT.code())
                        .setNull(CERTIFICATE.APPROVED)
                        .where(CERTIFICATE.CERTIFICATE_ID.eq(
                                returned.certificate().value()))
                        .execute(),
                recorded);
    }

    private static void decide(DSLContext sql, CertificateDecided decided, RecordedEntry recorded) {
        NumberSeries series = decided.number().series();
        sql.insertInto(CERTIFICATE_NUMBER)
                .set(CERTIFICATE_NUMBER.WORD, series.word())
                .set(CERTIFICATE_NUMBER.SERIES_YEAR, series.year())
                .set(CERTIFICATE_NUMBER.CATEGORY, series.category())
                .set(CERTIFICATE_NUMBER.SERIAL, decided.number().serial())
                .set(CERTIFICATE_NUMBER.NUMBER, decided.number().text())
                .set(CERTIFICATE_NUMBER.CERTIFICATE_ID, decided.certificate().value())
                .set(CERTIFICATE_NUMBER.STATE, NumberState.PENDING.code())
                .set(CERTIFICATE_NUMBER.ISSUE_DATE, decided.issueDate().toString())
                .set(CERTIFICATE_NUMBER.CONTENT, decided.content().bytes())
                .set(CERTIFICATE_NUMBER.DECIDED_BLOCK, recorded.id().block())
                .set(CERTIFICATE_NUMBER.DECIDED_POSITION, recorded.id().index())
                .execute();
        Rows.requireOne(
                sql.update(CERTIFICATE)
                        .set(CERTIFICATE.STATE, CertificateState.DECIDED.code())
                        .set(CERTIFICATE.NUMBER, decided.number().text())
                        .where(CERTIFICATE.CERTIFICATE_ID.eq(
                                decided.certificate().value()))
                        .and(CERTIFICATE.STATE.eq(CertificateState.APPROVED.code()))
                        .execute(),
                recorded);
    }

    private static void issue(DSLContext sql, CertificateIssued issued, RecordedEntry recorded) {
        Rows.requireOne(
                sql.update(CERTIFICATE_NUMBER)
                        .set(CERTIFICATE_NUMBER.STATE, NumberState.ISSUED.code())
                        .set(CERTIFICATE_NUMBER.FILE_LENGTH, issued.length())
                        .set(CERTIFICATE_NUMBER.FILE_SHA256, issued.sha256().bytes())
                        .set(CERTIFICATE_NUMBER.ISSUED_BLOCK, recorded.id().block())
                        .set(CERTIFICATE_NUMBER.ISSUED_POSITION, recorded.id().index())
                        .where(CERTIFICATE_NUMBER.NUMBER.eq(issued.number()))
                        .and(CERTIFICATE_NUMBER.CERTIFICATE_ID.eq(
                                issued.certificate().value()))
                        .and(CERTIFICATE_NUMBER.STATE.eq(NumberState.PENDING.code()))
                        .execute(),
                recorded);
        Rows.requireOne(
                sql.update(CERTIFICATE)
                        .set(CERTIFICATE.STATE, CertificateState.ISSUED.code())
                        .where(CERTIFICATE.CERTIFICATE_ID.eq(
                                issued.certificate().value()))
                        .and(CERTIFICATE.STATE.eq(CertificateState.DECIDED.code()))
                        .execute(),
                recorded);
    }

    private static void giveUpNumber(DSLContext sql, NumberVoided voided, RecordedEntry recorded) {
        Rows.requireOne(
                sql.update(CERTIFICATE_NUMBER)
                        .set(CERTIFICATE_NUMBER.STATE, NumberState.VOIDED.code())
                        .where(CERTIFICATE_NUMBER.NUMBER.eq(voided.number()))
                        .and(CERTIFICATE_NUMBER.CERTIFICATE_ID.eq(
                                voided.certificate().value()))
                        .and(CERTIFICATE_NUMBER.STATE.eq(NumberState.PENDING.code()))
                        .execute(),
                recorded);
        Rows.requireOne(
                sql.update(CERTIFICATE)
                        .set(CERTIFICATE.STATE, CertificateState.APPROVED.code())
                        .setNull(CERTIFICATE.NUMBER)
                        .where(CERTIFICATE.CERTIFICATE_ID.eq(
                                voided.certificate().value()))
                        .and(CERTIFICATE.STATE.eq(CertificateState.DECIDED.code()))
                        .execute(),
                recorded);
    }
}
