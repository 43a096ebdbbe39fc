package org.sealbook.casework.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.procedure.CaseFile.Closing;
import org.sealbook.record.Id;

/**
 * Everything by which the periods of a case are reckoned.
 *
 * @param accepted empty before the office accepted it
 * @param stops when the clock stood, in order
 */
public record CaseTerm(
        Id caseId, CaseState state, Optional<Instant> accepted, List<Stop> stops, Optional<Closing> closed) {

    public CaseTerm {
        stops = List.copyOf(stops);
    }

    /**
     * The clock stood.
     *
     * @param ground empty where the party had to bring more
     * @param until empty while it stands
     */
    public record Stop(Optional<Ground> ground, Instant from, Optional<Instant> until) {}
}
