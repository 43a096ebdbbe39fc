package org.sealbook.casework.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Page;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the cases. Inside a decision it sees the state that is being decided on. */
public interface CaseBook {

    Optional<CaseFile> find(Id caseId);

    /** Every entry about a case, oldest first. */
    List<TimelineRow> timeline(Id caseId);

    /**
     * The cases that fit a query, newest first.
     *
     * @param words those of the query's text
     * @param after the key of the last row of the page before; empty for the first page
     */
    Page<CaseRow> page(CaseQuery query, List<Sought> words, Optional<EntryId> after, int limit);

    /** How many cases of each state fit a query, its states left aside. A state without any is 0. */
    Map<CaseState, Integer> counts(CaseQuery query, List<Sought> words);

    /**
     * The other cases in which the parties of a case take part, newest first.
     *
     * @return at most some hundred
     */
    List<OtherCase> othersOfItsParties(Id caseId);

    /** The case that an act is about; refused when the office does not know it. */
    default CaseFile known(Id caseId) {
        return find(caseId).orElseThrow(() -> new Refusal("refusal.case.unknown", caseId.value()));
    }
}
