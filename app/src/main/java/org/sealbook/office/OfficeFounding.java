package org.sealbook.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sealbook.casework.issue.IssueSettings;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffDesk;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.KeyCustody;
import org.sealbook.keys.KeyId;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.FolderInUseException;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.reports.layout.CertificatePdf;
import org.sealbook.reports.layout.MissingGlyphException;
import org.sealbook.vault.Suite;

/**
 * Founds an office.
 *
 * <ol>
 *   <li>The folder must be empty, or not exist.
 *   <li>The keys are made, and wrapped under the first administrator's password.
 *   <li>{@code office.json} says who the office is. From here on the folder is an office.
 *   <li>The ledger's first entries: the office with the digest of that file, and the first administrator.
 * </ol>
 *
 * <p>A stop before the last step leaves an office without entries; it refuses to open and says so.
 */
public final class OfficeFounding {

    private static final int LONGEST_NAME = 60;

    private final OfficeFolder folder;
    private final OfficeClock clock;
    private final SecureRandom random = new SecureRandom();

    public OfficeFounding(OfficeFolder folder, OfficeClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * What is entered.
     *
     * @param name the office's full name, as on its seal
     * @param word its word (字号) in certificate numbers
     * @param suite the digests that evidence gets
     * @param administrator the first person's name
     * @param signIn the first person's short name
     * @param also further roles of the first person; administrator is always one
     */
    public record Entered(
            Origin origin,
            String name,
            String word,
            ZoneId zone,
            Suite suite,
            boolean demo,
            String administrator,
            String signIn,
            Set<Role> also) {

        public Entered {
            also = Set.copyOf(also);
        }
    }

    /**
     * Founds the office and answers it open, the first administrator signed in.
     *
     * @param password of the first administrator; wiped
     * @throws OfficeException if the folder is not empty
     * @throws Refusal if something entered is not in order; nothing was made
     */
    public Office found(Entered entered, char[] password)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException {
        if (entered.name().isBlank() || entered.name().length() > LONGEST_NAME) {
            throw new Refusal("refusal.office.name", entered.name(), Integer.toString(LONGEST_NAME));
        }
        Set<Role> roles = EnumSet.of(Role.ADMINISTRATOR);
        roles.addAll(entered.also());
        StaffDesk.requireInOrder(entered.administrator(), roles);
        requirePrintable(entered.name());
        requirePrintable(entered.word());
        PeopleDesk.requireSignIn(entered.signIn());
        PeopleDesk.requirePassword(password);
        if (!folder.isEmpty()) {
            throw new OfficeException(
                    "office.folder-not-empty", List.of(folder.path().toString()), null);
        }
        IssueSettings settings = new IssueSettings(entered.word(), entered.zone());
        Id person = Id.random(random);
        char[] again = password.clone();
        folder.files().createFolders(folder.path());
        try (OfficeSecrets secrets = OfficeSecrets.generate(
                entered.origin().logKeyName(),
                entered.name(),
                random,
                clock.now().time())) {
            KeyCustody.create(folder.keys(), folder.files(), random, secrets, new KeyId(person.value()), password);
            folder.addPerson(entered.signIn(), person);
            folder.write(new OfficeIdentity(
                    entered.origin(),
                    entered.name(),
                    entered.demo(),
                    Id.random(random),
                    secrets.logSigner().key(),
                    secrets.cosigner().key(),
                    settings,
                    entered.suite()));
        }
        return firstEntries(person, again, entered.administrator(), roles);
    }

    /** Name and word stand on every certificate; one that can't be printed would leave each number pending. */
    private static void requirePrintable(String text) {
        try {
            CertificatePdf.requirePrintable("office", text);
        } catch (MissingGlyphException e) {
            throw new Refusal(e.key(), e.arguments().toArray(String[]::new));
        }
    }

    private Office firstEntries(Id person, char[] password, String name, Set<Role> roles)
            throws IOException, OfficeException, LedgerRefusedException, FolderInUseException, WrongPasswordException,
                    DamagedKeysException {
        Office office = Office.openFresh(folder, person, password, clock);
        try {
            office.ledger().found(Id.random(random), person);
            office.staff().add(Id.random(random), person, person, name, roles);
            return office;
        } catch (RuntimeException e) {
            office.close();
            throw e;
        }
    }
}
