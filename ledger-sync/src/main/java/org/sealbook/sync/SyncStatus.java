package org.sealbook.sync;

import java.util.List;
import java.util.Optional;
import org.sealbook.record.Origin;
import org.sealbook.tlog.SignedNote;

/**
 * How this office and the others stand to each other.
 *
 * @param ownSize blocks in this office's own log
 * @param ownHistory a head signed by this office's own key that is no prefix of its log: somebody rewrote or lost a past, or has the key.
 *     The office publishes nothing more of its own until the log holds that head
 * @param ownFork where that head proves a fork of this office's own log
 * @param stopped the key of what stopped sync, if it has
 * @param others every other member, in the order of their origins
 */
public record SyncStatus(
        Origin own,
        long ownSize,
        Optional<SignedNote> ownHistory,
        Optional<ForkProof> ownFork,
        Optional<String> stopped,
        List<MemberStatus> others) {

    public SyncStatus {
        others = List.copyOf(others);
    }

    /** Where another member's log stands here. */
    public enum State {
        /** Nothing was ever heard of it, nor from it. */
        NEVER_MET,
        /** Held up to the newest signed head that anybody told of. */
        CURRENT,
        /** A newer signed head is known. */
        BEHIND,
        /** A signed head is known that leads to no chain held here, and contradicts none provably. Nobody is accused. */
        UNBRIDGED,
        /** Two signed heads contradict each other. The first seen stays; nothing more of this log is taken or cosigned. */
        DISPUTED
    }

    /**
     * One other member.
     *
     * @param held blocks of its log held and verified here
     * @param told size of its newest signed head that anybody told of since the program started, at least the newest held
     * @param cosignedUs its newest cosignature over a head of ours
     * @param weCosigned size of its newest head that we cosigned, 0 for none
     * @param fork the two heads, when DISPUTED
     */
    public record MemberStatus(
            Origin origin,
            String name,
            State state,
            long held,
            long told,
            Optional<SeenBy> cosignedUs,
            long weCosigned,
            Optional<ForkProof> fork) {

        /** Blocks that are known to exist and are not held. */
        public long lag() {
            return Math.max(0, told - held);
        }
    }
}
