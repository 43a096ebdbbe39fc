package org.sealbook.sync;

import java.util.List;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.ConsistencyProof;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;

/**
 * That an office has signed two histories: two heads of one origin, each consistent with a root at {@code size}, and those roots differ.
 * Needs nothing but the log's key to be verified. Format: {@code docs/formats.md}, "Fork proof".
 *
 * @param size where both histories can be compared, from 1; at most the smaller head
 * @param a the side that whoever made the proof saw first
 * @param b the other
 */
public record ForkProof(Origin origin, long size, Side a, Side b) {

    /**
     * One of the two histories.
     *
     * @param root of its first {@code size} headers
     * @param path RFC 6962 consistency from there to the head; none when the head is of that size
     */
    public record Side(SignedHead head, Digest root, List<Digest> path) {

        public Side {
            path = List.copyOf(path);
        }

        private void verify(Member member, long size) throws ProofException {
            head.verify(member);
            new ConsistencyProof(size, head.size(), path).verify(root, head.root());
        }
    }

    /** Passes when the member's log key has signed both sides, and they contradict each other. */
    public void verify(Member member) throws ProofException {
        if (!member.origin().equals(origin)) {
            throw new ProofException("origin of a fork", member.origin(), origin);
        }
        a.verify(member, size);
        b.verify(member, size);
        if (a.root.equals(b.root)) {
            throw new ProofException("both sides of a fork have the same root at " + size);
        }
    }

    byte[] encode() {
        Packer out = new Packer();
        out.line(origin.toString()).u64(size);
        for (Side side : List.of(a, b)) {
            out.piece(side.head.bytes()).digest(side.root).path(side.path);
        }
        return out.bytes();
    }

    static ForkProof decode(byte[] bytes) throws FormatException {
        Unpacker in = new Unpacker(bytes);
        Origin origin = Origin.parse(in.line());
        ForkProof proof = new ForkProof(origin, in.size(), side(in), side(in));
        in.end();
        return proof;
    }

    private static Side side(Unpacker in) throws FormatException {
        return new Side(SignedHead.parse(in.piece(SignedHead.MAX_BYTES)), in.digest(), in.path());
    }
}
