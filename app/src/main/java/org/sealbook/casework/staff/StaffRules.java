package org.sealbook.casework.staff;

import java.util.List;
import java.util.stream.Stream;
import org.sealbook.ledger.Refusal;

/** The rules about the people of the office. */
final class StaffRules {

    private StaffRules() {}

    /** Somebody who may manage the staff remains after this person became different: else nobody could ever help the office again. */
    static void administratorRemains(List<StaffMember> everybody, StaffMember changed) {
        Stream<StaffMember> after =
                everybody.stream().map(member -> member.id().equals(changed.id()) ? changed : member);
        if (after.noneMatch(member -> member.may(Act.MANAGE_STAFF))) {
            throw new Refusal("refusal.staff.last-administrator");
        }
    }
}
