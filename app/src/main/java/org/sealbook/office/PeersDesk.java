package org.sealbook.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.ledger.Ledger;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.PeersReport.Link;
import org.sealbook.office.PeersReport.Peer;
import org.sealbook.record.EntryId;
import org.sealbook.record.Origin;
import org.sealbook.record.TimeBounds;
import org.sealbook.sync.SeenBy;
import org.sealbook.sync.Sync;
import org.sealbook.sync.SyncDamagedException;
import org.sealbook.sync.SyncSetup;
import org.sealbook.sync.SyncStatus;
import org.sealbook.sync.SyncStoppedException;
import org.sealbook.sync.https.Exchanged;
import org.sealbook.sync.https.HttpsCaller;
import org.sealbook.sync.https.LinkException;
import org.sealbook.sync.https.LinkStatus;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.FoundingDocument;
import org.sealbook.sync.membership.Member;
import org.sealbook.sync.store.SyncJournal;
import org.sealbook.tlog.SignedNote;

/**
 * The office among its peers: who has seen what, who is where, and the links. Where the office is in no consortium, or what it kept of its
 * peers is damaged, casework goes on without. Safe for use by many threads, none of which may be interrupted in here.
 */
public final class PeersDesk implements AutoCloseable {

    private final OfficeFolder folder;
    private final OfficeIdentity identity;
    private final OfficeSecrets secrets;
    private final OfficeClock clock;
    private final Ledger ledger;
    private final ConsortiumDesk membership;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** Read without the lock: whoever closes holds it and waits for threads that may be reading. */
    private volatile @Nullable PeerLinks exchange;

    private volatile Optional<Exception> trouble = Optional.empty();

    PeersDesk(
            OfficeFolder folder,
            OfficeIdentity identity,
            OfficeSecrets secrets,
            OfficeClock clock,
            Ledger ledger,
            ConsortiumDesk membership) {
        this.folder = folder;
        this.identity = identity;
        this.secrets = secrets;
        this.clock = clock;
        this.ledger = ledger;
        this.membership = membership;
        ledger.onGrowth(this::ledgerGrew);
        start();
    }

    /** Begins to know of peers, if the office is in a consortium by now; at opening and after joining. */
    public synchronized void start() {
        if (exchange != null) {
            return;
        }
        try {
            Optional<FoundingDocument> document = membership.document();
            if (document.isPresent()) {
                exchange = open(document.get().consortium());
                trouble = Optional.empty();
            }
        } catch (IOException | OfficeException | SyncDamagedException | SyncStoppedException e) {
            trouble = Optional.of(e);
        }
        tell();
    }

    private PeerLinks open(Consortium consortium) throws IOException, SyncDamagedException {
        SyncSetup setup = new SyncSetup(
                consortium,
                identity.origin(),
                new LedgerLog(ledger),
                secrets.cosigner(),
                () -> clock.now().time());
        Sync sync = Sync.open(setup, SyncJournal.open(folder.peers(), folder.files(), identity.origin()));
        sync.onChange(this::changed);
        return new PeerLinks(consortium, sync, new SeenKeeper(ledger, sync, identity, clock));
    }

    /** The consortium, as far as this desk works with it. */
    public Optional<Consortium> consortium() {
        return Optional.ofNullable(exchange).map(PeerLinks::consortium);
    }

    /** Why nothing is known of peers although the office is in a consortium. */
    public Optional<Exception> trouble() {
        return trouble;
    }

    /** How far the world has seen this block of ours. */
    public Standing standing(long block) {
        return standings(List.of(block)).getFirst();
    }

    /** The same for several blocks. */
    public List<Standing> standings(List<Long> blocks) {
        Optional<PeerLinks> with = exchange();
        if (with.isEmpty()) {
            return blocks.stream().map(_ -> Standing.ALONE).toList();
        }
        Consortium consortium = with.get().consortium();
        Sync sync = with.get().sync();
        return blocks.stream()
                .map(block ->
                        new Standing(seenBy(sync, block), consortium.members().size() - 1, consortium.quorum()))
                .toList();
    }

    /** Sync that has stopped says of nobody that they saw anything: what can't be shown is not claimed. */
    private static List<SeenBy> seenBy(Sync sync, long block) {
        try {
            return sync.seenBy(block);
        } catch (SyncStoppedException _) {
            return List.of();
        }
    }

    /** An entry with its proofs, up to the signed head that carries the most cosignatures; where sync has stopped, the office's own newest. */
    public Optional<EntryEvidence> prove(EntryId entry) {
        return headCovering(entry.block()).flatMap(head -> ledger.prove(entry, head));
    }

    /** The files that show an entry to a stranger; with what bounds its time from below, where there is something. */
    Optional<ProofFiles> proofFiles(String stem, EntryId entry) {
        return prove(entry).map(proof -> {
            ProofFiles files = ProofFiles.of(stem, proof);
            return ledger.provePeersSeenBefore(entry, proof.headerProof().checkpoint())
                    .map(seen -> files.with(stem, seen))
                    .orElse(files);
        });
    }

    /** Between which times an entry was recorded, as far as the other offices' clocks show it; in no consortium nothing is. */
    public TimeBounds bounds(EntryId entry) {
        return consortium()
                .map(consortium -> new EntryBounds(ledger, consortium, identity.origin())
                        .of(entry, standing(entry.block()).seenBy()))
                .orElse(TimeBounds.NONE);
    }

    /** The signed head with this block in it that carries the most cosignatures, as far as can be told; empty if there is no such block yet. */
    Optional<SignedNote> headCovering(long block) {
        if (block >= ledger.blocks()) {
            return Optional.empty();
        }
        Optional<PeerLinks> with = exchange();
        try {
            return with.isPresent() ? Optional.of(with.get().sync().ownHeadCovering(block)) : ledger.head();
        } catch (SyncStoppedException _) {
            // The report says so; what the office recorded is proven by its own head.
            return ledger.head();
        }
    }

    /** Everybody at this moment; empty in no consortium. */
    public Optional<PeersReport> report() {
        return exchange().map(this::report);
    }

    private PeersReport report(PeerLinks with) {
        SyncStatus status = with.sync().status();
        Map<Origin, LinkStatus> links =
                with.links().stream().collect(Collectors.toMap(LinkStatus::member, Function.identity()));
        List<Peer> peers = status.others().stream()
                .map(other -> {
                    Optional<LinkStatus> link = Optional.ofNullable(links.get(other.origin()));
                    return new Peer(other, link.filter(this::isReached).isPresent(), link);
                })
                .toList();
        long cosigned = peers.stream()
                .flatMap(peer -> peer.status().cosignedUs().stream())
                .mapToLong(SeenBy::size)
                .max()
                .orElse(0);
        return new PeersReport(link(with, peers), status.ownSize(), cosigned, status, peers);
    }

    /** Whoever is dialled answers for itself; of one who only dials us we know no more than that it did. */
    private boolean isReached(LinkStatus link) {
        return link.lastContact().isPresent() && !link.isFailing();
    }

    private static Link link(PeerLinks with, List<Peer> peers) {
        long reached = peers.stream().filter(Peer::reached).count();
        if (!with.isOnline() || (reached == 0 && peers.stream().noneMatch(PeersDesk::isTried))) {
            return Link.RESTING;
        }
        if (reached == 0) {
            return Link.OFFLINE;
        }
        return reached == peers.size() ? Link.ONLINE : Link.PARTLY;
    }

    private static boolean isTried(Peer peer) {
        return peer.link().filter(LinkStatus::isFailing).isPresent();
    }

    /**
     * Listens and dials from now on by itself, until closed; links come and go without anybody's doing.
     *
     * @return the port, where it listens
     * @throws Refusal in no consortium
     * @throws OfficeException if nobody can listen there
     */
    public synchronized Optional<Integer> goOnline(Online online) throws OfficeException {
        PeerLinks with = require();
        with.stop();
        try {
            with.start(membership, identity.origin(), online, clock, this::tell);
        } catch (IOException e) {
            throw new OfficeException(
                    "office.cannot-listen",
                    List.of(online.bind().map(Object::toString).orElse("")),
                    e);
        }
        tell();
        return with.port();
    }

    /** Dials everybody at once; the links of {@link #goOnline}. */
    public void syncNow() {
        exchange().ifPresent(PeerLinks::syncNow);
    }

    /**
     * What became of one round.
     *
     * @param exchanged empty where it failed
     */
    public record Round(
            Member member, String address, Optional<Exchanged> exchanged, Optional<LinkException> failure) {}

    /** Exchanges once with everybody who has an address, one after the other, without going online. */
    public List<Round> syncOnce(Online online) {
        PeerLinks with = require();
        List<Round> rounds = new ArrayList<>();
        try (HttpsCaller caller = new HttpsCaller(membership.tls(), with.consortium(), with.sync(), online.pace())) {
            for (Map.Entry<Origin, String> each : new LinkedHashMap<>(online.addresses()).entrySet()) {
                Member member = with.consortium().member(each.getKey()).orElseThrow();
                try {
                    rounds.add(new Round(
                            member,
                            each.getValue(),
                            Optional.of(caller.exchange(member, each.getValue())),
                            Optional.empty()));
                } catch (LinkException e) {
                    rounds.add(new Round(member, each.getValue(), Optional.empty(), Optional.of(e)));
                }
            }
        }
        return rounds;
    }

    /** Tells of every change of what is known of peers or of the links, on any thread; the answer ends it. */
    public Runnable onChange(Runnable changed) {
        listeners.add(changed);
        return () -> listeners.remove(changed);
    }

    @Override
    public synchronized void close() throws IOException {
        PeerLinks last = exchange;
        exchange = null;
        if (last != null) {
            last.stop();
            last.seen().close();
            last.sync().close();
        }
    }

    private void ledgerGrew() {
        exchange().ifPresent(with -> with.sync().ownLogGrew());
    }

    private void changed() {
        exchange().ifPresent(PeerLinks::changed);
        tell();
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private Optional<PeerLinks> exchange() {
        return Optional.ofNullable(exchange);
    }

    private PeerLinks require() {
        return exchange().orElseThrow(() -> new Refusal("refusal.consortium.none"));
    }
}
