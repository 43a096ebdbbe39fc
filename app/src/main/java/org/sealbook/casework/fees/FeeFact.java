package org.sealbook.casework.fees;

import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;

/** What became different about the fees of a case. Amounts are in fen. */
public sealed interface FeeFact extends Fact {

    /** The erasable part that holds why something was reduced or refunded. */
    String REASON = "reason";

    Id caseId();

    long amount();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<FeeFact> read(RecordedEntry recorded) throws FactException {
        return switch (recorded.entry().type()) {
            case FeeCharged.TYPE -> Optional.of(FeeCharged.read(recorded.facts()));
            case FeeReduced.TYPE -> Optional.of(FeeReduced.read(recorded.facts()));
            case FeePaid.TYPE -> Optional.of(FeePaid.read(recorded.facts()));
            case FeeRefunded.TYPE -> Optional.of(FeeRefunded.read(recorded.facts()));
            default -> Optional.empty();
        };
    }

    /**
     * An item became due.
     *
     * @param fees the version of the list of fees that names the item
     * @param unitAmount for one unit
     */
    record FeeCharged(Id caseId, int fees, String item, int quantity, long unitAmount) implements FeeFact {

        static final String TYPE = "FeeCharged";

        @Override
        public long amount() {
            return unitAmount * quantity;
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("case", caseId)
                    .put("fees", fees)
                    .put("item", item)
                    .put("quantity", quantity)
                    .put("unitAmount", unitAmount)
                    .map();
        }

        private static FeeCharged read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            FeeCharged charged = new FeeCharged(
                    in.id("case"),
                    (int) in.number("fees", 1, Integer.MAX_VALUE),
                    in.text("item"),
                    (int) in.number("quantity", 1, FeeBalance.MOST_QUANTITY),
                    in.number("unitAmount", 0, FeeBalance.MOST));
            in.end();
            return charged;
        }
    }

    /** Somebody who does not handle the case approved a reduction. Why is in the part {@value FeeFact#REASON}. */
    record FeeReduced(Id caseId, long amount) implements FeeFact {

        static final String TYPE = "FeeReduced";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("case", caseId)
                    .put("amount", amount)
                    .map();
        }

        private static FeeReduced read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            FeeReduced reduced = new FeeReduced(in.id("case"), in.number("amount", 1, FeeBalance.MOST));
            in.end();
            return reduced;
        }
    }

    /** Money came in. */
    record FeePaid(Id caseId, long amount, PayMethod method) implements FeeFact {

        static final String TYPE = "FeePaid";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("case", caseId)
                    .put("amount", amount)
                    .put("method", method)
                    .map();
        }

        private static FeePaid read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            FeePaid paid = new FeePaid(
                    in.id("case"), in.number("amount", 1, FeeBalance.MOST), in.code("method", PayMethod.values()));
            in.end();
            return paid;
        }
    }

    /** Money went back, approved by somebody who does not handle the case. Why is in the part {@value FeeFact#REASON}. */
    record FeeRefunded(Id caseId, long amount) implements FeeFact {

        static final String TYPE = "FeeRefunded";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("case", caseId)
                    .put("amount", amount)
                    .map();
        }

        private static FeeRefunded read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            FeeRefunded refunded = new FeeRefunded(in.id("case"), in.number("amount", 1, FeeBalance.MOST));
            in.end();
            return refunded;
        }
    }
}
