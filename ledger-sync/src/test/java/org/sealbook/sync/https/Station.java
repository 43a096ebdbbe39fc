package org.sealbook.sync.https;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.sealbook.fixtures.ItemsParty;
import org.sealbook.fixtures.TestMember;
import org.sealbook.record.Origin;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.membership.Consortium;

/** One office of these tests: its keys, what it holds, its listener on loopback and its caller. */
final class Station implements AutoCloseable {
    static final Pace QUICK = new Pace(
            Duration.ofMillis(200),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofSeconds(20),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40));

    private static final Duration LONG = Duration.ofSeconds(60);

    final TestMember office;
    final ItemsParty party;
    final Set<Origin> heard = ConcurrentHashMap.newKeySet();
    final HttpsListener listener;
    final HttpsCaller caller;

    Station(TestMember office, Consortium consortium) throws IOException {
        this(office, consortium, QUICK);
    }

    Station(TestMember office, Consortium consortium, Pace pace) throws IOException {
        this(office, consortium, pace, new ItemsParty());
    }

    private Station(TestMember office, Consortium consortium, Pace pace, ItemsParty party) throws IOException {
        this(office, consortium, pace, party, party);
    }

    /** An office that speaks otherwise than it holds. */
    Station(TestMember office, Consortium consortium, Pace pace, ItemsParty party, ExchangeParty speaks)
            throws IOException {
        this.office = office;
        this.party = party;
        listener = HttpsListener.start(office.tls(), consortium, speaks, loopback(0), pace, heard::add);
        caller = new HttpsCaller(office.tls(), consortium, speaks, pace);
    }

    static InetSocketAddress loopback(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    String address() {
        return "127.0.0.1:" + listener.port();
    }

    Exchanged exchange(Station other) throws LinkException {
        return caller.exchange(other.office.member(), other.address());
    }

    /** Waits for something that has to happen, with a limit that only a fault reaches. */
    static void await(String what, BooleanSupplier happened) {
        long end = System.nanoTime() + LONG.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never happened: " + what);
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Override
    public void close() {
        caller.close();
        listener.close();
    }
}
