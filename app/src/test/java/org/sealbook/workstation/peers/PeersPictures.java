package org.sealbook.workstation.peers;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.casework.staff.Role;
import org.sealbook.language.Language;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestConsortium;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.Pictures;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The office among its peers, as pictures: everybody, offline, two heads, a certificate that climbs, and the command palette. */
@Tag("screens")
class PeersPictures {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL", "ZH,LIGHT,LARGE"})
    void amongPeers(Language language, Appearance appearance, TypeSize size) throws Exception {
        String suffix = "-" + (language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        Settings settings = new Settings(language, appearance, size, List.of());
        try (TestConsortium consortium = new TestConsortium(home.resolve("offices"))) {
            OfficeFolder own = consortium.folder(TestConsortium.OWN);
            try (TestWindow window = TestWindow.open(home, settings, (_, _) -> consortium.online())) {
                window.signIn(own.path(), TestOffice.NOTARY, TestOffice.password());
                Id certificate = TestOffice.issued(window.office(), TestOffice.evidence(home.resolve("files")));
                window.go(Place.of(ScreenName.CERTIFICATES, certificate.value()));
                window.await("the ladder", () -> window.seen("#certificates-ladder"));
                window.await(
                        "the quorum",
                        () -> window.fx(() -> window.node("#certificates-ladder")
                                .getAccessibleText()
                                .matches("(达到法定数|Quorum).*")));
                Pictures.take(window, "peers-certificate" + suffix);
                window.go(Place.of(ScreenName.PEERS));
                window.await("the list", () -> window.seen("#peers-table"));
                Pictures.take(window, "peers-list" + suffix);
                window.go(Place.of(ScreenName.PEERS, "consortium.example/haicang/1"));
                Pictures.take(window, "peers-one" + suffix);
                window.press(KeyCode.CONTROL, KeyCode.K);
                window.await("the palette", () -> window.seen("#palette"));
                Pictures.take(window, "palette" + suffix);
                window.press(KeyCode.ESCAPE);
                consortium.cut();
                window.go(Place.of(ScreenName.PEERS));
                window.await("offline", () -> window.seen(".banner"));
                Pictures.take(window, "peers-offline" + suffix);
                consortium.restore();
            }
            fork(consortium, own, home.resolve("copy"));
            OfficeFolder haicang = consortium.folder("haicang");
            consortium.peers().getFirst().close();
            try (TestWindow window = TestWindow.open(home, settings, (_, _) -> consortium.online())) {
                window.signIn(haicang.path(), TestOffice.DIRECTOR, TestOffice.password());
                window.await("the alarm", () -> window.seen("#alarm"));
                window.go(Place.of(ScreenName.PEERS, "consortium.example/ludao/1"));
                window.await("both heads", () -> window.seen("#peers-fork"));
                Pictures.take(window, "peers-fork" + suffix);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL"})
    void beforeThereIsAConsortium(Language language, Appearance appearance, TypeSize size) throws Exception {
        String suffix = "-" + (language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        Settings settings = new Settings(language, appearance, size, List.of());
        try (TestWindow window = TestWindow.open(home, settings, (_, _) -> {
            throw new AssertionError("in no consortium");
        })) {
            window.dialogs().willChoose(folder.path());
            window.click("#start-open");
            window.await("the sign-in page", () -> window.seen("#sign-in-password"));
            Pictures.take(window, "sign-in" + suffix);
            window.click("#sign-in-other");
            window.signIn(folder.path(), TestOffice.DIRECTOR, TestOffice.password());
            window.go(Place.of(ScreenName.PEERS));
            Pictures.take(window, "peers-none" + suffix);
        }
    }

    private static void fork(TestConsortium consortium, OfficeFolder own, Path copy) throws Exception {
        TestOffice.copy(own.path(), copy);
        try (Office office = TestOffice.open(own, TestOffice.DIRECTOR)) {
            TestOffice.hire(office, "zhao", "赵窗口", Role.CLERK);
            office.peers().syncOnce(consortium.online());
        }
        try (Office rewritten = TestOffice.open(TestOffice.at(copy), TestOffice.DIRECTOR)) {
            TestOffice.hire(rewritten, "qian", "钱窗口", Role.CLERK);
            rewritten.peers().syncOnce(consortium.online());
        }
    }
}
