package org.sealbook.office;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.sealbook.keys.DamagedKeysException;
import org.sealbook.keys.KeyCustody;
import org.sealbook.keys.KeyId;
import org.sealbook.keys.KeyUse;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.record.Id;

/** A person's password opens the office's secrets; who gives wrong ones waits. */
final class SignIn {

    private SignIn() {}

    /** The office's secrets; their first log key must be the one that {@code office.json} names. */
    static OfficeSecrets unlock(
            OfficeFolder folder, OfficeIdentity identity, Id person, char[] password, OfficeClock clock)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException {
        OfficeSecrets secrets = unlock(folder, person, password, clock);
        if (!isOf(identity, secrets)) {
            secrets.close();
            throw new OfficeException("office.other-key", List.of(folder.path().toString()), null);
        }
        return secrets;
    }

    /** With the right password, after a pause where there were wrong ones before. */
    static OfficeSecrets unlock(OfficeFolder folder, Id person, char[] password, OfficeClock clock)
            throws IOException, OfficeException, WrongPasswordException, DamagedKeysException {
        SignInPauses pauses = new SignInPauses(folder.signIns(), folder.files(), clock);
        KeyCustody custody = OfficeSetup.custody(folder, new SecureRandom());
        KeyId key = new KeyId(person.value());
        try {
            pauses.requireTurn(person);
            OfficeSecrets secrets = custody.unlock(key, password);
            pauses.succeeded(person);
            return secrets;
        } catch (WrongPasswordException e) {
            if (custody.persons().contains(key)) {
                pauses.failed(person);
                new SessionLog(folder.sessions(), folder.files(), clock).add(person, Session.Event.REFUSED);
            }
            throw e;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static boolean isOf(OfficeIdentity identity, OfficeSecrets secrets) {
        return secrets.signingKeys().stream()
                .filter(key -> key.use() == KeyUse.LOG)
                .findFirst()
                .filter(key -> key.text().equals(identity.logKey().encode()))
                .isPresent();
    }
}
