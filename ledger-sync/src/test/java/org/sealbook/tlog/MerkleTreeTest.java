package org.sealbook.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.Golden;
import org.sealbook.fixtures.Seed;

class MerkleTreeTest {
    private static final int LEAVES = 300;

    private static final long SEED = Seed.get();

    private final Random random = new Random(SEED);
    private final List<Digest> leaves =
            Stream.generate(this::randomDigest).limit(LEAVES).toList();
    private final SubtreeHashes subtrees = SubtreeHashes.of(leaves);

    @BeforeAll
    static void printTheSeed() {
        System.out.println("MerkleTreeTest seed " + SEED);
    }

    @Test
    void frontierListAndRecursiveDefinitionAgreeAtEverySize() {
        Frontier frontier = Frontier.EMPTY;
        for (int size = 0; size <= LEAVES; size++) {
            Digest root = Rfc6962.root(leaves.subList(0, size));
            assertEquals(root, frontier.root(), "frontier of " + size);
            assertEquals(root, MerkleTree.root(leaves.subList(0, size)), "list of " + size);
            assertEquals(root, MerkleTree.root(size, subtrees), "subtrees of " + size);
            assertEquals(frontier, Frontier.of(size, frontier.hashes()));
            if (size < LEAVES) {
                frontier = frontier.append(leaves.get(size));
            }
        }
    }

    @Test
    void anAppendTellsOfEachCompleteSubtreeOnce() {
        Map<String, Digest> told = new HashMap<>();
        Frontier frontier = Frontier.EMPTY;
        for (Digest leaf : leaves) {
            frontier = frontier.append(leaf, (level, index, hash) -> {
                assertEquals(null, told.put(level + "/" + index, hash), "told twice");
                assertEquals(subtrees.hash(level, index), hash);
            });
        }
        int complete = IntStream.range(0, 9).map(level -> LEAVES >> level).sum();
        assertEquals(complete, told.size());
    }

    @Test
    void everyInclusionProofVerifiesAndNoMutationOfIt() throws Exception {
        for (int size = 1; size <= LEAVES; size++) {
            Digest root = MerkleTree.root(size, subtrees);
            for (int index = 0; index < size; index++) {
                Digest leaf = leaves.get(index);
                InclusionProof proof = MerkleTree.inclusion(index, size, subtrees);
                proof.verify(leaf, root);
                for (List<Digest> path : mutations(proof.path())) {
                    refuses(new InclusionProof(index, size, path), leaf, root);
                }
                refuses(proof, flip(leaf), root);
                refuses(proof, leaf, flip(root));
                refuses(new InclusionProof(otherThan(index, size), size, proof.path()), leaf, root);
            }
        }
    }

    @Test
    void everyConsistencyProofVerifiesAndNoMutationOfIt() throws Exception {
        for (int to = 1; to <= LEAVES; to++) {
            Digest toRoot = MerkleTree.root(to, subtrees);
            for (int from = 1; from <= to; from++) {
                Digest fromRoot = MerkleTree.root(from, subtrees);
                ConsistencyProof proof = MerkleTree.consistency(from, to, subtrees);
                proof.verify(fromRoot, toRoot);
                for (List<Digest> path : mutations(proof.path())) {
                    refuses(new ConsistencyProof(from, to, path), fromRoot, toRoot);
                }
                refuses(proof, flip(fromRoot), toRoot);
                refuses(proof, fromRoot, flip(toRoot));
            }
        }
    }

    @Test
    void proofsAreThoseOfTheRecursiveDefinition() {
        for (int size : new int[] {1, 2, 3, 7, 8, 9, 100, 255, 256, 257, LEAVES}) {
            List<Digest> tree = leaves.subList(0, size);
            for (int i = 0; i < size; i++) {
                assertEquals(
                        Rfc6962.path(i, tree),
                        MerkleTree.inclusion(i, size, subtrees).path());
                assertEquals(
                        Rfc6962.proof(i + 1, tree),
                        MerkleTree.consistency(i + 1, size, subtrees).path());
            }
        }
    }

    @Test
    void rootsAndProofsAreThoseOfTheGoldenFile() throws Exception {
        List<Digest> golden = IntStream.range(0, 20)
                .mapToObj(i -> MerkleTree.leafHash(("leaf " + i).getBytes(UTF_8)))
                .toList();
        SubtreeHashes hashes = SubtreeHashes.of(golden);
        List<String> lines =
                Golden.text(MerkleTreeTest.class, "trees.txt").lines().toList();
        assertTrue(lines.size() > 100);
        for (String line : lines) {
            List<String> words = List.of(line.split(" ", -1));
            int n = Integer.parseInt(words.get(1));
            if (words.getFirst().equals("root")) {
                assertEquals(words.get(2), MerkleTree.root(golden.subList(0, n)).base64());
                continue;
            }
            int size = Integer.parseInt(words.get(2));
            List<Digest> path = words.getFirst().equals("inclusion")
                    ? MerkleTree.inclusion(n, size, hashes).path()
                    : MerkleTree.consistency(n, size, hashes).path();
            assertEquals(
                    words.subList(3, words.size()),
                    path.stream().map(Digest::base64).toList(),
                    line);
        }
    }

    @Test
    void refusesClaimsOutsideOfAnyTree() {
        Digest root = leaves.getFirst();
        for (long[] claim : new long[][] {{-1, 1}, {0, 0}, {1, 1}, {0, -1}, {5, Long.MIN_VALUE}}) {
            refuses(new InclusionProof(claim[0], claim[1], List.of()), root, root);
        }
        for (long[] claim : new long[][] {{0, 0}, {0, 5}, {-1, 5}, {6, 5}, {1, Long.MIN_VALUE}}) {
            refuses(new ConsistencyProof(claim[0], claim[1], List.of()), root, root);
        }
        refuses(new InclusionProof(0, Long.MAX_VALUE, leaves), root, root);
        refuses(new ConsistencyProof(1, Long.MAX_VALUE, leaves), root, root);
    }

    @Test
    void provesTheLastLeafOfTheLargestTree() {
        SubtreeHashes allAlike = (level, index) -> leaves.get(level);
        InclusionProof proof = MerkleTree.inclusion(Long.MAX_VALUE - 1, Long.MAX_VALUE, allAlike);
        Digest root = MerkleTree.root(Long.MAX_VALUE, allAlike);
        assertEquals(62, proof.path().size());
        assertDoesNotThrow(() -> proof.verify(leaves.getFirst(), root));
        ConsistencyProof whole = MerkleTree.consistency(Long.MAX_VALUE - 1, Long.MAX_VALUE, allAlike);
        assertDoesNotThrow(() -> whole.verify(MerkleTree.root(Long.MAX_VALUE - 1, allAlike), root));
    }

    @Test
    void refusesAFrontierThatFitsNoSize() {
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(3, leaves.subList(0, 1)));
        assertThrows(IllegalArgumentException.class, () -> Frontier.of(-1, leaves.subList(0, 64)));
    }

    private List<List<Digest>> mutations(List<Digest> path) {
        List<List<Digest>> mutations = new ArrayList<>();
        List<Digest> longer = new ArrayList<>(path);
        longer.add(random.nextInt(path.size() + 1), randomDigest());
        mutations.add(longer);
        if (!path.isEmpty()) {
            int at = random.nextInt(path.size());
            List<Digest> changed = new ArrayList<>(path);
            changed.set(at, flip(path.get(at)));
            mutations.add(changed);
            List<Digest> shorter = new ArrayList<>(path);
            shorter.remove(at);
            mutations.add(shorter);
            List<Digest> twice = new ArrayList<>(path);
            twice.add(path.getLast());
            mutations.add(twice);
        }
        return mutations;
    }

    private int otherThan(int index, int size) {
        return (index + 1 + random.nextInt(size)) % (size + 1);
    }

    private Digest randomDigest() {
        byte[] bytes = new byte[Digest.LENGTH];
        random.nextBytes(bytes);
        return Digest.wrap(bytes);
    }

    private Digest flip(Digest digest) {
        byte[] bytes = digest.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Digest.wrap(bytes);
    }

    private void refuses(InclusionProof proof, Digest leaf, Digest root) {
        assertThrows(ProofException.class, () -> proof.verify(leaf, root), () -> proof + ", seed " + SEED);
    }

    private void refuses(ConsistencyProof proof, Digest fromRoot, Digest toRoot) {
        assertThrows(ProofException.class, () -> proof.verify(fromRoot, toRoot), () -> proof + ", seed " + SEED);
    }
}
