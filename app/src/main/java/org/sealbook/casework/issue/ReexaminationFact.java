package org.sealbook.casework.issue;

import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;

/** What followed the issue of a certificate. */
public sealed interface ReexaminationFact extends Fact {

    /** The erasable part that holds why it was asked for, or decided so. */
    String REASON = "reason";

    /** The erasable part that holds the notice by which everybody is told that a certificate was revoked. */
    String ANNOUNCEMENT = "announcement";

    Id certificate();

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<ReexaminationFact> read(RecordedEntry recorded) throws FactException {
        return switch (recorded.entry().type()) {
            case ReexaminationAsked.TYPE -> Optional.of(ReexaminationAsked.read(recorded.facts()));
            case ReexaminationDecided.TYPE -> Optional.of(ReexaminationDecided.read(recorded.facts()));
            default -> Optional.empty();
        };
    }

    /** Somebody asked for a re-examination. Why is in the part {@value ReexaminationFact#REASON}. */
    record ReexaminationAsked(Id certificate, Id caseId, RequestedBy by) implements ReexaminationFact {

        static final String TYPE = "ReexaminationAsked";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("certificate", certificate)
                    .put("case", caseId)
                    .put("by", by)
                    .map();
        }

        private static ReexaminationAsked read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            ReexaminationAsked asked =
                    new ReexaminationAsked(in.id("certificate"), in.id("case"), in.code("by", RequestedBy.values()));
            in.end();
            return asked;
        }
    }

    /**
     * The re-examination came to this. Why is in the part {@value ReexaminationFact#REASON}; of a revocation, the notice is in the part
     * {@value ReexaminationFact#ANNOUNCEMENT}.
     */
    record ReexaminationDecided(Id certificate, Id caseId, Reexamination outcome) implements ReexaminationFact {

        static final String TYPE = "ReexaminationDecided";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("certificate", certificate)
                    .put("case", caseId)
                    .put("outcome", outcome)
                    .map();
        }

        private static ReexaminationDecided read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            ReexaminationDecided decided = new ReexaminationDecided(
                    in.id("certificate"), in.id("case"), in.code("outcome", Reexamination.values()));
            in.end();
            return decided;
        }
    }
}
