package org.sealbook.casework.procedure;

import java.util.List;
import org.sealbook.casework.parties.PartyRow;

/**
 * A case with its parties, everything that happened to it, and what each step would meet. Its evidence and certificates are answered
 * by their own desks.
 */
public record CaseDetail(
        CaseFile file,
        List<PartyRow> parties,
        List<TimelineRow> timeline,
        List<Deadline> deadlines,
        List<NextStep> next) {

    public CaseDetail {
        parties = List.copyOf(parties);
        timeline = List.copyOf(timeline);
        deadlines = List.copyOf(deadlines);
        next = List.copyOf(next);
    }
}
