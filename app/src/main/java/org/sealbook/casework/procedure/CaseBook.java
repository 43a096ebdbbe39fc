package org.sealbook.casework.procedure;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param among only these cases; empty for all
     * @param after the key of the last row of the page before; empty for the first page
     */
    Page<CaseRow> page(
            CaseQuery query, List<Sought> words, Optional<Set<Id>> among, Optional<EntryId> after, int limit);

    /** How many cases of each state fit a query, its states left aside. A state without any is 0. */
    Map<CaseState, Integer> counts(CaseQuery query, List<Sought> words, Optional<Set<Id>> among);

    /** By what the periods of these cases are reckoned; a case that the office does not know is left out. */
    List<CaseTerm> terms(Collection<Id> cases);

    /** The terms of accepted cases that are in these states and not closed, those that were accepted first at the front. */
    List<CaseTerm> openTerms(Set<CaseState> states, int limit);

    /** The terms of accepted cases that are in these states and were closed before a moment, those that were closed first at the front. */
    List<CaseTerm> closedTerms(Set<CaseState> states, Instant before, int limit);

    /** These cases as a list shows them, in no order. */
    List<CaseRow> rows(Collection<Id> cases);

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
