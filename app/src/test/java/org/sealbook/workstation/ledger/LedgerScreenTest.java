package org.sealbook.workstation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import javafx.scene.control.ButtonBase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.court.LogProofVerification;
import org.sealbook.court.Verdict;
import org.sealbook.fixtures.TableRow;
import org.sealbook.journal.FileLayer;
import org.sealbook.language.Language;
import org.sealbook.office.BackupFolder;
import org.sealbook.office.BackupProgress;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

class LedgerScreenTest {

    @TempDir
    Path home;

    private OfficeFolder office;
    private TestOffice.Exported exported;

    @BeforeEach
    void workADay() throws Exception {
        office = TestOffice.staffed(home.resolve("office"));
        exported = TestOffice.withOneCertificate(office, home.resolve("out"), home.resolve("sources"));
    }

    @Test
    void fromTheListThroughABlockToTheProofOfAnEntry() throws Exception {
        try (TestWindow window = signedIn(Language.ZH)) {
            window.go(Place.of(ScreenName.LEDGER));
            window.awaitWords("登记出证");
            assertTrue(window.says("时钟"));
            window.go(Place.of(ScreenName.LEDGER, "0"));
            window.awaitWords("sealbook header v1\nblock 0");
            assertTrue(window.says("设立公证处"));
            window.go(Place.of(ScreenName.LEDGER, "0.0"));
            window.awaitWords("\"type\":\"OfficeFounded\"");
            assertTrue(window.says("在库"), "its part is held");
            assertTrue(window.says("尚无同业联署"));
            assertTrue(window.says("日志根"));
        }
    }

    @Test
    void theProofIsExportedAndVerifiesWithoutTheOffice() throws Exception {
        Path out = Files.createDirectory(home.resolve("proofs"));
        String entry = exported.number().file().orElseThrow().issued().toString();
        try (TestWindow window = signedIn(Language.EN)) {
            window.go(Place.of(ScreenName.LEDGER, entry));
            window.dialogs().willChoose(out);
            window.click("#ledger-export");
            window.awaitWords("5 files are in " + out);
        }
        Path proof = out.resolve("entry-" + entry + ".tlog-proof");
        assertEquals(
                Verdict.SOUND,
                LogProofVerification.verify(
                                proof.getFileName().toString(),
                                Files.readAllBytes(proof),
                                Files.readAllBytes(out.resolve("entry-" + entry + ".header")),
                                office.identity().logKey(),
                                List.of(),
                                0)
                        .verdict());
    }

    @Test
    void aBackupIsMadeWhileTheOfficeIsOpenAndIsSound() throws Exception {
        Path out = home.resolve("backup");
        try (TestWindow window = signedIn(Language.EN)) {
            window.go(Place.of(ScreenName.LEDGER));
            window.dialogs().willChoose(out);
            window.click("#ledger-back-up");
            window.await("the backup, which is there whole or not at all", () -> Files.exists(out));
        }
        assertTrue(new BackupFolder(out, FileLayer.real())
                .check(BackupProgress.NONE)
                .sound());
    }

    @Test
    void openingChecksByItselfAndTheListSaysHowFar() throws Exception {
        try (TestWindow window = signedIn(Language.EN)) {
            window.go(Place.of(ScreenName.LEDGER));
            window.awaitWords("Sound: ");
            assertTrue(window.office().ledger().lastAudit().isPresent());
        }
        try (TestWindow window = signedIn(Language.EN)) {
            window.go(Place.of(ScreenName.LEDGER));
            window.awaitWords("Sound since the last audit");
        }
    }

    @Test
    void openingNamesWhatWasChangedBehindTheProgramsBackUnasked() throws Exception {
        try (Connection sql = TestOffice.connection(office)) {
            TableRow row = TableRow.of(sql, "party").getFirst();
            row.replace(sql, row.changed(row.columns().size() - 1));
        }
        try (TestWindow window = signedIn(Language.EN)) {
            window.go(Place.of(ScreenName.LEDGER));
            window.awaitWords("Not sound: ");
            window.go(Place.of(ScreenName.LEDGER, "audit"));
            window.await("the faults", () -> window.seen("#ledger-faults"));
        }
    }

    @Test
    void theAuditSaysThatEverythingIsAsWrittenAndNamesWhatItRead() throws Exception {
        try (TestWindow window = signedIn(Language.ZH)) {
            audit(window);
            window.awaitWords("核查通过");
            assertTrue(window.says("业务表的行"));
            assertFalse(window.seen("#ledger-faults"));
        }
    }

    @Test
    void theAuditNamesARowChangedBehindTheProgramsBack() throws Exception {
        try (Connection sql = TestOffice.connection(office)) {
            TableRow row = TableRow.of(sql, "party").getFirst();
            row.replace(sql, row.changed(row.columns().size() - 1));
        }
        try (TestWindow window = signedIn(Language.EN)) {
            audit(window);
            window.awaitWords("Faults found");
            assertTrue(window.seen("#ledger-faults"));
            assertTrue(window.says("table party"), "the row's table");
        }
    }

    @Test
    void aCancelledAuditHasNoResultAndChangesNothing() throws Exception {
        try (TestWindow window = signedIn(Language.EN)) {
            window.go(Place.of(ScreenName.LEDGER));
            window.click("#ledger-audit");
            window.await("the button", () -> window.seen("#ledger-audit-begin"));
            window.fx(() -> {
                ((ButtonBase) window.node("#ledger-audit-begin")).fire();
                ((ButtonBase) window.node("#ledger-audit-stop")).fire();
                return true;
            });
            window.awaitWords("The audit was stopped and has no result");
            window.click("#ledger-audit-begin");
            window.awaitWords("Sound: ");
        }
    }

    @Test
    void whatIsNotThereSaysSoAndLeadsBack() throws Exception {
        try (TestWindow window = signedIn(Language.EN)) {
            for (String nowhere : List.of("999999", "0.7", "57.x", "-1")) {
                window.go(Place.of(ScreenName.LEDGER, nowhere));
                window.awaitWords("The ledger has no “" + nowhere + "”.");
            }
        }
    }

    private TestWindow signedIn(Language language) throws Exception {
        return TestWindow.open(home, language).signIn(home.resolve("office"), TestOffice.NOTARY, TestOffice.password());
    }

    private static void audit(TestWindow window) {
        window.go(Place.of(ScreenName.LEDGER));
        window.click("#ledger-audit");
        window.click("#ledger-audit-begin");
    }
}
