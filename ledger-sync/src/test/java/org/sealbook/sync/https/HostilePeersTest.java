package org.sealbook.sync.https;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.ItemsParty;
import org.sealbook.fixtures.TestMember;
import org.sealbook.record.Origin;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.Intake;
import org.sealbook.sync.ItemSink;
import org.sealbook.sync.SyncFaultException;
import org.sealbook.sync.SyncStoppedException;
import org.sealbook.sync.membership.Consortium;

/** What others may send: refused, bounded, and the honest are undisturbed. */
final class HostilePeersTest {
    private static final List<TestMember> OFFICES = TestMember.several(3);
    private static final Consortium CONSORTIUM = TestMember.consortium(OFFICES);
    private static final TestMember STRANGER = TestMember.of("stranger");

    private final List<AutoCloseable> open = new ArrayList<>();
    private Station first;
    private Station second;

    @BeforeEach
    void open() throws IOException {
        first = opened(new Station(OFFICES.get(0), CONSORTIUM));
        second = opened(new Station(OFFICES.get(1), CONSORTIUM));
        first.party.add("of the first");
    }

    /** Whatever happened, the honest go on. */
    @AfterEach
    void honestOfficesAreUndisturbed() throws Exception {
        second.party.add("later");
        first.exchange(second);
        assertEquals(Set.of("later", "of the first"), first.party.items());
        assertEquals(Set.of("later", "of the first"), second.party.items());
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    private <T extends AutoCloseable> T opened(T one) {
        open.add(one);
        return one;
    }

    @Test
    void refusesWhoeverDoesNotSpeakTls() throws IOException {
        long seed = 20261122;
        Random random = new Random(seed);
        byte[] noise = new byte[20_000];
        random.nextBytes(noise);
        byte[] plain = ("POST " + Wire.PATH + " HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\n").getBytes(US_ASCII);
        byte[] hello = {0x16, 3, 1, (byte) 0xff, (byte) 0xff};
        for (byte[] garbage : List.of(noise, plain, hello, new byte[] {0})) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), second.listener.port())) {
                socket.getOutputStream().write(garbage);
                socket.shutdownOutput();
                socket.getInputStream().readAllBytes();
            } catch (IOException _) {
                // Dropped in the middle of it.
            }
        }
        assertTrue(second.heard.isEmpty());
    }

    @Test
    void aStrangersCertificateEndsInTheHandshake() throws IOException {
        SSLContext trusting = STRANGER.tls().context(_ -> true);
        try (SSLSocket socket =
                (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", second.listener.port())) {
            assertThrows(IOException.class, () -> {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
                int answer = socket.getInputStream().read();
                throw new AssertionError("answered with " + answer);
            });
        }
        assertTrue(second.heard.isEmpty());
    }

    @Test
    void whoeverShowsNoCertificateIsRefused() throws Exception {
        SSLContext nobody = SSLContext.getInstance("TLSv1.3");
        nobody.init(null, new PinnedKeys[] {new PinnedKeys(_ -> true)}, null);
        try (SSLSocket socket =
                (SSLSocket) nobody.getSocketFactory().createSocket("127.0.0.1", second.listener.port())) {
            assertThrows(IOException.class, () -> {
                socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
                int answer = socket.getInputStream().read();
                throw new AssertionError("answered with " + answer);
            });
        }
    }

    @Test
    void olderTlsIsRefused() throws IOException {
        SSLContext trusting = OFFICES.get(0).tls().context(_ -> true);
        try (SSLSocket socket =
                (SSLSocket) trusting.getSocketFactory().createSocket("127.0.0.1", second.listener.port())) {
            socket.setEnabledProtocols(new String[] {"TLSv1.2"});
            assertThrows(SSLException.class, socket::startHandshake);
        }
    }

    @Test
    void nothingIsSaidToAMemberInAnothersPlace() {
        LinkException failure = assertThrows(
                LinkException.class, () -> first.caller.exchange(OFFICES.get(2).member(), second.address()));
        assertEquals("sync.link.not-trusted", failure.key());
        assertTrue(second.heard.isEmpty());
    }

    @Test
    void aStrangerCannotBeMadeACallerOrAListener() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new HttpsCaller(STRANGER.tls(), CONSORTIUM, new ItemsParty(), Station.QUICK));
        assertThrows(
                IllegalArgumentException.class,
                () -> HttpsListener.start(
                        STRANGER.tls(), CONSORTIUM, new ItemsParty(), Station.loopback(0), Station.QUICK, _ -> {}));
    }

    @Test
    void refusesBodiesThatAreNone() throws Exception {
        byte[] vector = framed(new ItemsParty().vector());
        byte[] end = new byte[Integer.BYTES];
        byte[] item = framed("item x".getBytes(UTF_8));
        Map<String, byte[]> bad = Map.of(
                "sync.body.no-vector", end,
                "sync.no-vector", joined(framed(new byte[] {1}), end),
                "sync.no-item", joined(vector, framed("other".getBytes(UTF_8)), end),
                "sync.body.more-after-end", joined(vector, end, new byte[1]),
                "sync.body.too-long",
                        joined(vector, new byte[] {(byte) 0xff, (byte) 0xff, (byte) 0xff, (byte) 0xff}, item));
        for (Map.Entry<String, byte[]> body : bad.entrySet()) {
            HttpResponse<String> response = post(Wire.PATH, body.getValue());
            assertEquals(Wire.REFUSED, response.statusCode(), body.getKey());
            assertEquals(body.getKey(), response.body());
        }
        for (byte[] cut : List.of(new byte[0], vector, joined(vector, new byte[] {0, 0, 0, 9, 'i'}), new byte[2])) {
            assertEquals("sync.body.cut", post(Wire.PATH, cut).body());
        }
        assertTrue(second.heard.isEmpty());
    }

    @Test
    void anotherPathOrMethodIsNoExchange() throws Exception {
        assertEquals(404, post("/", new byte[1]).statusCode());
        HttpResponse<String> get =
                client().send(HttpRequest.newBuilder(uri(Wire.PATH)).build(), BodyHandlers.ofString());
        assertEquals(405, get.statusCode());
    }

    @Test
    void theCallerRefusesWhatMayNotBeAnswered() throws Exception {
        Station liar = opened(new Station(
                OFFICES.get(2), CONSORTIUM, Station.QUICK, new ItemsParty(), new Saying("rubbish".getBytes(UTF_8))));
        LinkException failure = assertThrows(LinkException.class, () -> first.exchange(liar));
        assertEquals("sync.no-item", failure.key());
    }

    @Test
    void aRefusedCallerLearnsWhy() throws Exception {
        Station liar = opened(new Station(
                OFFICES.get(2), CONSORTIUM, Station.QUICK, new ItemsParty(), new Saying("rubbish".getBytes(UTF_8))));
        LinkException failure = assertThrows(LinkException.class, () -> liar.exchange(second));
        assertEquals("sync.link.refused", failure.key());
        assertEquals(List.of(second.address(), "sync.no-item"), failure.arguments());
    }

    @Test
    void anOfficeThatHasStoppedSaysSo() throws Exception {
        Station stopped =
                opened(new Station(OFFICES.get(2), CONSORTIUM, Station.QUICK, new ItemsParty(), new Stopped()));
        LinkException failure = assertThrows(LinkException.class, () -> first.exchange(stopped));
        assertEquals("sync.link.peer-stopped", failure.key());
        assertThrows(SyncStoppedException.class, () -> stopped.exchange(second));
    }

    @Test
    void aMemberHasAtMostTwoExchangesAtOnce() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(2);
        Station slow = opened(
                new Station(OFFICES.get(2), CONSORTIUM, Station.QUICK, new ItemsParty(), new Holding(begun, held)));
        List<HttpsCaller> callers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            callers.add(opened(new HttpsCaller(OFFICES.get(0).tls(), CONSORTIUM, first.party, Station.QUICK)));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (HttpsCaller caller : callers.subList(0, 2)) {
                var _ = threads.submit(() -> caller.exchange(OFFICES.get(2).member(), slow.address()));
            }
            begun.await();
            LinkException failure = assertThrows(
                    LinkException.class,
                    () -> callers.get(2).exchange(OFFICES.get(2).member(), slow.address()));
            assertEquals("sync.link.busy", failure.key());
            held.countDown();
        }
        callers.get(2).exchange(OFFICES.get(2).member(), slow.address());
    }

    private HttpResponse<String> post(String path, byte[] body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return client().send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("https://" + second.address() + path);
    }

    /** A member that says what it likes. */
    private HttpClient client() {
        return opened(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(OFFICES.get(2).tls().context(_ -> true))
                .build());
    }

    private static byte[] framed(byte[] piece) {
        return joined(ByteBuffer.allocate(Integer.BYTES).putInt(piece.length).array(), piece);
    }

    private static byte[] joined(byte[]... pieces) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (OutputStream out = all) {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return all.toByteArray();
    }

    /** Sends one thing, whatever the other holds. */
    private static class Saying implements ExchangeParty {
        private final ItemsParty behind = new ItemsParty();
        private final byte[] item;

        Saying(byte[] item) {
            this.item = item.clone();
        }

        @Override
        public byte[] vector() {
            return behind.vector();
        }

        @Override
        public void send(byte[] theirVector, ItemSink sink) throws IOException, SyncFaultException {
            sink.item(item);
        }

        @Override
        public Intake intake(Origin from) {
            return behind.intake(from);
        }
    }

    /** Its disk has failed. */
    private static final class Stopped extends Saying {
        Stopped() {
            super(new byte[1]);
        }

        @Override
        public byte[] vector() {
            throw new SyncStoppedException("sync.disk", null);
        }
    }

    /** Takes its time. */
    private static final class Holding extends Saying {
        private final CountDownLatch begun;
        private final CountDownLatch held;

        Holding(CountDownLatch begun, CountDownLatch held) {
            super("item held".getBytes(UTF_8));
            this.begun = begun;
            this.held = held;
        }

        @Override
        public void send(byte[] theirVector, ItemSink sink) {
            // Nothing.
        }

        @Override
        public Intake intake(Origin from) {
            begun.countDown();
            try {
                held.await();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            return super.intake(from);
        }
    }
}
