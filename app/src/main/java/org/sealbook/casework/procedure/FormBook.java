package org.sealbook.casework.procedure;

import java.util.Optional;
import org.sealbook.record.Id;

/** Reads the forms of cases. Inside a decision it sees the state that is being decided on. */
public interface FormBook {

    /** The form of a case as it was filled last. */
    Optional<FilledForm> ofCase(Id caseId);
}
