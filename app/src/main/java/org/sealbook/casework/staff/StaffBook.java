package org.sealbook.casework.staff;

import java.util.List;
import java.util.Optional;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** Reads the people of the office. Inside a decision it sees the state that is being decided on. */
public interface StaffBook {

    Optional<StaffMember> find(Id person);

    /** Everybody, in the order in which they came. */
    List<StaffMember> everybody();

    /** A person of the office, disabled or not; refused when the office does not know them. */
    default StaffMember known(Id person) {
        return find(person).orElseThrow(() -> new Refusal("refusal.staff.unknown-person", person.value()));
    }

    /** The person who acts; refused when the office does not know them, or has disabled them. */
    default StaffMember acting(Id person) {
        StaffMember known = known(person);
        if (!known.active()) {
            throw new Refusal("refusal.staff.disabled", known.name().orElse(person.value()));
        }
        return known;
    }
}
