package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.IDENTITY_CHECK;
import static org.sealbook.casework.store.jooq.Tables.PARTY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.parties.Agency;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.CheckResult;
import org.sealbook.casework.parties.CheckSource;
import org.sealbook.casework.parties.DetailsText;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.IdentityCheck;
import org.sealbook.casework.parties.PartyBook;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.store.jooq.tables.records.PartyRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the parties from their table. */
public final class PartyTables implements PartyBook {

    private final Database database;

    public PartyTables(Database database) {
        this.database = database;
    }

    @Override
    public List<PartyRow> ofCase(Id caseId) {
        return database.read(sql -> sql.selectFrom(PARTY)
                .where(PARTY.CASE_ID.eq(caseId.value()))
                .orderBy(PARTY.BLOCK, PARTY.POSITION)
                .fetch(PartyTables::party));
    }

    @Override
    public List<IdentityCheck> checks(Id caseId) {
        return database.read(sql -> sql.selectFrom(IDENTITY_CHECK)
                .where(IDENTITY_CHECK.CASE_ID.eq(caseId.value()))
                .orderBy(IDENTITY_CHECK.BLOCK, IDENTITY_CHECK.POSITION)
                .fetch(row -> new IdentityCheck(
                        new Id(row.getPartyId()),
                        Codes.known(CheckSource.values(), row.getSource()),
                        Codes.known(CheckResult.values(), row.getResult()),
                        new Id(row.getCheckedBy()),
                        Instant.ofEpochMilli(row.getCheckedAt()),
                        Optional.ofNullable(row.getNote()),
                        row.getStands(),
                        new EntryId(row.getBlock(), row.getPosition()))));
    }

    private static PartyRow party(PartyRecord row) {
        return new PartyRow(
                new Id(row.getPartyId()),
                new Id(row.getCaseId()),
                Codes.known(PartyRole.values(), row.getRole()),
                Codes.known(IdType.values(), row.getIdType()),
                Optional.ofNullable(row.getName()),
                Optional.ofNullable(row.getIdNumber()),
                DetailsText.read(
                        Optional.ofNullable(row.getDetails()),
                        Optional.ofNullable(row.getAddress()),
                        Optional.ofNullable(row.getPhone())),
                Rows.id(row.getAgentOf()).map(principal -> agency(principal, row)),
                Optional.ofNullable(row.getScope()));
    }

    private static Agency agency(Id principal, PartyRecord row) {
        return new Agency(
                principal,
                Codes.known(AgencyKind.values(), Objects.requireNonNull(row.getAgency())),
                Optional.ofNullable(row.getAgencyUntil()).map(LocalDate::parse));
    }
}
