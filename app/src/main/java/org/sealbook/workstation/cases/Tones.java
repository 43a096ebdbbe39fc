package org.sealbook.workstation.cases;

import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.workstation.parts.Tone;

/** What a state means for whoever looks at it: nothing yet, somebody waits, done, the office's act. */
final class Tones {

    private Tones() {}

    static Tone of(CaseState state) {
        return switch (state) {
            case DRAFT, APPLIED, ACCEPTED, EXAMINING, DRAFTED -> Tone.CALM;
            case SUPPLEMENTING, PENDING_APPROVAL, RETURNED -> Tone.WATCH;
            case APPROVED -> Tone.GOOD;
            case ISSUED -> Tone.SEAL;
        };
    }

    static Tone of(CertificateState state) {
        return switch (state) {
            case DRAFT -> Tone.CALM;
            case DECIDED -> Tone.WATCH;
            case APPROVED -> Tone.GOOD;
            case ISSUED -> Tone.SEAL;
        };
    }
}
