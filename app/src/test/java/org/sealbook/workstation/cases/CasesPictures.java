package org.sealbook.workstation.cases;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.language.Language;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.Pictures;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The screen of cases on a working day, written as pictures to look at. Not part of the ordinary run: a picture fails no build. */
@Tag("screens")
class CasesPictures {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL", "ZH,LIGHT,LARGE", "EN,LIGHT,NORMAL"})
    void aWorkingDay(Language language, Appearance appearance, TypeSize size) throws Exception {
        String suffix = ("-" + language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        Settings settings = new Settings(language, appearance, size, List.of());
        try (TestWindow window = TestWindow.open(home, settings, new org.sealbook.fixtures.VirtualClock())) {
            window.signIn(folder.path(), TestOffice.NOTARY, TestOffice.password());
            window.go(Place.of(ScreenName.CASES));
            window.await("the empty list", () -> window.seen(".empty-state"));
            Pictures.take(window, "cases-empty" + suffix);
        }
        WorkingDay.Worked day = WorkingDay.in(folder, Files.createDirectories(home.resolve("in")));
        try (TestWindow window = TestWindow.open(home, settings, day.clock())) {
            window.signIn(folder.path(), TestOffice.NOTARY, TestOffice.password());
            window.await("the day", () -> window.seen("#today"));
            Pictures.take(window, "today" + suffix);
            window.go(Place.of(ScreenName.CASES));
            window.awaitWords("郑观海");
            Pictures.take(window, "cases-list" + suffix);
            window.go(Place.of(ScreenName.CASES, day.approved().value()));
            window.await("the case", () -> window.seen("#case-timeline"));
            Pictures.take(window, "cases-approved" + suffix);
            window.go(Place.of(ScreenName.CASES, day.accepted().value()));
            window.await("the other case", () -> window.seen("#case-step-notice"));
            Pictures.take(window, "cases-accepted" + suffix);
            window.click("#case-step-notice");
            window.click("#step-form-do");
            window.await("the refusal", () -> window.seen("#case-refusal"));
            Pictures.take(window, "cases-notice" + suffix);
            acts(window, suffix);
            window.go(Place.of(ScreenName.CASES, "new"));
            window.await("the form", () -> window.seen("#party-name-0"));
            window.click("#new-party");
            window.type("#party-name-0", "沈知微");
            window.type("#party-number-0", TestCases.residentId("19910304", 7));
            window.type("#party-name-1", "鹭屿潮声软件有限公司");
            window.type("#party-number-1", "110105194912310021");
            window.click("#new-do");
            window.await("the refusal", () -> window.seen("#case-refusal"));
            Pictures.take(window, "cases-new" + suffix);
            window.go(Place.of(ScreenName.CASES, "0123"));
            window.await("the trouble", () -> window.seen(".error-pane"));
            Pictures.take(window, "cases-error" + suffix);
        }
    }

    /** What is done to a case beside its steps. */
    private static void acts(TestWindow window, String suffix) throws Exception {
        window.press(KeyCode.ESCAPE);
        window.await("the page", () -> !window.seen("#step-form"));
        window.click("#case-party-add");
        window.type("#party-name-0", "沈小满");
        window.type("#party-number-0", TestCases.residentId("20150612", 5));
        window.click("#case-party-agent");
        window.type("#party-name-1", "沈知微");
        window.type("#party-number-1", TestCases.residentId("19910304", 7));
        Pictures.take(window, "cases-party-add" + suffix);
        window.press(KeyCode.ESCAPE);
        window.click("#case-conflict");
        window.await("the sheet", () -> window.seen("#conflict-person"));
        Pictures.take(window, "cases-conflict" + suffix);
        window.press(KeyCode.ESCAPE);
        window.click("#case-correct");
        window.await("who may", () -> window.seen(".case-told .banner") || window.seen("#correct-what"));
        Pictures.take(window, "cases-correct" + suffix);
        window.press(KeyCode.ESCAPE);
    }
}
