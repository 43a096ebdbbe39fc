package org.sealbook.tlog;

import java.util.List;

/**
 * The claim that the tree of {@code from} leaves is a prefix of the tree of {@code to} leaves. Any numbers may be claimed;
 * {@link #verify} judges them. A tree without leaves proves nothing, so {@code from} = 0 is refused.
 */
public record ConsistencyProof(long from, long to, List<Digest> path) {

    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /** Checks the path as RFC 9162 §2.1.4.2 says. */
    public void verify(Digest fromRoot, Digest toRoot) throws ProofException {
        if (from < 1 || from > to) {
            throw new ProofException("there is no consistency proof from " + from + " to " + to);
        }
        if (from == to) {
            requireNoPath();
            require("root of " + to + " leaves", fromRoot, toRoot);
            return;
        }
        boolean complete = Long.bitCount(from) == 1;
        if (path.isEmpty()) {
            throw new ProofException(length() + " is too short");
        }
        int alone = Long.numberOfTrailingZeros(from);
        long position = (from - 1) >> alone;
        long last = (to - 1) >> alone;
        Digest old = complete ? fromRoot : path.getFirst();
        Digest now = old;
        for (Digest sibling : complete ? path : path.subList(1, path.size())) {
            if (last == 0) {
                throw new ProofException(length() + " is too long");
            }
            if (position % 2 == 1 || position == last) {
                old = MerkleTree.nodeHash(sibling, old);
                now = MerkleTree.nodeHash(sibling, now);
                int skipped = position == 0 ? 0 : Long.numberOfTrailingZeros(position);
                position >>= skipped;
                last >>= skipped;
            } else {
                now = MerkleTree.nodeHash(now, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new ProofException(length() + " is too short");
        }
        require("root of " + from + " leaves", fromRoot, old);
        require("root of " + to + " leaves", toRoot, now);
    }

    private void requireNoPath() throws ProofException {
        if (!path.isEmpty()) {
            throw new ProofException(length() + " is too long");
        }
    }

    private static void require(String what, Digest expected, Digest actual) throws ProofException {
        if (!expected.equals(actual)) {
            throw new ProofException(what, expected, actual);
        }
    }

    private String length() {
        return "a path of " + path.size() + " hashes from " + from + " to " + to + " leaves";
    }
}
