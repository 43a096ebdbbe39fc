package org.sealbook.workstation.staff;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.casework.staff.Role;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.language.Language;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.Pictures;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The people of the office as pictures: the list, one of them, the sheets, the table of duties, the locked window. */
@Tag("screens")
class StaffPictures {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL", "ZH,LIGHT,LARGE"})
    void people(Language language, Appearance appearance, TypeSize size) throws Exception {
        String suffix = "-" + (language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            TestOffice.hire(office, "nameng", "阿不都热合曼·买买提艾力·图尔荪江（新疆办事点）", Role.ARCHIVIST);
            office.people()
                    .disable(
                            TestOffice.command(),
                            office.person(),
                            folder.person(TestOffice.SECOND).orElseThrow(),
                            "离职");
        }
        Settings settings = new Settings(language, appearance, size, List.of());
        try (TestWindow window = TestWindow.open(home, settings, new VirtualClock())) {
            window.signIn(folder.path(), TestOffice.DIRECTOR, TestOffice.password());
            window.go(Place.of(ScreenName.STAFF));
            window.awaitWords("陈公证");
            Pictures.take(window, "staff-list" + suffix);
            window.click("#staff-add");
            Pictures.take(window, "staff-add" + suffix);
            window.press(KeyCode.ESCAPE);
            window.go(Place.of(
                    ScreenName.STAFF,
                    folder.person(TestOffice.NOTARY).orElseThrow().value()));
            window.await("the page", () -> window.seen("#staff-disable"));
            Pictures.take(window, "staff-person" + suffix);
            window.click("#staff-disable");
            Pictures.take(window, "staff-disable" + suffix);
            window.press(KeyCode.ESCAPE);
            window.go(Place.of(ScreenName.STAFF, StaffScreen.DUTIES));
            window.await("the table", () -> window.seen("#staff-duties-table"));
            Pictures.take(window, "staff-duties" + suffix);
            window.press(KeyCode.CONTROL, KeyCode.L);
            Pictures.take(window, "locked" + suffix);
        }
    }
}
