package org.sealbook.casework.staff;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.fact.Texts;
import org.sealbook.casework.staff.StaffFact.PasswordReset;
import org.sealbook.casework.staff.StaffFact.RolesChanged;
import org.sealbook.casework.staff.StaffFact.StaffAdded;
import org.sealbook.casework.staff.StaffFact.StaffDisabled;
import org.sealbook.casework.staff.StaffFact.StaffEnabled;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** The people of the office. Safe for use by several threads. */
public final class StaffDesk {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1_000;

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
     * Gives a person other roles.
     *
     * @throws Refusal when this is not the acting person's duty, the roles are not in order or the same, or nobody would be left to
     *     administer the office
     */
    public Recorded changeRoles(Id command, Id acting, Id person, Set<Role> roles) {
        checkRoles(roles);
        return record(command, acting, person, () -> {
            book.acting(acting).requireMay(Act.MANAGE_STAFF);
            StaffMember member = book.acting(person);
            if (member.roles().equals(roles)) {
                throw new Refusal("refusal.staff.same-roles");
            }
            StaffRules.administratorRemains(book.everybody(), new StaffMember(person, member.name(), roles));
            return new RolesChanged(person, roles).entry();
        });
    }

    /**
     * Lets a person do nothing more. Their history stays; cases that they handle must be given to somebody else.
     *
     * @throws Refusal when this is not the acting person's duty, it is themselves, or they are disabled already
     */
    public Recorded disable(Id command, Id acting, Id person, String reason) {
        String why = Texts.page("reason", reason, LONGEST_REASON);
        return record(command, acting, person, () -> {
            book.acting(acting).requireMay(Act.MANAGE_STAFF);
            if (acting.equals(person)) {
                throw new Refusal("refusal.staff.not-yourself");
            }
            StaffMember member = book.acting(person);
            StaffRules.administratorRemains(
                    book.everybody(), new StaffMember(person, member.name(), member.roles(), false));
            return new StaffDisabled(person).entry(Map.of(StaffFact.REASON, why));
        });
    }

    /**
     * Takes a disabled person back, with the roles that they had.
     *
     * @throws Refusal when this is not the acting person's duty, or they are not disabled
     */
    public Recorded enable(Id command, Id acting, Id person) {
        return record(command, acting, person, () -> {
            book.acting(acting).requireMay(Act.MANAGE_STAFF);
            if (book.known(person).active()) {
                throw new Refusal("refusal.staff.not-disabled");
            }
            return new StaffEnabled(person).entry();
        });
    }

    /**
     * Records that the administrator gives a person a new password.
     *
     * @throws Refusal when this is not the acting person's duty, it is themselves, or they are disabled
     */
    public Recorded resetPassword(Id command, Id acting, Id person) {
        return record(command, acting, person, () -> {
            book.acting(acting).requireMay(Act.MANAGE_STAFF);
            if (acting.equals(person)) {
                throw new Refusal("refusal.staff.not-yourself");
            }
            book.acting(person);
            return new PasswordReset(person).entry();
        });
    }

    private Recorded record(Id command, Id acting, Id person, Supplier<EntryDraft> decision) {
        return new Recorded(person, ledger.record(new Command(command, acting, () -> List.of(decision.get()))));
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

    /** The person, who may act; refused otherwise. */
    public StaffMember acting(Id person) {
        return book.acting(person);
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
