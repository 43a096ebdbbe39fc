package org.sealbook.sync.https;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.sealbook.record.Origin;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;

/**
 * Dials other offices: HTTP/1.1 over TLS 1.3, and only to whoever holds the key that is pinned for the office meant. Exchanges with different
 * members may run at once; those with one member follow each other. Never interrupt a thread in here, its disk would be closed.
 */
public final class HttpsCaller implements AutoCloseable {
    private static final int MOST_ROUNDS = 4;

    private final TlsIdentity identity;
    private final ExchangeParty party;
    private final Pace pace;
    private final Patience patience;
    private final Watchdog watchdog = new Watchdog();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sync-caller-", 0).factory());
    private final Map<Origin, Peer> peers = new ConcurrentHashMap<>();
    private boolean closed;

    /**
     * A caller that shows this key.
     *
     * @throws IllegalArgumentException if the key is no member's
     */
    public HttpsCaller(TlsIdentity identity, Consortium consortium, ExchangeParty party, Pace pace) {
        if (consortium.byTlsKey(identity.keyDigest()).isEmpty()) {
            throw new IllegalArgumentException("this TLS key is no member's");
        }
        this.identity = identity;
        this.party = party;
        this.pace = pace;
        patience = new Patience(pace);
    }

    /**
     * Exchanges until nothing moves any more, in at most four rounds. Takes as long as that takes; a peer that stalls is dropped.
     *
     * @param address {@code host:port}
     * @throws LinkException if it did not come to its end
     * @throws org.sealbook.sync.SyncStoppedException if this office's own side has stopped
     * @throws IllegalArgumentException if that is no address
     */
    public Exchanged exchange(Member member, String address) throws LinkException {
        if (!Member.isAddress(address)) {
            throw new IllegalArgumentException("not host:port");
        }
        URI uri = URI.create("https://" + address + Wire.PATH);
        Peer peer = peer(member);
        peer.turn.lock();
        try {
            Exchanged all = exchange(member.origin(), uri, peer);
            patience.endedWell(member.origin());
            return all;
        } catch (LinkException e) {
            if (e.key().equals(CallerRound.STALLED)) {
                patience.stalled(member.origin());
            }
            throw e;
        } finally {
            peer.turn.unlock();
        }
    }

    private Exchanged exchange(Origin member, URI uri, Peer peer) throws LinkException {
        Exchanged all = new Exchanged(0, 0, 0, false);
        boolean more = true;
        while (more && all.rounds() < MOST_ROUNDS) {
            boolean met = peer.theirVector != null;
            try (CallerRound round =
                    new CallerRound(party, member, peer.client, uri, watchdog, patience.window(member))) {
                begin(peer, round);
                Exchanged one = round.run(peer.theirVector);
                peer.theirVector = round.theirVector();
                all = all.plus(one);
                more = one.moved() || !met;
            }
        }
        return all;
    }

    private synchronized Peer peer(Member member) throws LinkException {
        if (closed) {
            throw new LinkException("sync.link.closed", List.of(), null);
        }
        return peers.computeIfAbsent(member.origin(), _ -> new Peer(client(member)));
    }

    /** From here on, closing takes this round's link away. */
    private synchronized void begin(Peer peer, CallerRound round) throws LinkException {
        if (closed) {
            throw new LinkException("sync.link.closed", List.of(), null);
        }
        peer.round = round;
    }

    private HttpClient client(Member member) {
        SSLParameters parameters = new SSLParameters();
        parameters.setProtocols(TlsIdentity.protocols());
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(pace.connect())
                .executor(threads)
                .sslContext(identity.context(member.tlsKey()::equals))
                .sslParameters(parameters)
                .build();
    }

    /** Takes every link away; exchanges under way fail. Returns when none is left. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            for (Peer peer : peers.values()) {
                if (peer.round != null) {
                    peer.round.close();
                }
                // HttpClient.close() would wait for ever after a stall.
                peer.client.shutdownNow();
            }
        }
        for (Peer peer : peers.values()) {
            // Whoever still has the turn is about to fail.
            peer.turn.lock();
            try {
                peer.theirVector = null;
            } finally {
                peer.turn.unlock();
            }
        }
        watchdog.close();
        threads.shutdown();
    }

    /** The way to one member; whoever has the turn uses it. */
    private static final class Peer {
        private final Lock turn = new ReentrantLock();
        private final HttpClient client;
        private byte @Nullable [] theirVector;
        private @Nullable CallerRound round;

        Peer(HttpClient client) {
            this.client = client;
        }
    }
}
