package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.procedure.CaseDetail;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
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
    void aFailureBetweenTheEntryAndTheKeyFileIsRepeatedAsTheSameAct() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        AtomicBoolean full = new AtomicBoolean();
        Path keys = folder.keys();
        FaultyFiles faulty = new FaultyFiles(FileLayer.real()).onCall((operation, path) -> {
            if (full.get() && operation == FaultyFiles.Operation.CREATE && path.startsWith(keys)) {
                throw new IOException("disk full");
            }
        });
        Id command = TestOffice.command();
        OfficeFolder failing = new OfficeFolder(folder.path(), faulty);
        try (Office office = TestOffice.open(failing, TestOffice.DIRECTOR)) {
            full.set(true);
            assertThrows(IOException.class, () -> add(office, command));
            full.set(false);
            long blocks = office.ledger().blocks();
            Id person = add(office, command);
            assertEquals(blocks, office.ledger().blocks(), "the entry was there already");
            assertEquals(person, office.people().signIns().get("he"));
            assertEquals(
                    1,
                    office.staff().everybody().stream()
                            .filter(member -> member.id().equals(person))
                            .count());
        }
        open(folder, folder.person("he").orElseThrow(), new String(TestOffice.password()))
                .close();
    }

    @Test
    void whoeverIsDisabledKeepsTheirHistory() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        Id notary = folder.person(TestOffice.NOTARY).orElseThrow();
        Id caseId;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            caseId = TestOffice.examined(office, TestOffice.NOTARY, TestOffice.evidence(home.resolve("in")));
        }
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            office.people().disable(TestOffice.command(), office.person(), notary, "离职");
            CaseDetail detail = office.cases().detail(caseId, office.person());
            assertEquals(notary, detail.file().handlingNotary());
            assertTrue(detail.timeline().stream().anyMatch(row -> row.author().equals(notary)));
            StaffMember gone = office.staff().find(notary).orElseThrow();
            assertFalse(gone.active());
            assertEquals(Optional.of("陈公证"), gone.name());
            assertEquals(
                    1,
                    office.cases()
                            .page(new CaseQuery("", CaseQuery.ALL.states(), Optional.of(notary)), Optional.empty(), 10)
                            .rows()
                            .size());
        }
    }

    private static Id add(Office office, Id command) throws Exception {
        return office.people()
                .add(command, office.person(), "he", "何前台", Set.of(Role.CLERK), TestOffice.password())
                .id();
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
