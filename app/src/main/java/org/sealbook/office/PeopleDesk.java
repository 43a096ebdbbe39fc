package org.sealbook.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sealbook.casework.fact.DerivedIds;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffDesk;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.KeyCustody;
import org.sealbook.keys.KeyId;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

/** Who may open the office: each person's sign-in name, password and entry. */
public final class PeopleDesk {

    private static final Pattern SIGN_IN = Pattern.compile("[a-z][a-z0-9.-]{0,31}");
    private static final int SHORTEST_PASSWORD = 8;

    private final OfficeFolder folder;
    private final KeyCustody custody;
    private final OfficeSecrets secrets;
    private final StaffDesk staff;
    private final OfficeClock clock;

    PeopleDesk(OfficeFolder folder, KeyCustody custody, OfficeSecrets secrets, StaffDesk staff, OfficeClock clock) {
        this.folder = folder;
        this.custody = custody;
        this.secrets = secrets;
        this.staff = staff;
        this.clock = clock;
    }

    /**
     * Adds a person: the entry, then the password, then the sign-in name. After a failure in between the same command adds the same person;
     * after a stop, whoever can't sign in yet is added again.
     *
     * @param signIn short name, lower case ASCII
     * @param password wiped
     * @throws Refusal if this is not the acting person's duty, or something entered is not in order
     */
    public Recorded add(Id command, Id acting, String signIn, String name, Set<Role> roles, char[] password)
            throws IOException, OfficeException, DamagedKeysException {
        staff.acting(acting).requireMay(Act.MANAGE_STAFF);
        requireSignIn(signIn);
        requirePassword(password);
        if (folder.people().containsKey(signIn)) {
            throw new Refusal("refusal.staff.sign-in-taken", signIn);
        }
        Id person = DerivedIds.of(command, "person", 0);
        Recorded added = staff.add(command, acting, person, name, roles);
        custody.addPerson(secrets, key(person), password);
        folder.addPerson(signIn, person);
        return added;
    }

    /**
     * Disables a person: the entry, then their key file and sign-in name. After a stop in between they can't sign in, and the next opening
     * removes the rest. Whoever copied their key file before still holds keys of the office: changing those is a step of its own.
     *
     * @throws Refusal if this is not the acting person's duty, or not in order
     */
    public Recorded disable(Id command, Id acting, Id person, String reason) throws IOException, OfficeException {
        Recorded disabled = staff.disable(command, acting, person, reason);
        shutOut(person);
        return disabled;
    }

    /**
     * Takes a disabled person back, with a new password.
     *
     * @param signIn short name, lower case ASCII
     * @param password wiped
     * @throws Refusal if this is not the acting person's duty, or something entered is not in order
     */
    public Recorded enable(Id command, Id acting, Id person, String signIn, char[] password)
            throws IOException, OfficeException, DamagedKeysException {
        requireSignIn(signIn);
        requirePassword(password);
        if (folder.people().containsKey(signIn)) {
            throw new Refusal("refusal.staff.sign-in-taken", signIn);
        }
        Recorded enabled = staff.enable(command, acting, person);
        custody.addPerson(secrets, key(person), password);
        folder.addPerson(signIn, person);
        return enabled;
    }

    /**
     * Gives a person who forgot theirs a new password. It is an entry, because the administrator knows it.
     *
     * @param password wiped
     * @throws Refusal if this is not the acting person's duty, or the password too short
     */
    public Recorded resetPassword(Id command, Id acting, Id person, char[] password)
            throws IOException, DamagedKeysException {
        requirePassword(password);
        Recorded reset = staff.resetPassword(command, acting, person);
        custody.addPerson(secrets, key(person), password);
        return reset;
    }

    /**
     * Gives a person another password of their own choice.
     *
     * @param old wiped
     * @param password wiped
     * @throws WrongPasswordException if the old one is another
     */
    public void changePassword(Id person, char[] old, char[] password)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException {
        requirePassword(password);
        confirm(person, old);
        custody.addPerson(secrets, key(person), password);
    }

    /**
     * Whether it is still this person who sits there.
     *
     * @param password wiped
     * @throws WrongPasswordException if it is not theirs
     * @throws OfficeException if they must wait after wrong ones
     */
    public void confirm(Id person, char[] password)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException {
        SignIn.unlock(folder, person, password, clock).close();
    }

    /** Notes that somebody came, went, or locked the screen. */
    public void note(Id person, Session.Event event) throws IOException {
        new SessionLog(folder.sessions(), folder.files(), clock).add(person, event);
    }

    /**
     * Who came and went at this machine, newest first: everybody's for whoever manages the staff, one's own for everybody else.
     *
     * @param acting who asks
     */
    public List<Session> sessions(Id acting) throws IOException {
        boolean all = staff.acting(acting).may(Act.MANAGE_STAFF);
        return new SessionLog(folder.sessions(), folder.files(), clock)
                .read().reversed().stream()
                        .filter(each -> all || each.person().equals(acting))
                        .toList();
    }

    /** Finishes what a stop interrupted: whoever is disabled has no key file and no sign-in name. */
    void settle() throws IOException, OfficeException {
        List<KeyId> present = custody.persons();
        for (StaffMember member : staff.everybody()) {
            if (!member.active()
                    && (present.contains(key(member.id())) || folder.people().containsValue(member.id()))) {
                shutOut(member.id());
            }
        }
    }

    private void shutOut(Id person) throws IOException, OfficeException {
        custody.removePerson(key(person));
        folder.removePerson(person);
    }

    private static KeyId key(Id person) {
        return new KeyId(person.value());
    }

    /** Sign-in names and the ids behind them. */
    public Map<String, Id> signIns() throws IOException, OfficeException {
        return folder.people();
    }

    /** What was looked at, and what is wrong with it. */
    record Check(int keyFiles, int signIns, List<Fault> faults) {}

    /** Checks every key file, and that each sign-in name leads to one. */
    Check check() throws IOException {
        List<Fault> faults = new ArrayList<>();
        for (DamagedKeysException damage : custody.damage()) {
            faults.add(new Fault(
                    "keys", damage.file(), "a whole key file", damage.fault().name()));
        }
        // The names first: whoever is being added has the key file before the name.
        Map<String, Id> people = Map.of();
        try {
            people = folder.people();
            List<KeyId> present = custody.persons();
            people.forEach((name, id) -> {
                if (!present.contains(new KeyId(id.value()))) {
                    faults.add(new Fault("people", "people.json " + name, "a person with a key file", id.value()));
                }
            });
        } catch (OfficeException e) {
            faults.add(new Fault("people", "people.json", "as written", e.key()));
        }
        return new Check(custody.persons().size() + 1, people.size(), faults);
    }

    static void requireSignIn(String signIn) {
        if (!SIGN_IN.matcher(signIn).matches()) {
            throw new Refusal("refusal.staff.sign-in", signIn);
        }
    }

    static void requirePassword(char[] password) {
        if (password.length < SHORTEST_PASSWORD) {
            throw new Refusal("refusal.staff.password-short", Integer.toString(SHORTEST_PASSWORD));
        }
    }
}
