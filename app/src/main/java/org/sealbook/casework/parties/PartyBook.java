package org.sealbook.casework.parties;

import java.util.List;
import org.sealbook.record.Id;

/** Reads the parties of cases. Inside a decision it sees the state that is being decided on. */
public interface PartyBook {

    /** The parties of a case, in the order in which they were entered. */
    List<PartyRow> ofCase(Id caseId);

    /** Every check of the identities of a case's parties, oldest first. */
    List<IdentityCheck> checks(Id caseId);
}
