package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.record.Id;

class PeopleDeskTest {

    @TempDir
    Path home;

    private static Office open(OfficeFolder folder, Id person, String password) throws Exception {
        return Office.open(folder, person, password.toCharArray(), new VirtualClock());
    }

    @Test
    void aDisabledPersonCanNotSignInAndComesBackWithAnotherPassword() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        Id notary = folder.person(TestOffice.NOTARY).orElseThrow();
        Path keyFile = keyFile(folder, notary);
        byte[] kept = Files.readAllBytes(keyFile);
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            office.people().disable(TestOffice.command(), office.person(), notary, "离职");
            assertFalse(Files.exists(keyFile));
            assertFalse(office.people().signIns().containsKey(TestOffice.NOTARY));
            assertTrue(office.ledger().audit(AuditProgress.NONE).sound());
        }
        // Whoever puts the key file back opens nothing, and the next opening takes it away.
        Files.write(keyFile, kept);
        OfficeException refused =
                assertThrows(OfficeException.class, () -> open(folder, notary, new String(TestOffice.password())));
        assertEquals("office.person-disabled", refused.key());
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            assertFalse(Files.exists(keyFile));
            office.people().enable(TestOffice.command(), office.person(), notary, "chen2", "another one".toCharArray());
        }
        open(folder, notary, "another one").close();
    }

    @Test
    void aForgottenPasswordIsResetOnRecordAndThenChangedByThePerson() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        Id notary = folder.person(TestOffice.NOTARY).orElseThrow();
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            long before = office.ledger().blocks();
            office.people()
                    .resetPassword(TestOffice.command(), office.person(), notary, "from the director".toCharArray());
            assertEquals(before + 1, office.ledger().blocks());
        }
        try (Office office = open(folder, notary, "from the director")) {
            assertThrows(
                    WrongPasswordException.class,
                    () -> office.people()
                            .changePassword(notary, "not it at all".toCharArray(), "my own now".toCharArray()));
            office.people().changePassword(notary, "from the director".toCharArray(), "my own now".toCharArray());
        }
        open(folder, notary, "my own now").close();
    }

    @Test
    void afterThreeWrongPasswordsThePersonWaits() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        Id notary = folder.person(TestOffice.NOTARY).orElseThrow();
        for (int i = 0; i < SignInPauses.FREE; i++) {
            assertThrows(WrongPasswordException.class, () -> open(folder, notary, "a wrong one"));
        }
        OfficeException wait =
                assertThrows(OfficeException.class, () -> open(folder, notary, new String(TestOffice.password())));
        assertEquals("office.sign-in-wait", wait.key());
        TestOffice.open(folder, TestOffice.DIRECTOR).close();
    }

    private static Path keyFile(OfficeFolder folder, Id person) throws Exception {
        try (var files = Files.list(folder.keys())) {
            return files.filter(file -> file.getFileName().toString().contains(person.value()))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
