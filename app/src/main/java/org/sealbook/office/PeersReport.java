package org.sealbook.office;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sealbook.sync.ForkProof;
import org.sealbook.sync.SyncStatus;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.sync.https.LinkStatus;

/**
 * The office among its peers, at one moment.
 *
 * @param link how far the others can be reached
 * @param ownSize blocks in this office's log
 * @param cosigned size of the newest own head that somebody cosigned; 0 for none
 * @param sync what is known of everybody's logs
 * @param peers every other office, in the order of their origins
 */
public record PeersReport(Link link, long ownSize, long cosigned, SyncStatus sync, List<Peer> peers) {

    public PeersReport {
        peers = List.copyOf(peers);
    }

    /** How far the others can be reached. */
    public enum Link {
        /** Nothing was tried yet, or this office does not go online. */
        RESTING,
        /** Nobody can be reached; work goes on and waits. */
        OFFLINE,
        /** Some can be reached. */
        PARTLY,
        /** Everybody can be reached. */
        ONLINE
    }

    /**
     * Another office.
     *
     * @param reached whether the last attempt, whoever dialled, ended well
     * @param link the connection, while this office is online
     */
    public record Peer(MemberStatus status, boolean reached, Optional<LinkStatus> link) {

        /** When anything was last exchanged with it since this office was opened. */
        public Optional<Instant> lastContact() {
            return link.flatMap(LinkStatus::lastContact);
        }
    }

    /** Logs of which two contradicting heads are held, this office's own among them. */
    public List<ForkProof> disputes() {
        return java.util.stream.Stream.concat(
                        sync.ownFork().stream(), peers.stream().flatMap(peer -> peer.status().fork().stream()))
                .toList();
    }
}
