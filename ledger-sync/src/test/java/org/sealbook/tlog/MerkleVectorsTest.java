package org.sealbook.tlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealbook.fixtures.LenientJson;
import org.sealbook.fixtures.Vectors;

/** RFC 6962 as the public vectors have it. */
class MerkleVectorsTest {

    @TestFactory
    Stream<DynamicTest> inclusion() {
        return cases("merkle/inclusion", MerkleVectorsTest::verifyInclusion);
    }

    @TestFactory
    Stream<DynamicTest> consistency() {
        return cases("merkle/consistency", MerkleVectorsTest::verifyConsistency);
    }

    @Test
    void referenceTree() throws FormatException {
        LenientJson tree = LenientJson.read(Vectors.file("merkle/rfc6962-reference-tree.json"));
        assertEquals(tree.text("empty_root"), MerkleTree.EMPTY_ROOT.hex());
        List<String> roots = tree.texts("roots_after_n_leaves");
        List<Digest> leaves = new ArrayList<>();
        Frontier frontier = Frontier.EMPTY;
        for (String leaf : tree.texts("leaf_inputs_hex")) {
            leaves.add(MerkleTree.leafHash(HexFormat.of().parseHex(leaf)));
            frontier = frontier.append(leaves.getLast());
            assertEquals(Digest.parseHex(roots.get(leaves.size() - 1)), frontier.root());
            assertEquals(frontier.root(), MerkleTree.root(leaves));
        }
        assertEquals(roots.size(), leaves.size());
    }

    private interface Verification {
        void verify(LenientJson vector) throws FormatException, ProofException;
    }

    private static Stream<DynamicTest> cases(String folder, Verification verification) {
        return Vectors.files(folder, ".json").stream()
                .map(file -> DynamicTest.dynamicTest(name(file), () -> {
                    LenientJson vector = LenientJson.read(file);
                    assertEquals(vector.bool("wantErr"), isRefused(vector, verification), vector.toString());
                }));
    }

    private static boolean isRefused(LenientJson vector, Verification verification) {
        try {
            verification.verify(vector);
            return false;
        } catch (FormatException | ProofException e) {
            return true;
        }
    }

    private static void verifyInclusion(LenientJson vector) throws FormatException, ProofException {
        new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), path(vector))
                .verify(Digest.parseBase64(vector.text("leafHash")), Digest.parseBase64(vector.text("root")));
    }

    private static void verifyConsistency(LenientJson vector) throws FormatException, ProofException {
        new ConsistencyProof(number(vector, "size1"), number(vector, "size2"), path(vector))
                .verify(rootOrWords(vector, "root1"), rootOrWords(vector, "root2"));
    }

    /** Some vectors have words where any root would do: two alike must stay alike. */
    private static Digest rootOrWords(LenientJson vector, String name) throws FormatException {
        byte[] bytes = StrictText.base64(vector.text(name));
        return bytes.length == Digest.LENGTH ? Digest.wrap(bytes) : Digest.of(bytes);
    }

    private static List<Digest> path(LenientJson vector) throws FormatException {
        List<Digest> path = new ArrayList<>();
        for (String hash : vector.texts("proof")) {
            path.add(Digest.parseBase64(hash));
        }
        return path;
    }

    private static long number(LenientJson vector, String name) throws FormatException {
        BigInteger number = vector.integer(name);
        return StrictText.decimal(number.toString());
    }

    private static String name(Path file) {
        int names = file.getNameCount();
        return file.subpath(names - 2, names).toString();
    }
}
