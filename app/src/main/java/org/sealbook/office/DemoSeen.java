package org.sealbook.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sealbook.sync.ForkProof;
import org.sealbook.sync.SeenBy;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.sync.SyncStatus.State;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.SignedNote;

/**
 * What one process of the demo sees of the others at one moment.
 *
 * @param size blocks in its own log
 * @param alarm whether it met another history of itself
 */
record DemoSeen(long size, boolean alarm, List<Peer> peers) {

    DemoSeen {
        peers = List.copyOf(peers);
    }

    /**
     * Another office.
     *
     * @param office its origin
     * @param held blocks of its log that are held
     * @param cosigned size of our newest head that it cosigned
     * @param reached whether dialling it works
     * @param fork where its log is disputed
     */
    record Peer(String office, long held, long cosigned, boolean reached, boolean disputed, Optional<Fork> fork) {}

    /**
     * Two heads that contradict each other.
     *
     * @param size where they can be compared
     */
    record Fork(long size, SignedNote first, SignedNote other) {}

    static DemoSeen of(PeersReport report) {
        return new DemoSeen(
                report.ownSize(),
                report.sync().ownHistory().isPresent()
                        || report.sync().ownFork().isPresent(),
                report.peers().stream().map(DemoSeen::peer).toList());
    }

    private static Peer peer(PeersReport.Peer peer) {
        MemberStatus status = peer.status();
        return new Peer(
                status.origin().toString(),
                status.held(),
                status.cosignedUs().map(SeenBy::size).orElse(0L),
                peer.reached(),
                status.state() == State.DISPUTED,
                status.fork().map(DemoSeen::fork));
    }

    private static Fork fork(ForkProof proof) {
        return new Fork(proof.size(), proof.a().head().note(), proof.b().head().note());
    }

    Map<String, Object> json() {
        return Map.of(
                "size",
                size,
                "alarm",
                alarm,
                "peers",
                peers.stream().map(DemoSeen::json).toList());
    }

    private static Map<String, Object> json(Peer peer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("office", peer.office());
        json.put("held", peer.held());
        json.put("cosigned", peer.cosigned());
        json.put("reached", peer.reached());
        json.put("disputed", peer.disputed());
        peer.fork().ifPresent(fork -> {
            json.put("forkSize", fork.size());
            json.put("first", new String(fork.first().encode(), StandardCharsets.UTF_8));
            json.put("other", new String(fork.other().encode(), StandardCharsets.UTF_8));
        });
        return json;
    }

    static DemoSeen parse(Map<?, ?> json) throws FormatException {
        List<Peer> peers = new ArrayList<>();
        for (Object each : (List<?>) given(json, "peers")) {
            Map<?, ?> peer = (Map<?, ?>) each;
            Optional<Fork> fork = Optional.empty();
            if (peer.containsKey("forkSize")) {
                fork = Optional.of(new Fork((Long) given(peer, "forkSize"), note(peer, "first"), note(peer, "other")));
            }
            peers.add(new Peer(
                    String.valueOf(peer.get("office")),
                    (Long) given(peer, "held"),
                    (Long) given(peer, "cosigned"),
                    (Boolean) given(peer, "reached"),
                    (Boolean) given(peer, "disputed"),
                    fork));
        }
        return new DemoSeen((Long) given(json, "size"), (Boolean) given(json, "alarm"), peers);
    }

    /** What it sees of one office. */
    Peer peer(String office) {
        return peers.stream()
                .filter(peer -> peer.office().equals(office))
                .findFirst()
                .orElseThrow();
    }

    static Object given(Map<?, ?> json, String name) {
        return Objects.requireNonNull(json.get(name), name);
    }

    private static SignedNote note(Map<?, ?> json, String name) throws FormatException {
        return SignedNote.parse(String.valueOf(json.get(name)).getBytes(StandardCharsets.UTF_8));
    }
}
