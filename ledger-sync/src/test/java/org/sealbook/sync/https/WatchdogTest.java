package org.sealbook.sync.https;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.sealbook.record.Origin;

final class WatchdogTest {
    private static final Origin PEER = new Origin("notary.example", "hz", 1);

    private final AtomicLong now = new AtomicLong();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final Watchdog.Watch watch = new Watchdog.Watch(Duration.ofSeconds(30), () -> gone.set(true), now::get);

    @Test
    void aSlowPeerIsNotDropped() throws IOException {
        InputStream in = watch.reading(new ByteArrayInputStream(new byte[100]));
        while (in.read() >= 0) {
            pass(Duration.ofSeconds(29));
            watch.look();
        }
        assertFalse(gone.get());
        assertFalse(watch.hasStalled());
    }

    @Test
    void aPeerFromWhomNothingComesIsDropped() {
        pass(Duration.ofSeconds(29));
        watch.look();
        assertFalse(gone.get());
        pass(Duration.ofSeconds(2));
        watch.look();
        assertTrue(gone.get());
        assertTrue(watch.hasStalled());
    }

    @Test
    void aLinkThatStallsAgainIsGivenMoreTimeAndAGoodOneLess() {
        Patience patience = new Patience(Pace.USUAL);
        assertEquals(Duration.ofSeconds(30), patience.window(PEER));
        patience.stalled(PEER);
        assertEquals(Duration.ofSeconds(60), patience.window(PEER));
        for (int i = 0; i < 10; i++) {
            patience.stalled(PEER);
        }
        assertEquals(Pace.USUAL.longestStall(), patience.window(PEER));
        for (int i = 0; i < 10; i++) {
            patience.endedWell(PEER);
        }
        assertEquals(Duration.ofSeconds(30), patience.window(PEER));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
