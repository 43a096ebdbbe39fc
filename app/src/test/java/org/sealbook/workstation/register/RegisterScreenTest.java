package org.sealbook.workstation.register;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.language.Language;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

class RegisterScreenTest {

    @TempDir
    Path home;

    @BeforeEach
    void anIssuedCase() throws Exception {
        OfficeFolder office = TestOffice.staffed(home.resolve("office"));
        TestOffice.withOneCertificate(office, home.resolve("out"), home.resolve("sources"));
    }

    @Test
    void aNotaryConfirmsTheYearAndExportsIt() throws Exception {
        Path csv = home.resolve("register.csv");
        try (TestWindow window = signedIn(TestOffice.NOTARY)) {
            window.go(Place.of(ScreenName.REGISTER));
            window.awaitWords("尚未确认");
            window.awaitWords("字第1号");
            window.click("#register-confirm");
            window.click("#register-confirm-do");
            window.awaitWords("此后没有变动");
            window.dialogs().willChoose(csv);
            window.click("#register-export");
            window.await("the sheet, which is written to its end", () -> isWhole(csv));
            window.click("#register-numbers");
            window.await("the numbers", () -> window.seen("#register-numbers-table"));
            window.awaitWords("定号日期");
        }
    }

    private static boolean isWhole(Path csv) {
        try {
            return Files.exists(csv) && Files.readAllLines(csv).size() == 2;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void whoeverMayNotConfirmSeesItAllTheSame() throws Exception {
        try (TestWindow window = signedIn(TestOffice.SECOND)) {
            window.go(Place.of(ScreenName.REGISTER));
            window.awaitWords("字第1号");
            assertTrue(window.fx(() -> window.node("#register-confirm").isDisabled()));
        }
    }

    private TestWindow signedIn(String person) throws Exception {
        return TestWindow.open(home, Language.ZH).signIn(home.resolve("office"), person, TestOffice.password());
    }
}
