package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.IDENTITY_CHECK;
import static org.sealbook.casework.store.jooq.Tables.PARTY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.parties.Agency;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.PartyFact;
import org.sealbook.casework.parties.PartyFact.IdentityChecked;
import org.sealbook.casework.parties.PartyFact.PartyAdded;
import org.sealbook.casework.parties.PartyFact.PartyCorrected;
import org.sealbook.casework.store.jooq.tables.records.PartyRecord;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** The parties to cases, from {@link PartyFact}s. */
record PartyProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "parties";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public List<String> tables() {
        return List.of(PARTY.getName(), IDENTITY_CHECK.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        PartyFact.read(recorded).ifPresent(fact -> {
            switch (fact) {
                case PartyAdded added -> add(added, recorded);
                case PartyCorrected corrected -> correct(corrected, recorded);
                case IdentityChecked checked -> check(checked, recorded);
            }
        });
    }

    private void add(PartyAdded added, RecordedEntry recorded) {
        database.write(sql -> sql.insertInto(PARTY)
                .set(PARTY.PARTY_ID, added.party().value())
                .set(PARTY.CASE_ID, added.caseId().value())
                .set(PARTY.ROLE, added.role().code())
                .set(
                        PARTY.AGENT_OF,
                        added.agency().map(Agency::principal).map(Id::value).orElse(null))
                .set(
                        PARTY.AGENCY,
                        added.agency().map(Agency::kind).map(AgencyKind::code).orElse(null))
                .set(
                        PARTY.AGENCY_UNTIL,
                        added.agency()
                                .flatMap(Agency::until)
                                .map(LocalDate::toString)
                                .orElse(null))
                .set(parts(added.idType(), recorded))
                .set(PARTY.BLOCK, recorded.id().block())
                .set(PARTY.POSITION, recorded.id().index())
                .execute());
    }

    private void correct(PartyCorrected corrected, RecordedEntry recorded) {
        database.write(sql -> sql.update(IDENTITY_CHECK)
                .set(IDENTITY_CHECK.STANDS, false)
                .where(IDENTITY_CHECK.PARTY_ID.eq(corrected.party().value()))
                .execute());
        database.write(sql -> Rows.requireOne(
                sql.update(PARTY)
                        .set(parts(corrected.idType(), recorded))
                        .set(
                                PARTY.AGENCY_UNTIL,
                                corrected.agencyUntil().map(LocalDate::toString).orElse(null))
                        .where(PARTY.PARTY_ID.eq(corrected.party().value()))
                        .and(PARTY.CASE_ID.eq(corrected.caseId().value()))
                        .execute(),
                recorded));
    }

    private void check(IdentityChecked checked, RecordedEntry recorded) {
        database.write(sql -> sql.insertInto(IDENTITY_CHECK)
                .set(IDENTITY_CHECK.BLOCK, recorded.id().block())
                .set(IDENTITY_CHECK.POSITION, recorded.id().index())
                .set(IDENTITY_CHECK.PARTY_ID, checked.party().value())
                .set(IDENTITY_CHECK.CASE_ID, checked.caseId().value())
                .set(IDENTITY_CHECK.SOURCE, checked.source().code())
                .set(IDENTITY_CHECK.RESULT, checked.result().code())
                .set(IDENTITY_CHECK.CHECKED_BY, recorded.entry().author().value())
                .set(IDENTITY_CHECK.CHECKED_AT, recorded.entry().clock().time().toEpochMilli())
                .set(IDENTITY_CHECK.NOTE, recorded.text(PartyFact.NOTE).orElse(null))
                .set(IDENTITY_CHECK.STANDS, true)
                .execute());
    }

    private static PartyRecord parts(IdType idType, RecordedEntry recorded) {
        Optional<String> number = recorded.text(PartyFact.ID_NUMBER);
        PartyRecord parts = new PartyRecord();
        parts.setIdType(idType.code());
        parts.setName(recorded.text(PartyFact.NAME).orElse(null));
        parts.setIdNumber(number.orElse(null));
        parts.setRecognisedBy(
                number.flatMap(value -> IdNumber.recognised(idType, value)).orElse(null));
        parts.setAddress(recorded.text(PartyFact.ADDRESS).orElse(null));
        parts.setPhone(recorded.text(PartyFact.PHONE).orElse(null));
        parts.setDetails(recorded.text(PartyFact.DETAILS).orElse(null));
        parts.setScope(recorded.text(PartyFact.SCOPE).orElse(null));
        return parts;
    }
}
