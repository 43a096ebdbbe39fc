package org.sealbook.casework.procedure;

import java.util.Optional;
import org.sealbook.casework.staff.StaffMember;

/** One rule of the procedure: a pure function of the case and the acting person. */
@FunctionalInterface
interface Guard {

    /** Why the person may not take the step on this case; empty when the rule has nothing against it. */
    Optional<Objection> against(CaseFile file, StaffMember person);
}
