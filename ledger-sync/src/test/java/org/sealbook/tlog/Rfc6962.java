package org.sealbook.tlog;

import java.util.ArrayList;
import java.util.List;

/** RFC 6962 §2.1 word for word, recursive over whole lists: slow, and a yardstick for the fast one. */
final class Rfc6962 {

    private Rfc6962() {}

    static Digest root(List<Digest> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Digest.of();
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = split(n);
        return Digest.of(
                new byte[] {1},
                root(leaves.subList(0, k)).bytes(),
                root(leaves.subList(k, n)).bytes());
    }

    static List<Digest> path(int m, List<Digest> leaves) {
        int n = leaves.size();
        if (n == 1) {
            return List.of();
        }
        int k = split(n);
        return m < k
                ? plus(path(m, leaves.subList(0, k)), root(leaves.subList(k, n)))
                : plus(path(m - k, leaves.subList(k, n)), root(leaves.subList(0, k)));
    }

    static List<Digest> proof(int m, List<Digest> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<Digest> subproof(int m, List<Digest> leaves, boolean whole) {
        int n = leaves.size();
        if (m == n) {
            return whole ? List.of() : List.of(root(leaves));
        }
        int k = split(n);
        return m <= k
                ? plus(subproof(m, leaves.subList(0, k), whole), root(leaves.subList(k, n)))
                : plus(subproof(m - k, leaves.subList(k, n), false), root(leaves.subList(0, k)));
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Digest> plus(List<Digest> path, Digest hash) {
        List<Digest> longer = new ArrayList<>(path);
        longer.add(hash);
        return longer;
    }
}
