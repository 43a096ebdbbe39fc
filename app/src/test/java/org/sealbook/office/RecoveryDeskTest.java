package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.keys.RecoveryException;
import org.sealbook.keys.RecoveryShare;
import org.sealbook.keys.WrongPasswordException;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

class RecoveryDeskTest {

    @TempDir
    private Path temporary;

    private OfficeFolder folder;
    private Id notary;

    @BeforeEach
    void staff() throws Exception {
        folder = TestOffice.staffed(temporary.resolve("office"));
        notary = folder.person(TestOffice.NOTARY).orElseThrow();
    }

    @Test
    void twoOfThreePeopleGiveAThirdANewPasswordAndBothActsAreOnRecord() throws Exception {
        List<RecoveryShare> shares = made(3, 2);
        EntryId used = RecoveryDesk.recover(
                        folder,
                        List.of(shares.get(2), shares.get(0)),
                        notary,
                        "another horse".toCharArray(),
                        new VirtualClock())
                .receipt()
                .last();
        assertThrows(
                WrongPasswordException.class,
                () -> Office.open(folder, notary, TestOffice.password(), new VirtualClock()));
        try (Office office = Office.open(folder, notary, "another horse".toCharArray(), new VirtualClock())) {
            EntryDetail entry = office.ledger().entry(used).orElseThrow();
            assertEquals("RecoverySharesUsed", entry.row().type());
            assertEquals(
                    "RecoverySharesMade",
                    office.ledger()
                            .entry(new EntryId(used.block() - 1, 0))
                            .orElseThrow()
                            .row()
                            .type());
            assertTrue(office.ledger().audit(AuditProgress.NONE).sound());
        }
    }

    @Test
    void withTooFewSharesNothingIsRecordedAndNoPasswordChanges() throws Exception {
        List<RecoveryShare> shares = made(3, 2);
        assertThrows(
                RecoveryException.class,
                () -> RecoveryDesk.recover(
                        folder, shares.subList(0, 1), notary, "another horse".toCharArray(), new VirtualClock()));
        assertThrows(
                Refusal.class,
                () -> RecoveryDesk.recover(folder, shares, notary, "short".toCharArray(), new VirtualClock()));
        TestOffice.open(folder, TestOffice.NOTARY).close();
    }

    @Test
    void onlyAnAdministratorMakesSharesAndTheNumbersMustFit() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            assertThrows(Refusal.class, () -> office.recovery().make(TestOffice.command(), office.person(), 3, 2));
        }
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            assertThrows(Refusal.class, () -> office.recovery().make(TestOffice.command(), office.person(), 2, 3));
        }
    }

    private List<RecoveryShare> made(int of, int needed) throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            return office.recovery()
                    .make(TestOffice.command(), office.person(), of, needed)
                    .shares();
        }
    }
}
