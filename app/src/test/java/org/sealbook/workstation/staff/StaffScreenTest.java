package org.sealbook.workstation.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

class StaffScreenTest {

    @TempDir
    Path home;

    @Test
    void anAdministratorAddsChangesAndDisablesAPerson() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        try (TestWindow window = TestWindow.open(home)) {
            window.signIn(folder.path(), TestOffice.DIRECTOR, TestOffice.password());
            window.go(Place.of(ScreenName.STAFF));
            window.awaitWords("陈公证");
            window.click("#staff-add");
            window.type("#staff-name", "赵前台");
            window.type("#staff-sign-in", "zhao");
            window.click("#staff-role-clerk");
            window.type("#staff-first-password", "a first one");
            window.type("#staff-password-again", "another one");
            window.click("#staff-do");
            window.await("the two to differ", () -> window.seen(".error-pane"));
            window.type("#staff-password-again", "a first one");
            window.click("#staff-do");
            window.await("the sheet to close", () -> !window.seen("#staff-do"));
            Id zhao = TestOffice.id(window.office().people().signIns(), "zhao");
            window.go(Place.of(ScreenName.STAFF, zhao.value()));
            window.await("what can be changed", () -> window.seen("#staff-change-roles"));
            window.click("#staff-change-roles");
            window.click("#staff-role-archivist");
            window.click("#staff-do");
            window.await("the roles", () -> member(window, zhao).roles().equals(Set.of(Role.CLERK, Role.ARCHIVIST)));
            window.await("the page again", () -> window.seen("#staff-disable"));
            window.click("#staff-disable");
            window.click("#staff-do");
            window.await("the missing reason to be named", () -> window.seen(".error-pane"));
            window.type("#staff-reason", "离职");
            window.click("#staff-do");
            window.await("the way back", () -> window.seen("#staff-enable"));
            assertFalse(member(window, zhao).active());
        }
    }

    @Test
    void whoMayChangeNothingIsToldWhoMay() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        try (TestWindow window = TestWindow.open(home)) {
            window.signIn(folder.path(), TestOffice.NOTARY, TestOffice.password());
            window.go(Place.of(
                    ScreenName.STAFF,
                    folder.person(TestOffice.DIRECTOR).orElseThrow().value()));
            window.awaitWords("人员的更改由管理员办理");
            assertFalse(window.seen("#staff-disable"));
            window.go(Place.of(ScreenName.STAFF, StaffScreen.DUTIES));
            window.await("the table of duties", () -> window.seen("#staff-duties-table"));
        }
    }

    @Test
    void aLockedWindowShowsNothingUntilTheSamePersonGivesTheirPassword() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        try (TestWindow window = TestWindow.open(home)) {
            window.signIn(folder.path(), TestOffice.NOTARY, TestOffice.password());
            window.press(KeyCode.CONTROL, KeyCode.L);
            window.await("the lock", () -> window.seen("#lock-password"));
            assertFalse(window.seen("#strip"));
            window.type("#lock-password", "not it");
            window.click("#lock-open");
            window.awaitWords("口令不对");
            assertFalse(window.seen("#strip"));
            window.type("#lock-password", new String(TestOffice.password()));
            window.click("#lock-open");
            window.await("the office again", () -> window.seen("#strip"));
            assertFalse(window.seen("#lock"));
        }
    }

    private static StaffMember member(TestWindow window, Id id) {
        StaffMember found = window.office().staff().find(id).orElseThrow();
        assertEquals(id, found.id());
        assertTrue(found.name().isPresent());
        return found;
    }
}
