package org.sealbook.sync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealbook.record.Header;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.ConsistencyProof;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.Frontier;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.ProofException;

/**
 * A run of headers of one log on its way, rebuilt whole, with what leads from its end to a signed head. It is checked by itself; whether
 * it meets the chain held is for the receiver to see. Format: {@code docs/formats.md}, "Frame".
 *
 * @param start the log's frontier before the first header
 * @param headers at least one; each one's {@code prev} is the digest of the one before
 * @param path RFC 6962 consistency from the frame's end to the head; none when the head is of that size
 */
record Frame(Origin origin, Frontier start, List<Header> headers, SignedHead head, List<Digest> path) {

    /** The longest frame, in bytes. */
    static final int MAX_BYTES = 16_384;

    Frame {
        headers = List.copyOf(headers);
        path = List.copyOf(path);
    }

    /** The number of its first header: blocks before it. */
    long first() {
        return start.size();
    }

    /** Blocks up to its end. */
    long end() {
        return first() + headers.size();
    }

    /** The root of the first {@code size} headers of this history, from {@link #first()} to {@link #end()}. */
    Digest root(long size) {
        Frontier frontier = start;
        for (Header header : headers.subList(0, Math.toIntExact(size - first()))) {
            frontier = frontier.append(header.leafHash());
        }
        return frontier.root();
    }

    /** Passes when the headers lead to the head and the member has signed that. */
    void verify(Member member) throws ProofException {
        if (!member.origin().equals(origin)) {
            throw new ProofException("origin of a frame", member.origin(), origin);
        }
        head.verify(member);
        new ConsistencyProof(end(), head.size(), path).verify(root(end()), head.root());
    }

    /**
     * This history's side of a fork at a size within the frame, which must reach up to its head.
     *
     * @param size from 1, within the frame
     */
    ForkProof.Side side(long size) {
        record Place(int level, long index) {}

        Map<Place, Digest> nodes = new HashMap<>();
        long covered = 0;
        for (Digest hash : start.hashes()) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(start.size() - covered));
            nodes.put(new Place(level, covered >> level), hash);
            covered += 1L << level;
        }
        Frontier frontier = start;
        for (Header header : headers) {
            frontier = frontier.append(
                    header.leafHash(), (level, index, hash) -> nodes.put(new Place(level, index), hash));
        }
        List<Digest> consistency = MerkleTree.consistency(
                        size, end(), (level, index) -> Objects.requireNonNull(nodes.get(new Place(level, index))))
                .path();
        return new ForkProof.Side(head, root(size), consistency);
    }
}
