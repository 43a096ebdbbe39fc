package org.sealbook.casework.register;

import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.casework.staff.StaffFact;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** What was said about the register as a whole; its rows follow from the cases. */
public sealed interface RegisterFact extends Fact {

    @Override
    default Id subject() {
        return StaffFact.OFFICE;
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<RegisterFact> read(RecordedEntry recorded) throws FactException {
        return recorded.entry().type().equals(RegisterConfirmed.TYPE)
                ? Optional.of(RegisterConfirmed.read(recorded.facts()))
                : Optional.empty();
    }

    /**
     * A notary read the register of a year and confirmed it as it stood then.
     *
     * @param rows how many cases it had
     * @param digest over the rows as {@link RegisterText} writes them
     */
    record RegisterConfirmed(int year, Id notary, int rows, Digest digest) implements RegisterFact {

        static final String TYPE = "RegisterConfirmed";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("year", year)
                    .put("notary", notary)
                    .put("rows", rows)
                    .put("digest", digest)
                    .map();
        }

        private static RegisterConfirmed read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            RegisterConfirmed confirmed = new RegisterConfirmed(
                    (int) in.number("year", 1, 9999),
                    in.id("notary"),
                    (int) in.number("rows", 1, Integer.MAX_VALUE),
                    in.digest("digest"));
            in.end();
            return confirmed;
        }
    }
}
