package org.sealbook.casework.evidence;

import java.util.Optional;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.staff.StaffMember;

/** The rules about taking evidence in, each a pure function. */
final class EvidenceRules {

    private EvidenceRules() {}

    /** R5: where two people act together, the evidence is taken in by one of the two. */
    static Optional<Objection> oneOfTheTwoFixes(CaseFile file, StaffMember person) {
        boolean right = file.secondPerson().isEmpty()
                || file.handlingNotary().equals(person.id())
                || file.isSecondPerson(person.id());
        return right ? Optional.empty() : Optional.of(Objection.of("refusal.evidence.not-one-of-the-two"));
    }
}
