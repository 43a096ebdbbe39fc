package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CASE_FEE;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.fees.FeeFact;
import org.sealbook.casework.fees.FeeFact.FeeCharged;
import org.sealbook.casework.fees.FeeFact.FeePaid;
import org.sealbook.casework.fees.FeeFact.FeeReduced;
import org.sealbook.casework.fees.FeeFact.FeeRefunded;
import org.sealbook.casework.fees.FeeKind;
import org.sealbook.casework.fees.PayMethod;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;

/** The fees of cases, from {@link FeeFact}s. */
record FeeProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "fees";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(CASE_FEE.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        FeeFact.read(recorded).ifPresent(fact -> {
            switch (fact) {
                case FeeCharged charged ->
                    add(
                            charged,
                            FeeKind.CHARGED,
                            Optional.of(charged.item()),
                            charged.quantity(),
                            Optional.empty(),
                            recorded);
                case FeeReduced reduced ->
                    add(reduced, FeeKind.REDUCED, Optional.empty(), 0, Optional.empty(), recorded);
                case FeePaid paid -> add(paid, FeeKind.PAID, Optional.empty(), 0, Optional.of(paid.method()), recorded);
                case FeeRefunded refunded ->
                    add(refunded, FeeKind.REFUNDED, Optional.empty(), 0, Optional.empty(), recorded);
            }
        });
    }

    private void add(
            FeeFact fact,
            FeeKind kind,
            Optional<String> item,
            int quantity,
            Optional<PayMethod> method,
            RecordedEntry recorded) {
        database.write(sql -> sql.insertInto(CASE_FEE)
                .set(CASE_FEE.BLOCK, recorded.id().block())
                .set(CASE_FEE.POSITION, recorded.id().index())
                .set(CASE_FEE.CASE_ID, fact.caseId().value())
                .set(CASE_FEE.KIND, kind.code())
                .set(CASE_FEE.ITEM, item.orElse(null))
                .set(CASE_FEE.QUANTITY, quantity)
                .set(CASE_FEE.AMOUNT, fact.amount())
                .set(CASE_FEE.METHOD, method.map(PayMethod::code).orElse(null))
                .set(CASE_FEE.REASON, recorded.text(FeeFact.REASON).orElse(null))
                .set(CASE_FEE.DONE_BY, recorded.entry().author().value())
                .set(CASE_FEE.DONE_AT, recorded.entry().clock().time().toEpochMilli())
                .execute());
    }
}
