package org.sealbook.casework.procedure;

import java.util.Optional;

/** A step and what speaks against it now; nothing, when it is lawful. */
public record NextStep(CaseStep step, Optional<Objection> objection) {

    public boolean isLawful() {
        return objection.isEmpty();
    }
}
