package org.sealbook.casework.evidence;

import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** What became different about the evidence of a case. */
public sealed interface EvidenceFact extends Fact {

    /** The erasable part that holds the name that a file had. */
    String FILE_NAME = "file-name";

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<EvidenceFact> read(RecordedEntry recorded) throws FactException {
        return recorded.entry().type().equals(EvidenceFixed.TYPE)
                ? Optional.of(EvidenceFixed.read(recorded.facts()))
                : Optional.empty();
    }

    /**
     * A file was taken in: from now on its content can't change unnoticed. Its name is in the part {@value EvidenceFact#FILE_NAME}.
     *
     * @param sm3 the SM3 digest, 32 bytes as well, where the office's suite asks for one
     * @param size in bytes
     */
    record EvidenceFixed(Id evidence, Id caseId, Digest sha256, Optional<Digest> sm3, long size, String mediaType)
            implements EvidenceFact {

        static final String TYPE = "EvidenceFixed";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            FactWriter facts = FactWriter.version(1)
                    .put("evidence", evidence)
                    .put("case", caseId)
                    .put("sha256", sha256)
                    .put("size", size)
                    .put("mediaType", mediaType);
            return sm3.map(digest -> facts.put("sm3", digest)).orElse(facts).map();
        }

        private static EvidenceFixed read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            EvidenceFixed fixed = new EvidenceFixed(
                    in.id("evidence"),
                    in.id("case"),
                    in.digest("sha256"),
                    in.optionalDigest("sm3"),
                    in.number("size", 0, CanonicalJson.INTEGER_LIMIT - 1),
                    in.text("mediaType"));
            in.end();
            return fixed;
        }
    }
}
