package org.sealbook.office.sample;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.sealbook.casework.staff.Role;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.office.DemoWorkflow;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.OfficeFounding;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.vault.Suite;

/** The people of the sample office, by their sign-in names: a director, three notaries, three assistants, two clerks, an archivist, a sync operator. */
final class SampleStaff {

    /** The director, who administers the office too. */
    static final String DIRECTOR = "lin";

    /** The notary whom most of the detailed cases belong to. */
    static final String NOTARY = "chen";

    /** Another notary, who also approves. */
    static final String APPROVER = "zheng";

    static final String THIRD_NOTARY = "xu";
    static final String ASSISTANT = "wu";
    static final String OTHER_ASSISTANT = "sun";
    static final String THIRD_ASSISTANT = "he";
    static final String CLERK = "zhao";
    static final String OTHER_CLERK = "qian";
    static final String ARCHIVIST = "deng";
    static final String SYNC_OPERATOR = "ye";

    static final List<String> NOTARIES = List.of(NOTARY, APPROVER, THIRD_NOTARY);
    static final List<String> ASSISTANTS = List.of(ASSISTANT, OTHER_ASSISTANT, THIRD_ASSISTANT);

    private record Person(String name, Set<Role> roles) {}

    private static final Map<String, Person> HIRED = hired();

    private final Map<String, Id> ids;

    private SampleStaff(Map<String, Id> ids) {
        this.ids = ids;
    }

    private static Map<String, Person> hired() {
        Map<String, Person> people = new LinkedHashMap<>();
        people.put(NOTARY, new Person("陈公证", Set.of(Role.NOTARY)));
        people.put(APPROVER, new Person("郑公证", Set.of(Role.NOTARY, Role.APPROVER)));
        people.put(THIRD_NOTARY, new Person("许公证", Set.of(Role.NOTARY)));
        people.put(ASSISTANT, new Person("吴助理", Set.of(Role.ASSISTANT)));
        people.put(OTHER_ASSISTANT, new Person("孙助理", Set.of(Role.ASSISTANT)));
        people.put(THIRD_ASSISTANT, new Person("何助理", Set.of(Role.ASSISTANT)));
        people.put(CLERK, new Person("赵窗口", Set.of(Role.CLERK)));
        people.put(OTHER_CLERK, new Person("钱制证", Set.of(Role.CLERK)));
        people.put(ARCHIVIST, new Person("邓档案", Set.of(Role.ARCHIVIST)));
        people.put(SYNC_OPERATOR, new Person("叶同步", Set.of(Role.SYNC_OPERATOR)));
        return people;
    }

    /** The office, open, and who works in it. */
    record Founded(Office office, SampleStaff staff) {}

    /** Founds the office and hires everybody; all of them sign in with the demo's password. */
    static Founded found(OfficeFolder folder, OfficeClock clock, Random random)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException {
        OfficeFounding.Entered entered = new OfficeFounding.Entered(
                new Origin("consortium.example", "ludao", 1),
                "鹭屿市鹭岛公证处",
                "鹭岛",
                SampleDays.ZONE,
                Suite.SHA256_SM3,
                true,
                "林主任",
                DIRECTOR,
                EnumSet.of(Role.DIRECTOR));
        Office office = new OfficeFounding(folder, clock).found(entered, password());
        try {
            for (Map.Entry<String, Person> hired : HIRED.entrySet()) {
                office.people()
                        .add(
                                Id.random(random),
                                office.person(),
                                hired.getKey(),
                                hired.getValue().name(),
                                hired.getValue().roles(),
                                password());
            }
            return new Founded(office, new SampleStaff(office.people().signIns()));
        } catch (IOException | OfficeException | DamagedKeysException | RuntimeException e) {
            office.close();
            throw e;
        }
    }

    static char[] password() {
        return DemoWorkflow.PASSWORD.toCharArray();
    }

    /** The id of whoever signs in by this name. */
    Id id(String signIn) {
        return Objects.requireNonNull(ids.get(signIn), signIn);
    }
}
