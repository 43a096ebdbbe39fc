package org.sealbook.workstation.data;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.language.Language;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

class DataScreenTest {

    @TempDir
    Path home;

    @BeforeEach
    void office() throws Exception {
        TestOffice.staffed(home.resolve("office"));
    }

    @Test
    void anAdministratorTakesInAChangedCatalogueAfterSeeingWhatDiffers() throws Exception {
        Path changed = home.resolve("changed.json");
        Files.writeString(changed, SettingKind.CATALOGUE.shipped().replace("\"委托\"", "\"委托书\""));
        try (TestWindow window = signedIn(TestOffice.DIRECTOR)) {
            window.go(Place.of(ScreenName.DATA));
            window.awaitWords("随程序提供 · 现行");
            window.click("#matter-power-of-attorney");
            window.awaitWords("申请人的身份证件");
            window.dialogs().willChoose(changed);
            window.click("#data-take-catalogue");
            window.awaitWords("matters[power-of-attorney].zh");
            window.click("#data-set");
            window.awaitWords("第 2 版");
            window.awaitWords("委托书");
            Path out = home.resolve("out.json");
            window.dialogs().willChoose(out);
            window.click("#data-export-catalogue");
            window.await("the file", () -> holds(out, "\"委托书\""));
        }
    }

    @Test
    void everybodyReadsItAndOnlyTheAdministratorChangesIt() throws Exception {
        try (TestWindow window = signedIn(TestOffice.NOTARY)) {
            window.go(Place.of(ScreenName.DATA));
            window.awaitWords("保全证据（网页）");
            assertTrue(window.fx(() -> window.node("#data-take-catalogue").isDisabled()));
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return Files.exists(file) && Files.readString(file).contains(words);
        } catch (IOException e) {
            return false;
        }
    }

    private TestWindow signedIn(String person) throws Exception {
        return TestWindow.open(home, Language.ZH).signIn(home.resolve("office"), person, TestOffice.password());
    }
}
