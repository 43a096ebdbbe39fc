package org.sealbook.casework.documents;

import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** What became different about the documents of a case. */
public sealed interface DocumentFact extends Fact {

    /** The erasable part that holds what somebody wrote in a document. */
    String TEXT = "text";

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<DocumentFact> read(RecordedEntry recorded) throws FactException {
        return recorded.entry().type().equals(DocumentMade.TYPE)
                ? Optional.of(DocumentMade.read(recorded.facts()))
                : Optional.empty();
    }

    /**
     * A document was made. Its file is in the vault; what somebody wrote in it is in the part {@value DocumentFact#TEXT}.
     *
     * @param serial its place among the documents of its case, from 1; never given twice
     * @param texts the version of the office's texts that it began with
     * @param replaces the document of the same kind that it takes the place of
     * @param pages of its file
     * @param length of its file, in bytes
     */
    record DocumentMade(
            Id document,
            Id caseId,
            DocumentKind kind,
            int serial,
            int texts,
            Optional<Id> replaces,
            int pages,
            long length,
            Digest sha256)
            implements DocumentFact {

        static final String TYPE = "DocumentMade";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("document", document)
                    .put("case", caseId)
                    .put("kind", kind)
                    .put("serial", serial)
                    .put("texts", texts)
                    .put("replaces", replaces)
                    .put("pages", pages)
                    .put("length", length)
                    .put("sha256", sha256)
                    .map();
        }

        private static DocumentMade read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            DocumentMade made = new DocumentMade(
                    in.id("document"),
                    in.id("case"),
                    in.code("kind", DocumentKind.values()),
                    (int) in.number("serial", 1, Integer.MAX_VALUE),
                    (int) in.number("texts", 1, Integer.MAX_VALUE),
                    in.optionalId("replaces"),
                    (int) in.number("pages", 1, Integer.MAX_VALUE),
                    in.number("length", 1, Long.MAX_VALUE),
                    in.digest("sha256"));
            in.end();
            return made;
        }
    }
}
