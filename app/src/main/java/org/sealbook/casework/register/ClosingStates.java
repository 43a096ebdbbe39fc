package org.sealbook.casework.register;

import org.sealbook.casework.procedure.CaseState;

/** With which states of the procedure a case counts as closed in the register. What follows an issue leaves its line as it is. */
public final class ClosingStates {

    private ClosingStates() {}

    public static boolean isClosing(CaseState state) {
        return switch (state) {
            case ISSUED -> true;
            case DRAFT, APPLIED, ACCEPTED, EXAMINING, SUPPLEMENTING, DRAFTED, PENDING_APPROVAL, RETURNED, APPROVED ->
                false;
        };
    }
}
