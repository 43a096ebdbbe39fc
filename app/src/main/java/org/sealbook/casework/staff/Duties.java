package org.sealbook.casework.staff;

import static org.sealbook.casework.staff.Role.ADMINISTRATOR;
import static org.sealbook.casework.staff.Role.APPROVER;
import static org.sealbook.casework.staff.Role.ARCHIVIST;
import static org.sealbook.casework.staff.Role.ASSISTANT;
import static org.sealbook.casework.staff.Role.CLERK;
import static org.sealbook.casework.staff.Role.DIRECTOR;
import static org.sealbook.casework.staff.Role.NOTARY;
import static org.sealbook.casework.staff.Role.SYNC_OPERATOR;

import java.util.Set;

/** Who may what: the one table of roles and acts. Nothing else in the program asks for a role to allow an act. */
public final class Duties {

    private Duties() {}

    /** The roles of which one is enough for the act. */
    public static Set<Role> rolesFor(Act act) {
        return switch (act) {
            case MANAGE_STAFF -> Set.of(ADMINISTRATOR);
            case MANAGE_PEERS -> Set.of(ADMINISTRATOR, DIRECTOR, SYNC_OPERATOR);
            case MANAGE_KEYS -> Set.of(ADMINISTRATOR);
            case MANAGE_SETTINGS -> Set.of(ADMINISTRATOR);
            case ERASE_PART -> Set.of(DIRECTOR);
            case OPEN_CASE -> Set.of(NOTARY, ASSISTANT, CLERK);
            case ACCEPT_CASE -> Set.of(NOTARY);
            case GIVE_NOTICE -> Set.of(NOTARY, ASSISTANT);
            case EXAMINE_CASE -> Set.of(NOTARY, ASSISTANT);
            case FIX_EVIDENCE -> Set.of(NOTARY, ASSISTANT, CLERK);
            case EXPORT_EVIDENCE -> Set.of(DIRECTOR, NOTARY, ASSISTANT, ARCHIVIST);
            case DRAFT_CERTIFICATE -> Set.of(NOTARY, ASSISTANT);
            case SUBMIT_CASE -> Set.of(NOTARY);
            case APPROVE_CERTIFICATE -> Set.of(DIRECTOR, APPROVER);
            case ISSUE_CERTIFICATE -> Set.of(DIRECTOR, NOTARY);
            case VOID_NUMBER -> Set.of(DIRECTOR, NOTARY);
            case CONFIRM_REGISTER -> Set.of(NOTARY);
            case ARRANGE_FILE -> Set.of(NOTARY, ASSISTANT, CLERK, ARCHIVIST);
            case OPEN_FILE -> Set.of(DIRECTOR, ARCHIVIST);
            case MAKE_DOCUMENT -> Set.of(NOTARY, ASSISTANT, CLERK);
            case KEEP_CUSTODY -> Set.of(NOTARY, ASSISTANT, CLERK, ARCHIVIST);
            case DESTROY_MEDIUM -> Set.of(DIRECTOR);
            case CHARGE_FEE -> Set.of(NOTARY, ASSISTANT, CLERK);
            case APPROVE_FEE -> Set.of(DIRECTOR, APPROVER);
            case KEEP_COPIES -> Set.of(NOTARY, ASSISTANT, CLERK);
            case EXPORT_REGISTER -> Set.of(DIRECTOR, NOTARY, ARCHIVIST);
            case WITHDRAW_CASE -> Set.of(NOTARY, ASSISTANT, CLERK);
            case VOID_CASE -> Set.of(DIRECTOR, NOTARY);
            case REVIEW_DRAFT -> Set.of(NOTARY);
            case DELIVER_CERTIFICATE -> Set.of(NOTARY, ASSISTANT, CLERK);
            case ARCHIVE_CASE -> Set.of(NOTARY, ASSISTANT, ARCHIVIST);
            case PROPOSE_CLOSING -> Set.of(NOTARY);
            case DECIDE_CLOSING -> Set.of(DIRECTOR, APPROVER);
            case RECEIVE_REEXAMINATION -> Set.of(DIRECTOR, NOTARY, ASSISTANT, CLERK);
            case DECIDE_REEXAMINATION -> Set.of(DIRECTOR, APPROVER);
            case CORRECT_CASE -> Set.of(DIRECTOR);
        };
    }

    /** Whether a person with these roles may do this. */
    public static boolean allow(Set<Role> roles, Act act) {
        return rolesFor(act).stream().anyMatch(roles::contains);
    }
}
