package org.sealbook.casework.issue;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** What became different about a certificate. */
public sealed interface CertificateFact extends Fact {

    /** The erasable part that holds a certificate's text. */
    String TEXT = "text";

    /** The erasable part that holds why a draft was returned or a number voided. */
    String REASON = "reason";

    Id certificate();

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** The number that this fact gives to the certificate, as papers show it. */
    default Optional<String> givenNumber() {
        return this instanceof CertificateDecided decided
                ? Optional.of(decided.number().text())
                : Optional.empty();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<CertificateFact> read(RecordedEntry recorded) throws FactException {
        return switch (recorded.entry().type()) {
            case CertificateDrafted.TYPE -> Optional.of(CertificateDrafted.read(recorded.facts()));
            case CertificateApproved.TYPE -> Optional.of(CertificateApproved.read(recorded.facts()));
            case CertificateReturned.TYPE -> Optional.of(CertificateReturned.read(recorded.facts()));
            case CertificateDecided.TYPE -> Optional.of(CertificateDecided.read(recorded.facts()));
            case CertificateIssued.TYPE -> Optional.of(CertificateIssued.read(recorded.facts()));
            case NumberVoided.TYPE -> Optional.of(NumberVoided.read(recorded.facts()));
            default -> Optional.empty();
        };
    }

    private static FactWriter start(CertificateFact fact) {
        return FactWriter.version(1).put("certificate", fact.certificate()).put("case", fact.caseId());
    }

    /**
     * A certificate was written, or written anew. Its text is in the part {@value CertificateFact#TEXT}.
     *
     * @param attachments evidence of the case, in the order in which the certificate names it
     * @param follows the issued certificate that it replaces or corrects
     */
    record CertificateDrafted(Id certificate, Id caseId, List<Id> attachments, Optional<Id> follows)
            implements CertificateFact {

        static final String TYPE = "CertificateDrafted";

        public CertificateDrafted {
            attachments = List.copyOf(attachments);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return start(this)
                    .putIds("attachments", attachments)
                    .put("follows", follows)
                    .map();
        }

        private static CertificateDrafted read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CertificateDrafted drafted = new CertificateDrafted(
                    in.id("certificate"), in.id("case"), in.ids("attachments"), in.optionalId("follows"));
            in.end();
            return drafted;
        }
    }

    /**
     * Somebody who may do so approved exactly this content.
     *
     * @param content the content digest
     * @param confirmed the points confirmed; always all six
     */
    record CertificateApproved(Id certificate, Id caseId, Digest content, Set<ApprovalPoint> confirmed)
            implements CertificateFact {

        static final String TYPE = "CertificateApproved";

        public CertificateApproved {
            confirmed = Set.copyOf(confirmed);
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return start(this)
                    .put("content", content)
                    .putCodes("confirmed", confirmed)
                    .map();
        }

        private static CertificateApproved read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CertificateApproved approved = new CertificateApproved(
                    in.id("certificate"),
                    in.id("case"),
                    in.digest("content"),
                    in.codes("confirmed", ApprovalPoint.values()));
            in.end();
            if (!approved.confirmed.equals(EnumSet.allOf(ApprovalPoint.class))) {
                throw in.problem("an approval that does not confirm all points");
            }
            return approved;
        }
    }

    /** A draft came back from the approver. Why is in the part {@value CertificateFact#REASON}. */
    record CertificateReturned(Id certificate, Id caseId) implements CertificateFact {

        static final String TYPE = "CertificateReturned";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return start(this).map();
        }

        private static CertificateReturned read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CertificateReturned returned = new CertificateReturned(in.id("certificate"), in.id("case"));
            in.end();
            return returned;
        }
    }

    /**
     * The certificate will be issued, under this number and with this content.
     *
     * @param issueDate the office's day of the decision
     * @param content the content digest, equal to the approved one
     */
    record CertificateDecided(Id certificate, Id caseId, CertificateNumber number, LocalDate issueDate, Digest content)
            implements CertificateFact {

        static final String TYPE = "CertificateDecided";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return start(this)
                    .put("word", number.series().word())
                    .put("year", number.series().year())
                    .put("category", number.series().category())
                    .put("serial", number.serial())
                    .put("number", number.text())
                    .put("issueDate", issueDate)
                    .put("content", content)
                    .map();
        }

        private static CertificateDecided read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            NumberSeries series =
                    new NumberSeries(in.text("word"), (int) in.number("year", 1, 9999), in.text("category"));
            CertificateDecided decided = new CertificateDecided(
                    in.id("certificate"),
                    in.id("case"),
                    new CertificateNumber(series, (int) in.number("serial", 1, Integer.MAX_VALUE), in.text("number")),
                    in.date("issueDate"),
                    in.digest("content"));
            in.end();
            return decided;
        }
    }

    /**
     * The signed file exists and is kept.
     *
     * @param number the text of its number
     * @param length of the signed file, in bytes
     * @param sha256 of the signed file
     */
    record CertificateIssued(Id certificate, Id caseId, String number, long length, Digest sha256)
            implements CertificateFact {

        static final String TYPE = "CertificateIssued";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return start(this)
                    .put("number", number)
                    .put("length", length)
                    .put("sha256", sha256)
                    .map();
        }

        private static CertificateIssued read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CertificateIssued issued = new CertificateIssued(
                    in.id("certificate"),
                    in.id("case"),
                    in.text("number"),
                    in.number("length", 1, CanonicalJson.INTEGER_LIMIT - 1),
                    in.digest("sha256"));
            in.end();
            return issued;
        }
    }

    /** A pending number was given up. Why is in the part {@value CertificateFact#REASON}; the certificate may get another one. */
    record NumberVoided(Id certificate, Id caseId, String number) implements CertificateFact {

        static final String TYPE = "NumberVoided";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return start(this).put("number", number).map();
        }

        private static NumberVoided read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            NumberVoided voided = new NumberVoided(in.id("certificate"), in.id("case"), in.text("number"));
            in.end();
            return voided;
        }
    }
}
