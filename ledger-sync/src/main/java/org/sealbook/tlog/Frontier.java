package org.sealbook.tlog;

import java.util.ArrayList;
import java.util.List;

/**
 * What must be known of an RFC 6962 tree to go on appending: its size and the hashes of its complete subtrees, the largest first.
 * Immutable; an append answers the next one.
 */
public final class Frontier {
    /** The tree without leaves. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    private static final NodeSink NOBODY = (level, index, hash) -> {};

    private final long size;
    private final List<Digest> hashes;

    private Frontier(long size, List<Digest> hashes) {
        this.size = size;
        this.hashes = hashes;
    }

    /**
     * A frontier kept from earlier.
     *
     * @throws IllegalArgumentException unless there is one hash for each one-bit of the size
     */
    public static Frontier of(long size, List<Digest> hashes) {
        if (size < 0 || hashes.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException(
                    "a tree of " + size + " leaves has no frontier of " + hashes.size() + " hashes");
        }
        return new Frontier(size, List.copyOf(hashes));
    }

    public Frontier append(Digest leafHash) {
        return append(leafHash, NOBODY);
    }

    /** Appends one leaf and tells {@code sink} of every subtree that it completes, the leaf itself first. */
    public Frontier append(Digest leafHash, NodeSink sink) {
        if (size == Long.MAX_VALUE) {
            throw new IllegalStateException("the tree is full");
        }
        List<Digest> next = new ArrayList<>(hashes);
        Digest hash = leafHash;
        sink.node(0, size, hash);
        int completed = Long.numberOfTrailingZeros(~size);
        for (int level = 1; level <= completed; level++) {
            hash = MerkleTree.nodeHash(next.removeLast(), hash);
            sink.node(level, size >> level, hash);
        }
        next.add(hash);
        return new Frontier(size + 1, List.copyOf(next));
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** The root over all leaves so far. */
    public Digest root() {
        if (hashes.isEmpty()) {
            return MerkleTree.EMPTY_ROOT;
        }
        Digest root = hashes.getLast();
        for (int i = hashes.size() - 2; i >= 0; i--) {
            root = MerkleTree.nodeHash(hashes.get(i), root);
        }
        return root;
    }

    /** The complete subtrees, the largest first: one for each one-bit of the size. */
    public List<Digest> hashes() {
        return hashes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frontier frontier && size == frontier.size && hashes.equals(frontier.hashes);
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(size) + hashes.hashCode();
    }

    @Override
    public String toString() {
        return size + " " + hashes;
    }
}
