package org.sealbook.tlog;

import java.util.ArrayList;
import java.util.List;

/** Where the hashes of complete subtrees come from when roots and proofs are built. */
@FunctionalInterface
public interface SubtreeHashes {

    /** The hash of the complete subtree of 2^level leaves that starts at leaf index · 2^level. Asked only for subtrees within the tree. */
    Digest hash(int level, long index);

    /** The subtrees over these leaf hashes, all computed at once: twice the memory of the list. */
    static SubtreeHashes of(List<Digest> leafHashes) {
        List<List<Digest>> levels = new ArrayList<>();
        List<Digest> level = List.copyOf(leafHashes);
        levels.add(level);
        while (level.size() > 1) {
            List<Digest> next = new ArrayList<>(level.size() / 2);
            for (int i = 0; i + 1 < level.size(); i += 2) {
                next.add(MerkleTree.nodeHash(level.get(i), level.get(i + 1)));
            }
            levels.add(next);
            level = next;
        }
        return (at, index) -> levels.get(at).get(Math.toIntExact(index));
    }
}
