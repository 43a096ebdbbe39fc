package org.sealbook.workstation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.office.ManyCases;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.work.FxGate;

/** Nothing blocks the FX thread: a person's day in an office of many cases, watched from outside. */
class FxPausesTest {

    private static final int CASES = Integer.getInteger("sealbook.cases", 10_000);
    private static final long SEED = 20_261_122;

    /** The issue's own bound, of what the thread itself is the reason for. */
    private static final long BOUND_MILLIS = 100;

    @TempDir
    Path home;

    @Test
    void aBlockedAndABusyThreadAreBothSeen() throws Exception {
        try (TestWindow window = TestWindow.open(home);
                FxPauses pauses = new FxPauses()) {
            window.awaitWords("Sealbook");
            FxGate.later(() -> compute(1_500_000_000));
            window.await("the busy thread to be seen", () -> pauses.longestMillis() >= 500);
            assertTrue(pauses.longest().contains("FxPausesTest.compute"), pauses.longest());
            CountDownLatch never = new CountDownLatch(1);
            FxGate.later(() -> sleep(never));
            window.await("the blocked thread to be seen", () -> pauses.longestMillis() >= 2_500);
            assertTrue(pauses.longest().contains("FxPausesTest.sleep"), pauses.longest());
        }
    }

    private static void sleep(CountDownLatch never) {
        try {
            assertTrue(!never.await(4, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void compute(long nanos) {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + nanos;
        while (threads.getCurrentThreadCpuTime() < end) {
            Thread.onSpinWait();
        }
    }

    @Test
    @Tag("slow")
    void theJourneysNeverHoldTheThreadForATenthOfASecond() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        List<Id> cases;
        Id certificate;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            cases = ManyCases.fill(office, CASES, SEED);
            certificate = TestOffice.issued(office, TestOffice.evidence(home.resolve("files")));
        }
        try (TestWindow window = TestWindow.open(home)) {
            window.signIn(folder.path(), TestOffice.NOTARY, TestOffice.password());
            // Once through everything to load classes, fonts and styles: what a person meets once a day.
            journey(window, cases, certificate);
            try (FxPauses pauses = new FxPauses()) {
                journey(window, cases.reversed(), certificate);
                System.out.println(CASES + " cases, seed " + SEED + ": the longest pause of " + pauses.probes()
                        + " looks was " + pauses.longestMillis() + " ms; " + pauses.longest());
                assertTrue(pauses.longestMillis() < BOUND_MILLIS, pauses.longestMillis() + " ms; " + pauses.longest());
            }
        }
    }

    private static void journey(TestWindow window, List<Id> cases, Id certificate) {
        window.go(Place.of(ScreenName.CASES));
        window.awaitWords("全部 %,d".formatted(CASES + 1));
        scroll(window);
        for (String typed : List.of("王", "王芳", "贸", "没有这个人", "")) {
            window.type("#cases-search", typed);
            settle(window);
        }
        window.awaitWords("全部 %,d".formatted(CASES + 1));
        for (Id each : cases.subList(0, 5)) {
            window.go(Place.of(ScreenName.CASES, each.value()));
            window.await("the case", () -> window.seen(".timeline") || window.says("当事人"));
            settle(window);
        }
        window.go(Place.of(ScreenName.EVIDENCE));
        filled(window);
        window.go(Place.of(ScreenName.CERTIFICATES, certificate.value()));
        window.await("the ladder", () -> window.seen("#certificates-ladder"));
        settle(window);
        window.go(Place.of(ScreenName.LEDGER));
        filled(window);
        scroll(window);
        window.go(Place.of(ScreenName.VERIFY));
        settle(window);
        window.go(Place.of(ScreenName.PEERS));
        settle(window);
        assertEquals(true, window.seen("#strip"));
    }

    /** To the end of the list that is shown and back, a page at a time. */
    private static void scroll(TestWindow window) {
        for (double part = 0; part <= 1; part += 0.05) {
            double to = part;
            window.fx(() -> {
                TableView<?> table = (TableView<?>) window.node(".table-view");
                table.scrollTo((int) (to * Math.max(0, table.getItems().size() - 1)));
                return true;
            });
            settle(window);
        }
    }

    /** Waits until the list that is shown has rows. */
    private static void filled(TestWindow window) {
        window.await("rows", () -> window.seen(".table-row-cell:filled") || window.seen(".grid-cell"));
        settle(window);
    }

    /** Lets what was asked for arrive and be drawn. */
    private static void settle(TestWindow window) {
        org.testfx.util.WaitForAsyncUtils.sleep(80, TimeUnit.MILLISECONDS);
        window.fx(() -> true);
    }
}
