package org.sealbook.workstation.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

/** The screen of the register in its states, written as pictures to look at. A picture fails no build. */
@Tag("screens")
class RegisterPictures {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL"})
    void everyState(Language language, Appearance appearance, TypeSize size) throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            for (int i = 0; i < 4; i++) {
                TestOffice.issued(office, TestOffice.evidence(home.resolve("sources" + i)));
            }
            TestOffice.examined(office, TestOffice.NOTARY, TestOffice.evidence(home.resolve("more")));
            office.register()
                    .confirm(
                            TestOffice.command(),
                            office.person(),
                            office.register().thisYear());
            TestOffice.examined(office, TestOffice.NOTARY, TestOffice.evidence(home.resolve("more")));
        }
        String suffix = ("-" + language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        try (TestWindow window =
                TestWindow.open(home, new Settings(language, appearance, size, List.of()), new VirtualClock())) {
            window.signIn(home.resolve("office"), TestOffice.NOTARY, TestOffice.password());
            window.go(Place.of(ScreenName.REGISTER));
            Pictures.take(window, "register-list" + suffix);
            window.click("#register-confirm");
            Pictures.take(window, "register-confirm" + suffix);
            window.click(".modal-pane .plain");
            window.click("#register-numbers");
            Pictures.take(window, "register-numbers" + suffix);
        }
    }
}
