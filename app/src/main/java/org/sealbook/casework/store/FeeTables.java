package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CASE_FEE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fees.FeeBook;
import org.sealbook.casework.fees.FeeKind;
import org.sealbook.casework.fees.FeeRow;
import org.sealbook.casework.fees.PayMethod;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the fees of cases from their table. */
public final class FeeTables implements FeeBook {

    private final Database database;

    public FeeTables(Database database) {
        this.database = database;
    }

    @Override
    public List<FeeRow> ofCase(Id caseId) {
        return database.read(sql -> sql.selectFrom(CASE_FEE)
                .where(CASE_FEE.CASE_ID.eq(caseId.value()))
                .orderBy(CASE_FEE.BLOCK, CASE_FEE.POSITION)
                .fetch(row -> new FeeRow(
                        new Id(row.getCaseId()),
                        Codes.known(FeeKind.values(), row.getKind()),
                        Optional.ofNullable(row.getItem()),
                        row.getQuantity(),
                        row.getAmount(),
                        Optional.ofNullable(row.getMethod()).map(code -> Codes.known(PayMethod.values(), code)),
                        Optional.ofNullable(row.getReason()),
                        new Id(row.getDoneBy()),
                        Instant.ofEpochMilli(row.getDoneAt()),
                        new EntryId(row.getBlock(), row.getPosition()))));
    }
}
