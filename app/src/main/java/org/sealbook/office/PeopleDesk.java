package org.sealbook.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffDesk;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.KeyCustody;
import org.sealbook.keys.KeyId;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.Fault;
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
    private final SecureRandom random;

    PeopleDesk(OfficeFolder folder, KeyCustody custody, OfficeSecrets secrets, StaffDesk staff, SecureRandom random) {
        this.folder = folder;
        this.custody = custody;
        this.secrets = secrets;
        this.staff = staff;
        this.random = random;
    }

    /**
     * Adds a person: the entry, then the password, then the sign-in name. After a stop in between the person can't sign in yet, and is
     * added again.
     *
     * @param signIn short name, lower case ASCII
     * @param password wiped
     * @throws Refusal if this is not the acting person's duty, or something entered is not in order
     */
    public Recorded add(Id command, Id acting, String signIn, String name, Set<Role> roles, char[] password)
            throws IOException, OfficeException, DamagedKeysException {
        staff.find(acting)
                .orElseThrow(() -> new Refusal("refusal.staff.unknown-person", acting.value()))
                .requireMay(Act.MANAGE_STAFF);
        requireSignIn(signIn);
        requirePassword(password);
        if (folder.people().containsKey(signIn)) {
            throw new Refusal("refusal.staff.sign-in-taken", signIn);
        }
        Id person = Id.random(random);
        Recorded added = staff.add(command, acting, person, name, roles);
        custody.addPerson(secrets, new KeyId(person.value()), password);
        folder.addPerson(signIn, person);
        return added;
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
