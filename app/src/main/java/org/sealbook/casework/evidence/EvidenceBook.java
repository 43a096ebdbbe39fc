package org.sealbook.casework.evidence;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Page;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the evidence. Inside a decision it sees the state that is being decided on. */
public interface EvidenceBook {

    Optional<EvidenceRow> find(Id evidence);

    /** As {@link #find}, with its case. */
    Optional<EvidenceItem> item(Id evidence);

    Optional<EvidenceRow> fixedBy(EntryId entry);

    /** The evidence of a case, in the order in which it was fixed. */
    List<EvidenceRow> ofCase(Id caseId);

    /**
     * The evidence that fits a query, newest first.
     *
     * @param words those of the query's text
     */
    Page<EvidenceItem> page(EvidenceQuery query, List<Sought> words, Optional<EntryId> after, int limit);

    /** All evidence, oldest first. */
    Page<EvidenceRow> page(Optional<EntryId> after, int limit);
}
