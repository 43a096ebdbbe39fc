package org.sealbook.casework.custody;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** Reads the custody of media. Inside a decision it sees the state that is being decided on. */
public interface CustodyBook {

    Optional<MediumRow> find(Id medium);

    /** The media of a case, in the order in which they were received. */
    List<MediumRow> ofCase(Id caseId);

    /** Everything that was done with the media of a case, oldest first. */
    List<CustodyRow> events(Id caseId);

    /** What is lent and was due before a day, the longest overdue first. */
    List<MediumRow> dueBefore(LocalDate day, int limit);

    /** The medium that an act is about; refused when there is none. */
    default MediumRow known(Id medium) {
        return find(medium).orElseThrow(() -> new Refusal("refusal.custody.unknown", medium.value()));
    }
}
