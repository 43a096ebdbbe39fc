package org.sealbook.workstation.cases;

import java.util.stream.Collectors;
import org.sealbook.casework.procedure.NextStep;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.Duties;
import org.sealbook.casework.staff.Role;
import org.sealbook.language.Messages;

/** Why a step can't be taken, in words; where it is somebody else's duty, also whose. */
final class Duty {

    private static final String OTHER_STATE = "refusal.case.not-in-this-state";
    private static final String NOT_YOURS = "refusal.staff.not-your-duty";

    private Duty() {}

    /** "Notaries and assistants do this." */
    static String who(Messages messages, Act act) {
        return messages.text(
                "cases-screen.who-may",
                Duties.rolesFor(act).stream().sorted().map(Role::code).collect(Collectors.joining(", ")),
                act.code());
    }

    /** What speaks against a step. */
    static String sentence(Messages messages, NextStep next, Objection objection) {
        return objection.key().equals(NOT_YOURS)
                ? who(messages, next.step().act())
                : messages.text(objection.key(), objection.arguments().toArray());
    }

    /** Whether the step belongs to another stage of the case; else it is here that something is missing. */
    static boolean isOfAnotherStage(Objection objection) {
        return objection.key().equals(OTHER_STATE);
    }
}
