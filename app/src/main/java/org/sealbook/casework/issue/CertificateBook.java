package org.sealbook.casework.issue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Page;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the certificates and their numbers. Inside a decision it sees the state that is being decided on. */
public interface CertificateBook {

    Optional<CertificateRow> find(Id certificate);

    /** The certificates of a case, in the order in which they were first drafted. */
    List<CertificateRow> ofCase(Id caseId);

    /**
     * The certificates that fit a query, newest first by their first draft.
     *
     * @param words those of the query's text
     */
    Page<CertificateItem> page(CertificateQuery query, List<Sought> words, Optional<EntryId> after, int limit);

    /** How many certificates of each state fit a query, its states left aside. A state without any is 0. */
    Map<CertificateState, Integer> counts(CertificateQuery query, List<Sought> words);

    /** The last serial given in a series; 0 in a series without numbers. */
    int lastSerial(NumberSeries series);

    /**
     * The numbers of a series in order.
     *
     * @param after the serial to go on after; 0 from the start
     */
    List<NumberRow> numbers(NumberSeries series, int after, int limit);

    /** Every number whose signed file is on record, of all series, in the order in which they were decided. */
    List<NumberRow> withFiles();

    /** The certificate that an act is about; refused when the office does not know it. */
    default CertificateRow known(Id certificate) {
        return find(certificate).orElseThrow(() -> new Refusal("refusal.certificate.unknown", certificate.value()));
    }
}
