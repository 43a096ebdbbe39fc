package org.sealbook.casework.staff;

import java.util.Optional;
import java.util.Set;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/**
 * A person who works in the office.
 *
 * @param id the opaque id that stands in entries as their author
 * @param name empty once the name was erased under an order
 * @param active not disabled; who is not keeps name and roles, but may do nothing
 */
public record StaffMember(Id id, Optional<String> name, Set<Role> roles, boolean active) {

    public StaffMember {
        roles = Set.copyOf(roles);
    }

    /** A person who is not disabled. */
    public StaffMember(Id id, Optional<String> name, Set<Role> roles) {
        this(id, name, roles, true);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean may(Act act) {
        return active && Duties.allow(roles, act);
    }

    /** Refuses an act that none of this person's roles allows. */
    public void requireMay(Act act) {
        if (!may(act)) {
            throw new Refusal("refusal.staff.not-your-duty", act.code());
        }
    }
}
