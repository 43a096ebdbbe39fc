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
            case DRAFT ->
                switch (caseState) {
                    case PENDING_APPROVAL, RETURNED ->
                        new StatePill(messages.term("case-state", caseState.code()), Tone.WATCH);
                    case DRAFT, APPLIED, ACCEPTED, EXAMINING, SUPPLEMENTING, DRAFTED, APPROVED, ISSUED ->
                        new StatePill(messages.term("certificate-state", state.code()), Tone.CALM);
                };
            case APPROVED -> new StatePill(messages.term("certificate-state", state.code()), Tone.GOOD);
            case DECIDED -> new StatePill(messages.term("certificate-state", state.code()), Tone.WATCH);
            case ISSUED -> new StatePill(messages.term("certificate-state", state.code()), Tone.SEAL);
        };
    }

    Pill node() {
        return new Pill(word, tone);
    }
}
