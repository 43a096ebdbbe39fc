package org.sealbook.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.staff.Role;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.journal.FileLayer;
import org.sealbook.language.Language;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.Session;
import org.sealbook.office.SystemClock;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

class WindowTest {

    @TempDir
    Path home;

    @Test
    void aPersonOpensAnOfficeAndSignsIn() throws Exception {
        TestOffice.staffed(home.resolve("office"));
        try (TestWindow window = TestWindow.open(home)) {
            window.signIn(home.resolve("office"), TestOffice.NOTARY, TestOffice.password());
            assertTrue(window.says("鹭屿市鹭岛公证处"));
            assertTrue(window.says("陈公证"));
            assertTrue(window.says("时钟未校准"));
        }
    }

    @Test
    void aWrongPasswordIsOneSentenceAndThePersonTriesAgain() throws Exception {
        TestOffice.staffed(home.resolve("office"));
        try (TestWindow window = TestWindow.open(home)) {
            window.dialogs().willChoose(home.resolve("office"));
            window.click("#start-open");
            window.type("#sign-in-password", "not it");
            window.click("#sign-in-enter");
            window.awaitWords("人员不存在或口令不对");
            window.type("#sign-in-password", new String(TestOffice.password()));
            window.click("#sign-in-enter");
            window.await("the office at work", () -> window.seen("#strip"));
        }
    }

    @Test
    void anOfficeThatIsOpenElsewhereSaysSo() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        try (Office held = Office.open(
                        folder,
                        folder.person(TestOffice.DIRECTOR).orElseThrow(),
                        TestOffice.password(),
                        new SystemClock());
                TestWindow window = TestWindow.open(home, Language.EN)) {
            assertEquals(home.resolve("office"), folder.path());
            window.dialogs().willChoose(home.resolve("office"));
            window.click("#start-open");
            window.type("#sign-in-password", new String(TestOffice.password()));
            window.click("#sign-in-enter");
            window.awaitWords("is using the data folder");
            assertTrue(held.ledger().blocks() > 0);
        }
    }

    @Test
    void anOlderCopyOfAnOfficeIsRefusedWithBothFactsAndWhatToDo() throws Exception {
        Path data = TestOffice.staffed(home.resolve("office")).path();
        OfficeFolder folder = new OfficeFolder(data, FileLayer.real(), home.resolve("marks"));
        TestOffice.open(folder, TestOffice.NOTARY).close();
        TestOffice.copy(data, home.resolve("older"));
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            TestOffice.hire(office, "zhao", "赵助理", Role.ASSISTANT);
        }
        try (TestWindow window = TestWindow.open(home, Language.EN)) {
            window.dialogs().willChoose(home.resolve("older"));
            window.click("#start-open");
            window.type("#sign-in-password", new String(TestOffice.password()));
            window.click("#sign-in-enter");
            window.awaitWords("but this office has already recorded");
            assertTrue(window.says("Put the newest folder back"));
        }
    }

    @Test
    void aFolderWithoutAnOfficeIsNamedAndTheStartPageStays() throws Exception {
        Files.createDirectory(home.resolve("empty"));
        try (TestWindow window = TestWindow.open(home)) {
            window.dialogs().willChoose(home.resolve("empty"));
            window.click("#start-open");
            window.awaitWords(home.resolve("empty").toString());
            assertTrue(window.seen("#start-found"));
        }
    }

    @Test
    void theFirstOfficeIsMadeInTheWindow() throws Exception {
        try (TestWindow window = TestWindow.open(home)) {
            window.click("#start-found");
            window.type("#found-name", "鹭屿市鹭岛公证处");
            window.type("#found-word", "鹭岛");
            window.type("#found-domain", "consortium.example");
            window.type("#found-code", "ludao");
            window.type("#found-person", "林主任");
            window.type("#found-sign-in", "lin");
            window.type("#found-password", "correct horse");
            window.type("#found-again", "correct hose");
            window.click("#found-do");
            window.awaitWords("两次输入的口令不一致");
            window.type("#found-again", "correct horse");
            window.click("#found-do");
            window.await("the office at work", () -> window.seen("#strip"));
            assertTrue(window.says("林主任"));
        }
    }

    @Test
    void theLanguageChangesAtOnceAndIsKept() throws Exception {
        try (TestWindow window = TestWindow.open(home)) {
            window.click("#language");
            window.awaitWords("Open an office");
        }
        assertTrue(Files.readString(home.resolve("window.json")).contains("\"language\":\"en\""));
    }

    @Test
    void withoutADisplayThereIsOneSentence() {
        OfficeException refused =
                assertThrows(OfficeException.class, () -> Workstation.requireDisplay(Map.of(), "Linux", ""));
        assertEquals("window.no-display", refused.key());
    }

    @Test
    void tenMinutesWithoutATouchLockTheScreenAndTheAdministratorSeesIt() throws Exception {
        VirtualClock clock = new VirtualClock();
        OfficeFolder office = TestOffice.staffed(home.resolve("office"));
        Settings settings = new Settings(Language.ZH, Appearance.LIGHT, TypeSize.NORMAL, List.of());
        try (TestWindow window = TestWindow.open(home, settings, clock)) {
            window.signIn(office.path(), TestOffice.DIRECTOR, TestOffice.password());
            clock.step(Duration.ofMinutes(9).toMillis());
            assertFalse(window.seen("#lock"));
            // A late event of the sign-in counts as a touch: nobody touches anything for another ten minutes then.
            window.await("the lock", () -> {
                clock.step(Duration.ofMinutes(2).toMillis());
                return window.seen("#lock-password");
            });
            window.fx(() -> {
                ((TextInputControl) window.node("#lock-password")).setText(new String(TestOffice.password()));
                return true;
            });
            window.click("#lock-open");
            window.await("the office again", () -> !window.seen("#lock-password"));
            assertEquals(
                    List.of(Session.Event.UNLOCKED, Session.Event.LOCKED, Session.Event.SIGNED_IN),
                    window.office().people().sessions(window.office().person()).stream()
                            .map(Session::event)
                            .toList());
        }
    }
}
