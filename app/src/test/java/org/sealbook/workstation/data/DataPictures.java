package org.sealbook.workstation.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.language.Language;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.Pictures;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The screen of the office's data, and the form of a new case by its matter, written as pictures to look at. A picture fails no build. */
@Tag("screens")
class DataPictures {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL"})
    void everyState(Language language, Appearance appearance, TypeSize size) throws Exception {
        TestOffice.staffed(home.resolve("office"));
        Path changed = home.resolve("changed.json");
        Files.writeString(changed, SettingKind.CATALOGUE.shipped().replace("\"委托\"", "\"委托书\""));
        String suffix = ("-" + language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        try (TestWindow window =
                TestWindow.open(home, new Settings(language, appearance, size, List.of()), new VirtualClock())) {
            window.signIn(home.resolve("office"), TestOffice.DIRECTOR, TestOffice.password());
            window.go(Place.of(ScreenName.DATA));
            window.await("the matters", () -> window.seen("#matter-preservation-web"));
            window.click("#matter-preservation-web");
            Pictures.take(window, "data" + suffix);
            window.dialogs().willChoose(changed);
            window.click("#data-take-catalogue");
            window.await("what differs", () -> window.seen("#data-differences"));
            Pictures.take(window, "data-take" + suffix);
        }
    }
}
