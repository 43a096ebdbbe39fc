package org.sealbook.sync.https;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.CuttingProxy;
import org.sealbook.fixtures.TestMember;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Consortium;

/** What flows unasked. */
final class LinksTest {
    private static final List<TestMember> OFFICES = TestMember.several(3);
    private static final Consortium CONSORTIUM = TestMember.consortium(OFFICES);
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    /** Nothing happens but what a test asks for. */
    private static final Pace SELDOM = new Pace(
            Duration.ofHours(1),
            Duration.ofMinutes(30),
            Duration.ofHours(1),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40));

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

    private Links start(Map<Origin, String> addresses, Pace pace) {
        Links links = opened(Links.start(first.caller, CONSORTIUM, first.office.origin(), addresses, pace, CLOCK));
        first.party.onChange(links::changed);
        return links;
    }

    private Links start(Pace pace) {
        return start(Map.of(OFFICES.get(1).origin(), proxy.address()), pace);
    }

    private static LinkStatus second(Links links) {
        return links.status().getFirst();
    }

    private boolean equal() {
        return first.party.items().equals(second.party.items());
    }

    @Test
    void whatIsNewHereGoesOutAtOnce() {
        Links links = start(SELDOM);
        Station.await("first contact", () -> second(links).lastContact().isPresent());
        first.party.add("a");
        Station.await("the item arrives", () -> second.party.items().contains("a"));
    }

    @Test
    void whatIsNewThereComesWithTheHeartbeat() {
        start(Station.QUICK);
        second.party.add("b");
        Station.await("the item arrives", () -> first.party.items().contains("b"));
    }

    @Test
    void aCutLinkComesBackByItself() {
        Links links = start(Station.QUICK);
        first.party.add("before");
        Station.await(
                "the item arrives", () -> equal() && second(links).lastContact().isPresent());
        proxy.cut();
        first.party.add("offline here");
        second.party.add("offline there");
        Station.await("the failure shows", () -> second(links).isFailing());
        LinkStatus failing = second(links);
        assertFalse(failing.reason().isEmpty());
        assertEquals(NOW, failing.failingSince().orElseThrow());
        assertTrue(failing.nextTry().isPresent());
        assertTrue(failing.lastContact().isPresent());
        proxy.restore();
        Station.await("both hold the same", this::equal);
        Station.await("the failure is gone", () -> !second(links).isFailing());
    }

    @Test
    void aPersonNeedNotWaitForTheNextTry() {
        proxy.cut();
        Links links = start(SELDOM);
        Station.await("the failure shows", () -> second(links).isFailing());
        proxy.restore();
        second.party.add("b");
        links.syncNow();
        Station.await("the item arrives", () -> first.party.items().contains("b"));
    }

    @Test
    void anOfficeThatDialsUsIsDialledAgain() {
        proxy.cut();
        Links links = start(SELDOM);
        Station.await("the failure shows", () -> second(links).isFailing());
        proxy.restore();
        links.heard(OFFICES.get(1).origin());
        Station.await("the failure is gone", () -> !second(links).isFailing());
    }

    @Test
    void anOfficeWithoutAnAddressIsKnownByItsCalls() {
        Links links = start(Map.of(), SELDOM);
        assertEquals(
                List.of(OFFICES.get(1).origin(), OFFICES.get(2).origin()),
                links.status().stream().map(LinkStatus::member).toList());
        links.heard(OFFICES.get(2).origin());
        assertEquals(NOW, links.status().getLast().lastContact().orElseThrow());
        assertFalse(links.status().getLast().isFailing());
    }

    @Test
    void tellsOfEveryChangeOfStatus() {
        Links links = start(Map.of(), SELDOM);
        AtomicInteger told = new AtomicInteger();
        links.onChange(told::incrementAndGet);
        links.heard(OFFICES.get(2).origin());
        assertEquals(1, told.get());
    }

    @Test
    void closingReturnsWhileALinkStandsStill() {
        Links links = start(SELDOM);
        Station.await("first contact", () -> second(links).lastContact().isPresent());
        proxy.stall();
        first.party.add("waits");
        links.close();
        first.close();
        second.close();
        Station.await(
                "nothing is left running",
                () -> Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .noneMatch(name -> name.startsWith("sync-") || name.startsWith("HttpClient-")));
    }

    @Test
    void refusesAddressesThatAreNoneOrNobodysElse() {
        for (Map<Origin, String> bad : List.of(
                Map.of(OFFICES.get(1).origin(), "nowhere"),
                Map.of(OFFICES.get(0).origin(), "127.0.0.1:1"))) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Links.start(first.caller, CONSORTIUM, first.office.origin(), bad, SELDOM, CLOCK));
        }
    }

    @Test
    void waitsLongerAfterEachFailureUpToTheLongest() {
        Pace pace = Pace.USUAL;
        assertEquals(Duration.ofMillis(500), pace.retryAfter(1, 0));
        assertEquals(Duration.ofSeconds(1), pace.retryAfter(1, 1));
        assertEquals(Duration.ofSeconds(8), pace.retryAfter(4, 1));
        assertEquals(Duration.ofSeconds(30), pace.retryAfter(6, 1));
        assertEquals(Duration.ofSeconds(15), pace.retryAfter(1_000_000, 0));
    }
}
