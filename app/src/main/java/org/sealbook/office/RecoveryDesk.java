package org.sealbook.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.KeyId;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.RecoveryCustody;
import org.sealbook.keys.RecoveryException;
import org.sealbook.keys.RecoveryShare;
import org.sealbook.ledger.Command;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Receipt;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;

/** The way back when passwords are lost: shares for the office's people, of which some together give a person a new password. */
public final class RecoveryDesk {

    private static final String MADE = "RecoverySharesMade";
    private static final String USED = "RecoverySharesUsed";

    private final OfficeFolder folder;
    private final OfficeIdentity identity;
    private final OfficeSecrets secrets;
    private final Ledger ledger;
    private final StaffBook staff;
    private final RecoveryCustody custody;

    RecoveryDesk(OfficeFolder folder, OfficeIdentity identity, OfficeSecrets secrets, Ledger ledger, StaffBook staff) {
        this.folder = folder;
        this.identity = identity;
        this.secrets = secrets;
        this.ledger = ledger;
        this.staff = staff;
        this.custody = custody(folder);
    }

    private static RecoveryCustody custody(OfficeFolder folder) {
        return new RecoveryCustody(folder.keys(), folder.files(), new SecureRandom());
    }

    /**
     * A new set of shares.
     *
     * @param shares one a person; secret, and kept nowhere
     */
    public record Made(Recorded recorded, List<RecoveryShare> shares) {}

    /**
     * Makes a new set: the entry first, then the set counts and every earlier one no longer.
     *
     * @param of how many people get one
     * @param needed how many of them open the office
     * @throws Refusal if this is not the person's duty, or the numbers do not fit together
     */
    public Made make(Id command, Id acting, int of, int needed) throws IOException {
        staff.acting(acting).requireMay(Act.MANAGE_KEYS);
        if (needed < 2 || of < needed || of > RecoveryShare.MOST) {
            throw new Refusal(
                    "refusal.keys.shares",
                    Integer.toString(of),
                    Integer.toString(needed),
                    Integer.toString(RecoveryShare.MOST));
        }
        RecoveryCustody.Prepared prepared =
                custody.prepare(secrets, identity.origin().toString(), of, needed);
        Receipt receipt = ledger.record(new Command(command, acting, () -> {
            staff.acting(acting).requireMay(Act.MANAGE_KEYS);
            return List.of(draft(MADE, Map.of("v", 1, "set", prepared.set().value(), "of", of, "needed", needed)));
        }));
        custody.put(prepared);
        return new Made(new Recorded(command, receipt), prepared.shares());
    }

    /**
     * Opens an office with shares instead of a password, records that, and gives a person a new password. After a stop in between the person
     * has the old one still.
     *
     * @param person known to the office
     * @param password the new one; wiped
     * @throws RecoveryException if the shares do not open this office
     * @throws Refusal if the password is too short
     */
    public static Recorded recover(
            OfficeFolder folder, List<RecoveryShare> shares, Id person, char[] password, OfficeClock clock)
            throws IOException, OfficeException, RecoveryException, DamagedKeysException, LedgerRefusedException,
                    FolderInUseException {
        try {
            PeopleDesk.requirePassword(password);
            OfficeSecrets opened =
                    custody(folder).open(folder.identity().origin().toString(), shares);
            try (Office office = Office.open(folder, person, opened, clock)) {
                return office.recovery().used(person, shares, password);
            }
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private Recorded used(Id person, List<RecoveryShare> shares, char[] password)
            throws IOException, DamagedKeysException {
        SecureRandom random = new SecureRandom();
        Id command = Id.random(random);
        List<Integer> numbers =
                shares.stream().map(RecoveryShare::number).sorted().toList();
        Receipt receipt = ledger.record(new Command(command, person, () -> {
            staff.acting(person);
            return List.of(
                    draft(USED, Map.of("v", 1, "set", shares.getFirst().set().value(), "numbers", numbers)));
        }));
        OfficeSetup.custody(folder, random).addPerson(secrets, new KeyId(person.value()), password);
        return new Recorded(command, receipt);
    }

    private EntryDraft draft(String type, Map<String, Object> facts) {
        return new EntryDraft(type, identity.station(), Map.of(EntryDraft.FACTS, CanonicalJson.write(facts)));
    }
}
