package org.sealbook.casework.copies;

import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;

/** What became different about the printed copies of a certificate. */
public sealed interface CopyFact extends Fact {

    /** The erasable part that holds the number of the paper a copy was printed on. */
    String PAPER = "paper";

    /** The erasable part that holds why a copy was spoiled. */
    String REASON = "reason";

    /** The erasable part that says who took a copy. */
    String RECIPIENT = "recipient";

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<CopyFact> read(RecordedEntry recorded) throws FactException {
        return switch (recorded.entry().type()) {
            case CopiesPlanned.TYPE -> Optional.of(CopiesPlanned.read(recorded.facts()));
            case CopyPrinted.TYPE -> Optional.of(CopyPrinted.read(recorded.facts()));
            case CopySpoiled.TYPE -> Optional.of(CopySpoiled.read(recorded.facts()));
            case CopyDelivered.TYPE -> Optional.of(CopyDelivered.read(recorded.facts()));
            default -> Optional.empty();
        };
    }

    /** How many copies of a certificate there are to be. */
    record CopiesPlanned(Id certificate, Id caseId, CopyPlan plan) implements CopyFact {

        static final String TYPE = "CopiesPlanned";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("certificate", certificate)
                    .put("case", caseId)
                    .put("originals", plan.originals())
                    .put("duplicates", plan.duplicates())
                    .map();
        }

        private static CopiesPlanned read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CopiesPlanned planned = new CopiesPlanned(
                    in.id("certificate"),
                    in.id("case"),
                    new CopyPlan((int) in.number("originals", 1, CopyPlan.MOST), (int)
                            in.number("duplicates", 0, CopyPlan.MOST)));
            in.end();
            return planned;
        }
    }

    /**
     * A copy went to the printer. The paper's number, where it has one, is in the part {@value CopyFact#PAPER}.
     *
     * @param serial its place among the certificate's copies of this kind, from 1; never given twice
     * @param replaces the spoiled copy in whose place it was printed (补打)
     */
    record CopyPrinted(Id copy, Id certificate, Id caseId, CopyKind kind, int serial, Optional<Id> replaces)
            implements CopyFact {

        static final String TYPE = "CopyPrinted";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("copy", copy)
                    .put("certificate", certificate)
                    .put("case", caseId)
                    .put("kind", kind)
                    .put("serial", serial)
                    .put("replaces", replaces)
                    .map();
        }

        private static CopyPrinted read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CopyPrinted printed = new CopyPrinted(
                    in.id("copy"),
                    in.id("certificate"),
                    in.id("case"),
                    in.code("kind", CopyKind.values()),
                    (int) in.number("serial", 1, Integer.MAX_VALUE),
                    in.optionalId("replaces"));
            in.end();
            return printed;
        }
    }

    /** A copy is no good and was taken away. Why is in the part {@value CopyFact#REASON}. */
    record CopySpoiled(Id copy, Id caseId) implements CopyFact {

        static final String TYPE = "CopySpoiled";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1).put("copy", copy).put("case", caseId).map();
        }

        private static CopySpoiled read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CopySpoiled spoiled = new CopySpoiled(in.id("copy"), in.id("case"));
            in.end();
            return spoiled;
        }
    }

    /** A copy was handed out. To whom is in the part {@value CopyFact#RECIPIENT}. */
    record CopyDelivered(Id copy, Id caseId) implements CopyFact {

        static final String TYPE = "CopyDelivered";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1).put("copy", copy).put("case", caseId).map();
        }

        private static CopyDelivered read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CopyDelivered delivered = new CopyDelivered(in.id("copy"), in.id("case"));
            in.end();
            return delivered;
        }
    }
}
