package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.office.Office;
import org.sealbook.office.Online;
import org.sealbook.office.PeersReport;
import org.sealbook.sync.https.Pace;

/** Two offices, one opened in this process, the other worked in by command lines. */
class SyncCommandTest {

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private TestedOffice ludao = new TestedOffice(Path.of(""));
    private TestedOffice haicang = new TestedOffice(Path.of(""));

    @BeforeAll
    static void foundAConsortiumOfTwo() {
        TestedOffice.join(
                shared,
                TestedOffice.found(shared.resolve("ludao"), "ludao", "鹭屿市鹭岛公证处"),
                TestedOffice.found(shared.resolve("haicang"), "haicang", "鹭屿市海沧公证处"));
    }

    @BeforeEach
    void copyIt() throws Exception {
        ludao = new TestedOffice(folder.resolve("ludao"));
        haicang = new TestedOffice(folder.resolve("haicang"));
        copy(shared.resolve("ludao"), ludao.data());
        copy(shared.resolve("haicang"), haicang.data());
    }

    @Test
    void aRoundBringsHeadersAndCosignaturesBothWays() throws Exception {
        assertEquals("NEVER_MET", onlyPeer(ludao).get("state"));
        Map<?, ?> round;
        try (Office serving = haicang.open()) {
            round = TestedOffice.maps(ludao.done("", "sync", "run", "--peer", "haicang=" + listen(serving)), "rounds")
                    .getFirst();
        }
        assertEquals("consortium.example/haicang/1", round.get("office"));
        assertEquals(true, round.get("reached"));
        assertEquals(3L, round.get("headers"));
        assertEquals(3L, round.get("cosigned"));
        for (TestedOffice office : List.of(ludao, haicang)) {
            Map<?, ?> peer = onlyPeer(office);
            assertEquals("CURRENT", peer.get("state"));
            assertEquals(3L, peer.get("held"));
            assertEquals(0L, peer.get("lag"));
            assertEquals(3L, peer.get("cosigned"));
            assertNotEquals(null, peer.get("lastContact"));
        }
    }

    @Test
    void aRoundThatReachesNobodyFailsAndSaysWhy() throws Exception {
        String nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = "127.0.0.1:" + closed.getLocalPort();
        }
        Run run = ludao.run("", "sync", "run", "--peer", "consortium.example/haicang/1=" + nobody);
        assertEquals(4, run.exit());
        Map<?, ?> round = TestedOffice.maps(TestedOffice.json(run), "rounds").getFirst();
        assertEquals(false, round.get("reached"));
        assertEquals("sync.link.unreachable", round.get("reason"));
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Run run = ludao.run(
                    "", "sync", "listen", "--bind", "127.0.0.1", "--port", Integer.toString(taken.getLocalPort()));
            assertEquals(4, run.exit());
            assertEquals("office.cannot-listen", TestedOffice.error(run));
        }
    }

    @Test
    void withoutAnyAddressARoundIsWrongUse() {
        Run run = ludao.run("", "sync", "run");
        assertEquals(2, run.exit());
        assertEquals("sync.run.no-address", TestedOffice.error(run));
    }

    @Test
    void whoIsNoOtherMemberIsWrongUse() {
        for (String peer : List.of("tongan=127.0.0.1:1", "ludao=127.0.0.1:1")) {
            assertEquals("given.peer-office", TestedOffice.error(ludao.run("", "sync", "run", "--peer", peer)));
        }
        for (String peer : List.of("haicang", "haicang=127.0.0.1", "haicang=127.0.0.1:99999")) {
            assertEquals("given.peer", TestedOffice.error(ludao.run("", "sync", "run", "--peer", peer)));
        }
    }

    @Test
    void aRewrittenPastIsShownAsTwoHeadsAndTheCommandsFail() throws Exception {
        TestedOffice copy = new TestedOffice(folder.resolve("copy"));
        copy(haicang.data(), copy.data());
        haicang.done("", "staff", "add", "--sign-in", "chen", "--name", "陈海", "--role", "notary");
        copy.done("", "staff", "add", "--sign-in", "huang", "--name", "黄山", "--role", "notary");
        try (Office serving = haicang.open()) {
            ludao.done("", "sync", "run", "--peer", "haicang=" + listen(serving));
        }
        PeersReport before = report(ludao);
        try (Office serving = copy.open()) {
            Run run = ludao.run("", "sync", "run", "--peer", "haicang=" + listen(serving));
            assertEquals(1, run.exit(), run.out());
            assertEquals(
                    1, TestedOffice.maps(TestedOffice.json(run), "disputes").size());
        }
        Run status = ludao.run("", "sync", "status");
        assertEquals(1, status.exit());
        Map<?, ?> dispute =
                TestedOffice.maps(TestedOffice.json(status), "disputes").getFirst();
        assertEquals("consortium.example/haicang/1", dispute.get("office"));
        assertEquals(4L, dispute.get("size"));
        List<Map<?, ?>> heads = TestedOffice.maps(dispute, "heads");
        assertEquals(2, heads.size());
        assertNotEquals(heads.getFirst().get("root"), heads.getLast().get("root"));
        heads.forEach(
                head -> assertTrue(String.valueOf(head.get("note")).startsWith("consortium.example/haicang/1\n4\n")));
        assertEquals("DISPUTED", onlyPeer(status).get("state"));
        assertEquals(4L, onlyPeer(status).get("held"));

        Run text = Run.in(
                Map.of("LANG", "en_US.UTF-8", "SEALBOOK_PASSWORD", TestedOffice.PASSWORD),
                Optional.empty(),
                "--data",
                ludao.data().toString(),
                "sync",
                "status");
        assertEquals(1, text.exit());
        assertTrue(text.out().contains("FORK: 鹭屿市海沧公证处"), text.out());
        heads.forEach(head -> assertTrue(text.out().contains(String.valueOf(head.get("root"))), text.out()));

        // What a listening office says of the same.
        String news = news(before, report(ludao));
        assertTrue(news.contains("FORK: 鹭屿市海沧公证处"), news);
        heads.forEach(head -> assertTrue(news.contains(String.valueOf(head.get("root"))), news));
    }

    @Test
    void aListeningOfficeTellsWhatIsNewOnceOnly() throws Exception {
        PeersReport before = report(ludao);
        try (Office serving = haicang.open()) {
            ludao.done("", "sync", "run", "--peer", "haicang=" + listen(serving));
        }
        PeersReport after = report(ludao);
        assertEquals(
                List.of(
                        "鹭屿市海沧公证处: 3 new headers, 3 held.",
                        "鹭屿市海沧公证处: cosigned its head of 3 blocks.",
                        "鹭屿市海沧公证处 has cosigned our head of 3 blocks."),
                news(before, after).lines().toList());
        assertEquals("", news(after, after));
    }

    @Test
    void damagedRecordsOfPeersAreSaidAndCaseworkGoesOn() throws Exception {
        try (Office serving = haicang.open()) {
            ludao.done("", "sync", "run", "--peer", "haicang=" + listen(serving));
        }
        try (Stream<Path> records = Files.walk(ludao.data().resolve("peers"))) {
            Path victim = records.filter(Files::isRegularFile).findFirst().orElseThrow();
            byte[] bytes = Files.readAllBytes(victim);
            bytes[bytes.length / 3] ^= 1;
            Files.write(victim, bytes);
        }
        Run status = ludao.run("", "sync", "status");
        assertEquals(4, status.exit(), status.out());
        assertEquals("sync.records-damaged", TestedOffice.error(status));
        ludao.done("", "staff", "add", "--sign-in", "chen", "--name", "陈海", "--role", "notary");
    }

    private static Map<?, ?> onlyPeer(TestedOffice office) {
        return onlyPeer(office.run("", "sync", "status"));
    }

    private static Map<?, ?> onlyPeer(Run status) {
        List<Map<?, ?>> peers = TestedOffice.maps(TestedOffice.json(status), "peers");
        assertEquals(1, peers.size());
        return peers.getFirst();
    }

    private static PeersReport report(TestedOffice of) throws Exception {
        try (Office office = of.open()) {
            return office.peers().report().orElseThrow();
        }
    }

    private static String news(PeersReport before, PeersReport after) {
        var err = new ByteArrayOutputStream();
        var console = Run.console(new ByteArrayOutputStream(), err, Map.of("LANG", "en_US.UTF-8"), Optional.empty());
        new PeersNews(new Output(console, Preferences.of(List.of(), console)), before).tell(after);
        return err.toString(StandardCharsets.UTF_8);
    }

    /** Goes online on a free port; answers the address. */
    private static String listen(Office office) throws Exception {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return "127.0.0.1:"
                + office.peers()
                        .goOnline(new Online(Optional.of(anywhere), Map.of(), Pace.USUAL))
                        .orElseThrow();
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
