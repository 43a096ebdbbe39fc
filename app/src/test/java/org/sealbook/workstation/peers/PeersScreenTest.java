package org.sealbook.workstation.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.staff.Role;
import org.sealbook.language.Language;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.Online;
import org.sealbook.office.TestConsortium;
import org.sealbook.office.TestOffice;
import org.sealbook.sync.membership.FoundingDocument;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

class PeersScreenTest {

    private static final Settings CHINESE = new Settings(Language.ZH, Appearance.LIGHT, TypeSize.NORMAL, List.of());

    @TempDir
    Path home;

    @Test
    void theStripAndTheListFollowTheLinkAsItGoesAndComesBack() throws Exception {
        try (TestConsortium consortium = new TestConsortium(home.resolve("offices"));
                TestWindow window = TestWindow.open(home, CHINESE, (_, _) -> consortium.online())) {
            window.signIn(consortium.folder(TestConsortium.OWN).path(), TestOffice.DIRECTOR, TestOffice.password());
            window.go(Place.of(ScreenName.PEERS));
            window.awaitWords("在线，2 家同业");
            window.awaitWords("鹭屿市海沧公证处");
            window.awaitWords("已同步");
            consortium.cut();
            window.awaitWords("离线，照常办理");
            window.awaitWords("联系不上任何同业");
            long before = window.office().ledger().blocks();
            TestOffice.hire(window.office(), "zhao", "赵窗口", Role.CLERK);
            assertTrue(window.office().ledger().blocks() > before);
            consortium.restore();
            window.awaitWords("在线，2 家同业");
            window.awaitWords("同业已见至 " + (before + 1) + " / " + (before + 1) + " 块");
            for (Office peer : consortium.peers()) {
                assertTrue(peer.peers().report().orElseThrow().peers().stream()
                        .anyMatch(each -> each.status().held() == before + 1));
            }
        }
    }

    @Test
    void aForkIsAnAlarmOverEveryScreenWithBothHeadsSideBySide() throws Exception {
        try (TestConsortium consortium = new TestConsortium(home.resolve("offices"))) {
            OfficeFolder own = consortium.folder(TestConsortium.OWN);
            Path copy = home.resolve("copy");
            TestOffice.copy(own.path(), copy);
            try (Office office = TestOffice.open(own, TestOffice.DIRECTOR)) {
                TestOffice.hire(office, "zhao", "赵窗口", Role.CLERK);
                office.peers().syncOnce(consortium.online());
            }
            try (Office rewritten = TestOffice.open(TestOffice.at(copy), TestOffice.DIRECTOR)) {
                TestOffice.hire(rewritten, "qian", "钱窗口", Role.CLERK);
                rewritten.peers().syncOnce(consortium.online());
            }
            Office peer = consortium.peers().getFirst();
            assertFalse(peer.peers().report().orElseThrow().disputes().isEmpty());
            Path folder = consortium.folder("haicang").path();
            peer.close();
            try (TestWindow window = TestWindow.open(home, CHINESE, (_, _) -> consortium.online())) {
                window.signIn(folder, TestOffice.DIRECTOR, TestOffice.password());
                window.awaitWords("鹭屿市鹭岛公证处的账本出现两个互相矛盾的版本");
                window.go(Place.of(ScreenName.PEERS, "consortium.example/ludao/1"));
                window.await("both heads", () -> window.seen("#peers-fork"));
                assertTrue(window.says("先见到的版本（保留）"));
                assertTrue(window.says("另一个版本"));
            }
        }
    }

    @Test
    void anOfficeAppliesFoundsJoinsAndGoesOnlineAtOnceInTheWindow() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        Path application = home.resolve("ludao.application");
        Path founding = home.resolve("consortium.json");
        AtomicBoolean online = new AtomicBoolean();
        try (TestWindow window = TestWindow.open(home, CHINESE, (_, _) -> {
            online.set(true);
            return new Online(Optional.empty(), Map.of(), TestConsortium.QUICK);
        })) {
            window.signIn(folder.path(), TestOffice.DIRECTOR, TestOffice.password());
            window.go(Place.of(ScreenName.PEERS));
            window.awaitWords("本处还没有加入联盟");
            window.dialogs().willChoose(application);
            window.click("#peers-apply");
            window.type("#peers-address", "nowhere");
            window.click("#sheet-act");
            window.awaitWords("nowhere");
            window.type("#peers-address", "127.0.0.1:7443");
            window.click("#sheet-act");
            window.await("the application", () -> Files.exists(application));
            window.click("#peers-found");
            window.dialogs().willChoose(founding);
            window.click("#sheet-act");
            window.await("the founding document", () -> Files.exists(founding));
            window.click("#peers-join");
            window.type("#peers-digest", "0000 0000 0000 0000");
            window.click("#sheet-act");
            window.await("the wrong digest to be refused", () -> window.seen(".error-pane"));
            window.type("#peers-digest", document(founding).digest().hex().substring(0, 16));
            window.click("#sheet-act");
            window.awaitWords("联盟里还没有别的公证处");
            window.awaitWords("联盟里只有本处");
            window.await("the office to go online without signing in again", online::get);
        }
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            assertEquals(document(founding), office.consortium().document().orElseThrow());
        }
    }

    private static FoundingDocument document(Path file) throws Exception {
        return FoundingDocument.parse(Files.readAllBytes(file));
    }
}
