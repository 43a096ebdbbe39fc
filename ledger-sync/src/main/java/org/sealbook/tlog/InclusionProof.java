package org.sealbook.tlog;

import java.util.List;

/**
 * The claim that a leaf stands at {@code index} (from 0) in the tree of {@code size} leaves, with its audit path from the leaf's sibling up.
 * Any numbers may be claimed; {@link #verify} judges them.
 */
public record InclusionProof(long index, long size, List<Digest> path) {

    public InclusionProof {
        path = List.copyOf(path);
    }

    /** Checks the path as RFC 9162 §2.1.3.2 says. */
    public void verify(Digest leafHash, Digest root) throws ProofException {
        if (index < 0 || index >= size) {
            throw new ProofException("leaf " + index + " is outside a tree of " + size + " leaves");
        }
        long position = index;
        long last = size - 1;
        Digest hash = leafHash;
        for (Digest sibling : path) {
            if (last == 0) {
                throw new ProofException(length() + " is too long");
            }
            if (position % 2 == 1 || position == last) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int alone = position == 0 ? 0 : Long.numberOfTrailingZeros(position);
                position >>= alone;
                last >>= alone;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            position >>= 1;
            last >>= 1;
        }
        if (last != 0) {
            throw new ProofException(length() + " is too short");
        }
        if (!hash.equals(root)) {
            throw new ProofException("root that the path of leaf " + index + " in " + size + " leads to", root, hash);
        }
    }

    private String length() {
        return "a path of " + path.size() + " hashes for leaf " + index + " in " + size;
    }
}
