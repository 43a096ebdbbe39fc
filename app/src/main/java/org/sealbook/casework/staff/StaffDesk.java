package org.sealbook.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.staff.StaffFact.StaffAdded;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** The people of the office. Safe for use by several threads. */
public final class StaffDesk {

    private static final int LONGEST_NAME = 100;

    private final Ledger ledger;
    private final StaffBook book;

    public StaffDesk(Ledger ledger, StaffBook book) {
        this.ledger = ledger;
        this.book = book;
    }

    /**
     * Adds a person. The first one of all enters themselves and is an administrator.
     *
     * @param person the opaque id under which the person's password was set
     * @throws Refusal when this is not the acting person's duty, or roles or name are not in order
     */
    public Recorded add(Id command, Id acting, Id person, String name, Set<Role> roles) {
        String checked = requireInOrder(name, roles);
        return new Recorded(person, ledger.record(new Command(command, acting, () -> {
            checkMayAdd(acting, person, roles);
            return List.of(new StaffAdded(person, roles).entry(Map.of(StaffFact.PERSON, checked)));
        })));
    }

    /**
     * Checks what is entered of a person, before anything is made for them.
     *
     * @return the name without its surrounding space
     * @throws Refusal when roles or name are not in order
     */
    public static String requireInOrder(String name, Set<Role> roles) {
        checkRoles(roles);
        return Texts.line("name", name, LONGEST_NAME);
    }

    public List<StaffMember> everybody() {
        return book.everybody();
    }

    public Optional<StaffMember> find(Id person) {
        return book.find(person);
    }

    private void checkMayAdd(Id acting, Id person, Set<Role> roles) {
        if (book.everybody().isEmpty()) {
            if (!acting.equals(person) || !roles.contains(Role.ADMINISTRATOR)) {
                throw new Refusal("refusal.staff.first-is-administrator");
            }
            return;
        }
        book.acting(acting).requireMay(Act.MANAGE_STAFF);
        if (book.find(person).isPresent()) {
            throw new Refusal("refusal.staff.already-there", person.value());
        }
    }

    private static void checkRoles(Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new Refusal("refusal.staff.no-role");
        }
        if (roles.contains(Role.APPROVER) && !roles.contains(Role.NOTARY)) {
            throw new Refusal("refusal.staff.approver-is-no-notary");
        }
    }
}
