package org.sealbook.workstation.certificates;

import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.language.Messages;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;

/** Where a certificate stands, in one word: a draft before the approver says so. */
record StatePill(String word, Tone tone) {

    static StatePill of(Messages messages, CertificateState state, CaseState caseState) {
        return switch (state) {
            case DRAFT -> ofADraft(messages, caseState);
            case APPROVED -> new StatePill(messages.term("certificate-state", state.code()), Tone.GOOD);
            case DECIDED, CORRECTED -> new StatePill(messages.term("certificate-state", state.code()), Tone.WATCH);
            case TAKEN_BACK, REVOKED -> new StatePill(messages.term("certificate-state", state.code()), Tone.BAD);
            case ISSUED -> new StatePill(messages.term("certificate-state", state.code()), Tone.SEAL);
        };
    }

    private static StatePill ofADraft(Messages messages, CaseState caseState) {
        return switch (caseState) {
            case UNDER_REVIEW, PENDING_APPROVAL, RETURNED ->
                new StatePill(messages.term("case-state", caseState.code()), Tone.WATCH);
            default -> new StatePill(messages.term("certificate-state", CertificateState.DRAFT.code()), Tone.CALM);
        };
    }

    Pill node() {
        return new Pill(word, tone);
    }
}
