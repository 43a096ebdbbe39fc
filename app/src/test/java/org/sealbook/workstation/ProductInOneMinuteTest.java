package org.sealbook.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.language.Language;
import org.sealbook.office.Office;
import org.sealbook.office.TestConsortium;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The product in one minute, and its most important test: what the design's §7 tells, from the first step to the last. */
class ProductInOneMinuteTest {

    @TempDir
    Path home;

    @Test
    void workGoesOnWithoutALinkAndTheOpenCertificateClimbsWhenItReturns() throws Exception {
        Settings settings = new Settings(Language.ZH, Appearance.LIGHT, TypeSize.NORMAL, List.of());
        try (TestConsortium consortium = new TestConsortium(home.resolve("offices"));
                TestWindow window = TestWindow.open(home, settings, (_, _) -> consortium.online())) {
            window.signIn(consortium.folder(TestConsortium.OWN).path(), TestOffice.NOTARY, TestOffice.password());
            window.go(Place.of(ScreenName.CASES));
            window.awaitWords("在线，2 家同业");

            // A person works; the link is cut; the strip says offline, and work goes on.
            consortium.cut();
            window.awaitWords("离线，照常办理");
            Id certificate = TestOffice.issued(window.office(), TestOffice.evidence(home.resolve("files")));
            window.go(Place.of(ScreenName.CERTIFICATES, certificate.value()));
            window.await("the ladder", () -> window.seen("#certificates-ladder"));
            assertEquals("本处已记", ladder(window));

            // The link returns; headers flow unasked; the open certificate's maturity climbs.
            consortium.restore();
            window.await("the certificate to climb", () -> ladder(window).startsWith("达到法定数"));
            window.awaitWords("在线，2 家同业");
            for (Office peer : consortium.peers()) {
                window.awaitWords(peer.identity().name());
            }
            for (Office peer : consortium.peers()) {
                window.await(
                        "everything to be held there",
                        () -> held(peer) == window.office().ledger().blocks());
            }
        }
    }

    private static String ladder(TestWindow window) {
        return window.fx(() -> window.node("#certificates-ladder").getAccessibleText());
    }

    /** What a peer holds of the office in the window. */
    private static long held(Office peer) {
        return peer.peers().report().orElseThrow().peers().stream()
                .filter(each -> each.status().origin().office().equals(TestConsortium.OWN))
                .findFirst()
                .orElseThrow()
                .status()
                .held();
    }
}
