package org.sealbook.casework.fees;

import java.util.List;
import org.sealbook.record.Id;

/** Reads the fees of cases. Inside a decision it sees the state that is being decided on. */
public interface FeeBook {

    /** Everything done with the fees of a case, oldest first. */
    List<FeeRow> ofCase(Id caseId);
}
