package org.sealbook.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The Merkle tree of RFC 6962 §2.1 with SHA-256: hashes, roots, and the making of proofs. */
public final class MerkleTree {
    /** The root of the tree without leaves: SHA-256 of nothing. */
    public static final Digest EMPTY_ROOT = Digest.of();

    /** No path in a tree of at most 2⁶³ − 1 leaves is longer. */
    public static final int MAX_PATH = 63;

    private static final byte[] LEAF_PREFIX = {0};

    private MerkleTree() {}

    /** SHA-256(0x00 ‖ leaf). */
    public static Digest leafHash(byte[] leaf) {
        return Digest.of(LEAF_PREFIX, leaf);
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public static Digest nodeHash(Digest left, Digest right) {
        return Digest.ofNode(left, right);
    }

    /** The root over these leaf hashes. */
    public static Digest root(List<Digest> leafHashes) {
        return root(leafHashes.size(), SubtreeHashes.of(leafHashes));
    }

    /** The root of the tree of the first {@code size} leaves. */
    public static Digest root(long size, SubtreeHashes hashes) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size: " + size);
        }
        return size == 0 ? EMPTY_ROOT : range(0, size, hashes);
    }

    /** The audit path of leaf {@code index} in the tree of {@code size} leaves (RFC 6962 §2.1.1). */
    public static InclusionProof inclusion(long index, long size, SubtreeHashes hashes) {
        Objects.checkIndex(index, size);
        List<Digest> path = new ArrayList<>();
        addPath(index, 0, size, hashes, path);
        return new InclusionProof(index, size, path);
    }

    /** The proof that the tree of {@code from} leaves is a prefix of that of {@code to}, with 1 ≤ from ≤ to (RFC 6962 §2.1.2). */
    public static ConsistencyProof consistency(long from, long to, SubtreeHashes hashes) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no consistency proof from " + from + " to " + to);
        }
        List<Digest> path = new ArrayList<>();
        addSubproof(from, 0, to, true, hashes, path);
        return new ConsistencyProof(from, to, path);
    }

    private static Digest range(long start, long end, SubtreeHashes hashes) {
        long leaves = end - start;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return hashes.hash(level, start >> level);
        }
        long middle = start + leftLeaves(leaves);
        return nodeHash(range(start, middle, hashes), range(middle, end, hashes));
    }

    private static void addPath(long index, long start, long end, SubtreeHashes hashes, List<Digest> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + leftLeaves(end - start);
        if (index < middle) {
            addPath(index, start, middle, hashes, path);
            path.add(range(middle, end, hashes));
        } else {
            addPath(index, middle, end, hashes, path);
            path.add(range(start, middle, hashes));
        }
    }

    /** Leaves from {@code start} to {@code from} are the old tree's; {@code known} while they are the whole of it, whose root the verifier has. */
    private static void addSubproof(
            long from, long start, long end, boolean known, SubtreeHashes hashes, List<Digest> path) {
        if (from == end) {
            if (!known) {
                path.add(range(start, end, hashes));
            }
            return;
        }
        long middle = start + leftLeaves(end - start);
        if (from <= middle) {
            addSubproof(from, start, middle, known, hashes, path);
            path.add(range(middle, end, hashes));
        } else {
            addSubproof(from, middle, end, false, hashes, path);
            path.add(range(start, middle, hashes));
        }
    }

    /** The largest power of two smaller than {@code leaves}, which is at least 2. */
    private static long leftLeaves(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
