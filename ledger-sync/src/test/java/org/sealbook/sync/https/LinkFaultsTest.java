package org.sealbook.sync.https;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.CuttingProxy;
import org.sealbook.fixtures.TestMember;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;

/** A link that is cut or stands still, and offices that die in mid-exchange: nothing is lost, and in the end both hold the same. */
final class LinkFaultsTest {
    private static final List<TestMember> OFFICES = TestMember.several(2);
    private static final Consortium CONSORTIUM = TestMember.consortium(OFFICES);
    private static final Member SECOND = OFFICES.get(1).member();

    /** Gives a stalled link up soon. */
    private static final Pace IMPATIENT = new Pace(
            Duration.ofSeconds(15),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(20),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4));

    private final List<AutoCloseable> open = new ArrayList<>();
    private CuttingProxy proxy;
    private Station first;
    private Station second;

    @BeforeEach
    void open() throws IOException {
        first = opened(new Station(OFFICES.get(0), CONSORTIUM));
        second = opened(new Station(OFFICES.get(1), CONSORTIUM));
        proxy = opened(new CuttingProxy().to(second.listener.port()));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    @Test
    void aCutAfterAnyNumberOfBytesLosesNothing() throws Exception {
        fill("whole", 0);
        first.caller.exchange(SECOND, proxy.address());
        long whole = proxy.bytes();
        int cuts = 0;
        for (long at = 1; at < whole; at += 211) {
            fill("cut at " + at + " ", 3);
            HttpsCaller caller = new HttpsCaller(OFFICES.get(0).tls(), CONSORTIUM, first.party, Station.QUICK);
            proxy.cutAfterBytes(at);
            try (caller) {
                caller.exchange(SECOND, proxy.address());
            } catch (LinkException e) {
                assertTrue(List.of("sync.link.cut", "sync.link.not-trusted").contains(e.key()), e.getMessage());
                cuts++;
            }
        }
        assertTrue(cuts > 10, cuts + " cuts");
        proxy.cutAfterBytes(Long.MAX_VALUE);
        first.caller.exchange(SECOND, proxy.address());
        assertEquals(first.party.items(), second.party.items());
    }

    @Test
    void aStalledLinkIsGivenUpOnBothSidesAndWorksAgain() throws Exception {
        Station patient = opened(new Station(OFFICES.get(0), CONSORTIUM, IMPATIENT));
        Station other = opened(new Station(OFFICES.get(1), CONSORTIUM, IMPATIENT));
        proxy.to(other.listener.port());
        patient.party.add("a");
        patient.caller.exchange(SECOND, proxy.address());
        String large = "x".repeat(8000);
        for (int i = 0; i < 2000; i++) {
            patient.party.add(i + large);
        }
        long before = proxy.bytes();
        CompletableFuture<Void> stalled = CompletableFuture.runAsync(() -> exchange(patient));
        Station.await("bytes flow", () -> proxy.bytes() > before + 100_000);
        proxy.stall();
        CompletionException failure = assertThrows(CompletionException.class, stalled::join);
        assertEquals(
                CallerRound.STALLED,
                assertInstanceOf(LinkException.class, failure.getCause()).key());
        proxy.restore();
        patient.caller.exchange(SECOND, proxy.address());
        assertEquals(patient.party.items(), other.party.items());
    }

    @Test
    void theDialledOfficeDiesInMidExchange() throws Exception {
        // The JDK's client does not say that a link was lost while it still had much to send: the watchdog does.
        first = opened(new Station(OFFICES.get(0), CONSORTIUM, IMPATIENT));
        CompletableFuture<Void> exchange = inMidExchange();
        second.listener.close();
        proxy.cut();
        CompletionException failure = assertThrows(CompletionException.class, exchange::join);
        assertInstanceOf(LinkException.class, failure.getCause());
        try (HttpsListener again = HttpsListener.start(
                OFFICES.get(1).tls(), CONSORTIUM, second.party, Station.loopback(0), Station.QUICK, _ -> {})) {
            proxy.to(again.port()).restore();
            first.caller.exchange(SECOND, proxy.address());
        }
        assertEquals(first.party.items(), second.party.items());
    }

    @Test
    void theCallerDiesInMidExchange() throws Exception {
        CompletableFuture<Void> exchange = inMidExchange();
        first.caller.close();
        assertThrows(CompletionException.class, exchange::join);
        proxy.restore();
        try (HttpsCaller again = new HttpsCaller(OFFICES.get(0).tls(), CONSORTIUM, first.party, Station.QUICK)) {
            again.exchange(SECOND, proxy.address());
        }
        assertEquals(first.party.items(), second.party.items());
    }

    @Test
    void closingEndsAnExchangeThatStandsStill() throws Exception {
        CompletableFuture<Void> exchange = inMidExchange();
        first.close();
        second.close();
        assertThrows(CompletionException.class, exchange::join);
    }

    /** An exchange of which a part has passed and nothing more does. */
    private CompletableFuture<Void> inMidExchange() throws LinkException {
        first.caller.exchange(SECOND, proxy.address());
        String large = "x".repeat(8000);
        for (int i = 0; i < 2000; i++) {
            first.party.add(i + large);
        }
        long before = proxy.bytes();
        CompletableFuture<Void> exchange = CompletableFuture.runAsync(() -> exchange(first));
        Station.await("bytes flow", () -> proxy.bytes() > before + 100_000);
        proxy.stall();
        return exchange;
    }

    private void exchange(Station from) {
        try {
            from.caller.exchange(SECOND, proxy.address());
        } catch (LinkException e) {
            throw new CompletionException(e);
        }
    }

    private void fill(String what, int count) {
        for (int i = 0; i <= count; i++) {
            first.party.add(what + "first " + i);
            second.party.add(what + "second " + i);
        }
    }
}
