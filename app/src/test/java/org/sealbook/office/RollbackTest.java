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
import org.sealbook.journal.FileLayer;
import org.sealbook.language.Language;
import org.sealbook.language.Messages;
import org.sealbook.language.Trouble;
import org.sealbook.ledger.AuditProgress;
import org.sealbook.ledger.LedgerRefusedException;
import org.sealbook.ledger.MarkFound;
import org.sealbook.record.Id;

/** An office whose data folder is put back to an older state, by a copy or by a backup. */
class RollbackTest {

    @TempDir
    Path temporary;

    private OfficeFolder folder = TestOffice.at(Path.of("office"));
    private long before;

    @BeforeEach
    void anOfficeThatWorkedOnAfterACopyAndABackup() throws Exception {
        TestOffice.staffed(temporary.resolve("office"));
        folder = marked("office");
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            office.backups().create(temporary.resolve("backup"), BackupProgress.NONE);
            before = office.ledger().blocks();
        }
        TestOffice.copy(folder.path(), temporary.resolve("copy"));
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            assertEquals(MarkFound.SOUND, office.ledger().opening().mark());
            TestOffice.newCase(office).openAndExamine();
        }
    }

    private OfficeFolder marked(String name) {
        return new OfficeFolder(temporary.resolve(name), FileLayer.real(), temporary.resolve("marks"));
    }

    @Test
    void anOlderCopyIsRefusedInPlainWordsWithBothFacts() throws Exception {
        LedgerRefusedException refused =
                assertThrows(LedgerRefusedException.class, () -> TestOffice.open(marked("copy"), TestOffice.NOTARY));
        assertEquals("ledger.mark-ahead", refused.key());
        assertEquals(Long.toString(before), refused.arguments().get(1));
        for (Language language : Language.values()) {
            Messages messages = Messages.of(language);
            Trouble trouble = Trouble.of(refused);
            assertTrue(trouble.sentence(messages).contains(" " + before + " "), trouble.sentence(messages));
            assertTrue(trouble.todo(messages).contains("ledger recover"));
            assertTrue(!trouble.todoInWindow(messages).contains("sealbook"));
        }
    }

    @Test
    void anOlderBackupIsNoticedWhenItIsOpened() throws Exception {
        OfficeFolder restored = marked("restored");
        new BackupFolder(temporary.resolve("backup"), FileLayer.real()).restore(restored.path(), BackupProgress.NONE);
        assertEquals(
                "ledger.mark-ahead",
                assertThrows(LedgerRefusedException.class, () -> TestOffice.open(restored, TestOffice.NOTARY))
                        .key());
    }

    @Test
    void goesOnFromAnOlderCopyByDecisionWhichIsOnRecord() throws Exception {
        OfficeFolder copy = marked("copy");
        Id notary = copy.person(TestOffice.NOTARY).orElseThrow();
        LedgerSalvage salvage = new LedgerSalvage(copy, new VirtualClock());
        LedgerSalvage.Recovered recovered = salvage.recover(notary, TestOffice.password());
        assertEquals(before, recovered.blocks());
        try (Office office = TestOffice.open(copy, TestOffice.NOTARY)) {
            EntryDetail entry =
                    office.ledger().entry(recovered.receipt().last()).orElseThrow();
            assertEquals("Recovery", entry.row().type());
            assertEquals(List.of(), office.ledger().audit(AuditProgress.NONE).faults());
        }
        assertEquals(
                "office.nothing-to-recover",
                assertThrows(OfficeException.class, () -> salvage.recover(notary, TestOffice.password()))
                        .key());
        assertEquals(
                "ledger.mark-differs",
                assertThrows(LedgerRefusedException.class, () -> TestOffice.open(folder, TestOffice.NOTARY))
                        .key());
    }

    @Test
    void twoOfficesDoNotShareAMark() throws Exception {
        TestOffice.staffed(temporary.resolve("haicang"), TestOffice.entered("haicang", "海沧"));
        try (Office office = TestOffice.open(marked("haicang"), TestOffice.NOTARY)) {
            assertEquals(MarkFound.MISSING, office.ledger().opening().mark());
        }
        assertEquals(2, FileLayer.real().list(temporary.resolve("marks")).size());
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            assertEquals(MarkFound.SOUND, office.ledger().opening().mark());
        }
    }
}
