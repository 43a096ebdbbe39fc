package org.sealbook.workstation.cases;

import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.Deadline;
import org.sealbook.workstation.parts.Tone;

/** What a state means for whoever looks at it: nothing yet, somebody waits, done, the office's act. */
final class Tones {

    private Tones() {}

    static Tone of(CaseState state) {
        return switch (state) {
            case DRAFT,
                    APPLIED,
                    ACCEPTED,
                    EXAMINING,
                    DRAFTED,
                    DELIVERED,
                    ARCHIVED,
                    NOT_ACCEPTED,
                    WITHDRAWN,
                    VOIDED,
                    REFUSED,
                    TERMINATED -> Tone.CALM;
            case SUPPLEMENTING,
                    PAUSED,
                    UNDER_REVIEW,
                    PENDING_APPROVAL,
                    RETURNED,
                    REFUSAL_PROPOSED,
                    TERMINATION_PROPOSED,
                    REEXAMINING,
                    REISSUED,
                    CORRECTED -> Tone.WATCH;
            case APPROVED, UPHELD -> Tone.GOOD;
            case REVOKED -> Tone.BAD;
            case ISSUED -> Tone.SEAL;
        };
    }

    /** How near the end of a period is; what nobody owes is only told. */
    static Tone of(Deadline deadline) {
        if (!deadline.kind().isOwed()) {
            return Tone.CALM;
        }
        return switch (deadline.standing()) {
            case RUNNING, STOPPED -> Tone.CALM;
            case NEAR -> Tone.WATCH;
            case OVERDUE -> Tone.BAD;
        };
    }

    static Tone of(CertificateState state) {
        return switch (state) {
            case DRAFT -> Tone.CALM;
            case DECIDED, CORRECTED -> Tone.WATCH;
            case TAKEN_BACK, REVOKED -> Tone.BAD;
            case APPROVED -> Tone.GOOD;
            case ISSUED -> Tone.SEAL;
        };
    }
}
