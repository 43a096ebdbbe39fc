package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SubtreeHashes;

/** Entry proofs and disclosed parts. */
class ProofsTest {

    @Test
    void provesEachEntryOfItsBlockAndNoOther() throws Exception {
        for (int i = 0; i < 3; i++) {
            EntryProof proof = new EntryProof(
                    i,
                    MerkleTree.inclusion(i, 3, SubtreeHashes.of(Sample.LEAVES)).path(),
                    Sample.HEADER);
            for (int j = 0; j < 3; j++) {
                byte[] entry = Sample.ENTRIES.get(j).canonicalBytes();
                if (i == j) {
                    proof.verify(entry);
                } else {
                    assertThrows(ProofException.class, () -> proof.verify(entry));
                }
            }
        }
        Sample.PROOF_OF_ONE.verify(Sample.ENTRIES.get(1).canonicalBytes());
    }

    @Test
    void noFlippedBitOfEntryOrProofIsProven() throws Exception {
        byte[] entry = Sample.ENTRIES.get(1).canonicalBytes();
        for (int bit = 0; bit < entry.length * 8; bit++) {
            byte[] flipped = flip(entry, bit);
            assertThrows(ProofException.class, () -> Sample.PROOF.verify(flipped));
        }
        byte[] proof = Sample.PROOF.encode();
        int pathEnd = new String(proof, UTF_8).indexOf("\n\n");
        for (int bit = 0; bit < pathEnd * 8; bit++) {
            byte[] flipped = flip(proof, bit);
            Class<? extends Exception> refused = parses(flipped) ? ProofException.class : FormatException.class;
            assertThrows(refused, () -> EntryProof.parse(flipped).verify(entry));
        }
    }

    @Test
    void refusesAProofForAnEntryThatTheBlockCannotHold() {
        assertThrows(IllegalArgumentException.class, () -> new EntryProof(3, List.of(), Sample.HEADER));
        List<Digest> tooLong = Collections.nCopies(17, Digest.of());
        assertThrows(IllegalArgumentException.class, () -> new EntryProof(0, tooLong, Sample.HEADER));
    }

    @Test
    void provesTheLastEntryOfTheLargestBlock() throws Exception {
        List<Digest> leaves = new ArrayList<>(Collections.nCopies(Header.MAX_ENTRIES, Digest.of()));
        leaves.set(Header.MAX_ENTRIES - 1, Sample.LEAVES.getFirst());
        SubtreeHashes hashes = SubtreeHashes.of(leaves);
        Header header = new Header(
                0, Digest.of(), leaves.size(), MerkleTree.root(leaves.size(), hashes), Sample.CLOCK, List.of());
        int last = leaves.size() - 1;
        EntryProof proof = new EntryProof(
                last, MerkleTree.inclusion(last, leaves.size(), hashes).path(), header);
        EntryProof read = EntryProof.parse(proof.encode());
        assertEquals(proof, read);
        read.verify(Sample.ENTRIES.getFirst().canonicalBytes());
    }

    @Test
    void disclosedPartsFitTheEntryOneByOne() throws Exception {
        Entry entry = Sample.ENTRIES.get(1);
        Sample.PARTS.verify(entry);
        disclosed(Sample.FACTS).verify(entry);
        disclosed(Sample.NOTE).verify(entry);
    }

    @Test
    void refusesAPartWithOtherContentSaltOrName() {
        Entry entry = Sample.ENTRIES.get(1);
        for (Part other : List.of(
                new Part("facts", Sample.FACTS.salt(), "{}".getBytes(UTF_8)),
                new Part("facts", Sample.NOTE.salt(), Sample.FACTS.content()),
                new Part("note", Sample.FACTS.salt(), Sample.FACTS.content()),
                new Part("stranger", Sample.FACTS.salt(), Sample.FACTS.content()))) {
            assertThrows(ProofException.class, () -> disclosed(other).verify(entry));
        }
    }

    @Test
    void disclosesAtLeastOnePartAndEachUnderItsName() {
        assertThrows(IllegalArgumentException.class, () -> new DisclosedParts(new TreeMap<>()));
        assertThrows(
                IllegalArgumentException.class, () -> new DisclosedParts(new TreeMap<>(Map.of("note", Sample.FACTS))));
        assertThrows(FormatException.class, () -> DisclosedParts.parse("{}".getBytes(UTF_8)));
    }

    @Test
    void disclosesAsMuchAsAReaderTakesAndNotMore() throws Exception {
        SortedMap<String, Part> parts = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            parts.put("part-" + i, new Part("part-" + i, new byte[32], new byte[Part.MAX_CONTENT]));
        }
        DisclosedParts most = new DisclosedParts(parts);
        assertEquals(most, DisclosedParts.parse(most.encode()));
        parts.put("more", new Part("more", new byte[32], new byte[1]));
        assertThrows(IllegalArgumentException.class, () -> new DisclosedParts(parts));
    }

    private static DisclosedParts disclosed(Part part) {
        return new DisclosedParts(new TreeMap<>(Map.of(part.name(), part)));
    }

    private static boolean parses(byte[] proof) {
        try {
            EntryProof.parse(proof);
            return true;
        } catch (FormatException e) {
            return false;
        }
    }

    private static byte[] flip(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return flipped;
    }
}
