package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.FixedSigner;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Cosignature;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.SubtreeHashes;

/** The entry that quotes cosignatures, and the proof that another stands behind it. */
class PeersSeenTest {

    private static final FixedSigner LOG = FixedSigner.log(1, Sample.ORIGIN.logKeyName());
    private static final FixedSigner EAST = FixedSigner.cosigner(2, "notary.example/east/1/cosigner");
    private static final FixedSigner WEST = FixedSigner.cosigner(3, "notary.example/west/1/cosigner");

    private static SignedNote head(long size, FixedSigner... cosigners) {
        String text = new Checkpoint(Sample.ORIGIN.toString(), size, Digest.of(), List.of()).text();
        SignedNote note = SignedNote.sign(text, LOG);
        for (FixedSigner cosigner : cosigners) {
            note = note.with(Cosignature.cosign(text, 1_000 + size, cosigner));
        }
        return note;
    }

    @Test
    void saysEachCosignersNewestTime() throws Exception {
        PeersSeen seen = new PeersSeen(List.of(head(5, EAST), head(9, WEST)));
        assertEquals(seen, PeersSeen.parse(seen.facts()));
        assertEquals(OptionalLong.of(1_005), seen.newestBy(EAST.key()));
        assertEquals(OptionalLong.of(1_009), seen.newestBy(WEST.key()));
        assertEquals(
                OptionalLong.empty(),
                seen.newestBy(FixedSigner.cosigner(4, "notary.example/south/1/cosigner")
                        .key()));
        assertEquals(5, seen.sizeBy(EAST.key().name()));
        assertEquals(9, seen.newest());
    }

    @Test
    void aCosignatureThatIsNotTheCosignersIsFound() {
        FixedSigner forger = FixedSigner.cosigner(5, EAST.key().name());
        SignedNote forged = head(5).with(new org.sealbook.tlog.NoteSignature(
                EAST.key().name(),
                EAST.key().keyId(),
                Cosignature.cosign(head(5).text(), 9_999, forger).signature()));
        assertThrows(ProofException.class, () -> new PeersSeen(List.of(forged)).newestBy(EAST.key()));
    }

    @Test
    void refusesWhatIsNoListOfHeadsOfOneLogTheSmallerFirst() {
        SignedNote foreign = SignedNote.sign(
                new Checkpoint("notary.example/xx/1", 7, Digest.of(), List.of()).text(),
                FixedSigner.log(1, "notary.example/xx/1"));
        for (List<SignedNote> heads : List.of(
                List.<SignedNote>of(),
                List.of(head(9), head(5)),
                List.of(head(5), head(5)),
                List.of(head(0)),
                List.of(head(5), foreign),
                Collections.nCopies(65, head(5)))) {
            assertThrows(IllegalArgumentException.class, () -> new PeersSeen(heads));
        }
        String note = new String(head(5).encode(), UTF_8);
        for (Map<String, Object> facts : List.<Map<String, Object>>of(
                Map.of("v", 2, "heads", List.of(note)),
                Map.of("v", 1, "heads", List.of(note), "more", 1),
                Map.of("v", 1, "heads", List.of(1)),
                Map.of("v", 1, "heads", Collections.nCopies(70, note)),
                Map.of("v", 1))) {
            assertThrows(FormatException.class, () -> PeersSeen.parse(CanonicalJson.write(facts)));
        }
    }

    @Test
    void newsIsWhatCoversMoreThanTheQuotationItself() {
        PeersSeen before = new PeersSeen(List.of(head(10, EAST)));
        long block = 10;
        assertFalse(before.isNewsAfter(before, block), "the same again");
        assertFalse(new PeersSeen(List.of(head(11, EAST))).isNewsAfter(before, block), "only the quotation was seen");
        assertTrue(new PeersSeen(List.of(head(12, EAST))).isNewsAfter(before, block), "something after it was seen");
        assertTrue(
                new PeersSeen(List.of(head(10, EAST, WEST))).isNewsAfter(before, block),
                "another saw what the first had seen");
    }

    @Test
    void provesWhatStandsBehindIt() throws Exception {
        Log log = new Log(new PeersSeen(List.of(head(1, EAST))));
        PeersSeenProof proof = log.proof();
        assertEquals(proof, PeersSeenProof.parse(proof.encode()));
        assertEquals(
                OptionalLong.of(1_001),
                proof.verify(new EntryId(2, 0), log.head()).newestBy(EAST.key()));
        assertThrows(ProofException.class, () -> proof.verify(new EntryId(1, 0), log.head()), "itself");
        assertThrows(ProofException.class, () -> proof.verify(new EntryId(0, 2), log.head()), "an earlier one");
        Checkpoint other = new Checkpoint(Sample.ORIGIN.toString(), 3, Digest.of(), List.of());
        assertThrows(ProofException.class, () -> proof.verify(new EntryId(2, 0), other), "another head");
    }

    @Test
    void believesNoEntryOfAnotherTypeOrLogNorHeadsFromLater() {
        Log later = new Log(new PeersSeen(List.of(head(2, EAST))));
        assertThrows(ProofException.class, () -> later.proof().verify(new EntryId(2, 0), later.head()));
        Log good = new Log(new PeersSeen(List.of(head(1, EAST))));
        PeersSeenProof proof = good.proof();
        PeersSeenProof otherFacts =
                new PeersSeenProof(proof.entry(), later.proof().facts(), proof.entryProof(), proof.path());
        assertThrows(ProofException.class, () -> otherFacts.verify(new EntryId(2, 0), good.head()));
        Checkpoint otherLog =
                new Checkpoint("notary.example/xx/1", 3, good.head().root(), List.of());
        assertThrows(ProofException.class, () -> proof.verify(new EntryId(2, 0), otherLog));
        Log otherType = new Log("Other", new PeersSeen(List.of(head(1, EAST))));
        assertThrows(ProofException.class, () -> otherType.proof().verify(new EntryId(2, 0), otherType.head()));
    }

    @Test
    void readsHostileBytesAsNothingElse() throws Exception {
        PeersSeen seen = new PeersSeen(List.of(head(1, EAST)));
        HostileBytes.check(seen.facts(), 71, bytes -> PeersSeen.parse(bytes).facts());
        HostileBytes.check(
                new Log(seen).proof().encode(),
                73,
                bytes -> PeersSeenProof.parse(bytes).encode());
    }

    /** Three blocks of one entry each; that of the second one quotes. */
    private static final class Log {

        private final Part facts;
        private final Entry entry;
        private final List<Header> headers = new ArrayList<>();

        Log(PeersSeen seen) {
            this(PeersSeen.TYPE, seen);
        }

        Log(String type, PeersSeen seen) {
            facts = new Part(Part.FACTS, new byte[Part.SALT_LENGTH], seen.facts());
            Entry like = Sample.ENTRIES.getFirst();
            entry = new Entry(
                    like.author(),
                    like.clock(),
                    like.command(),
                    new TreeMap<>(Map.of(Part.FACTS, facts.commitment())),
                    like.station(),
                    like.subject(),
                    type);
            for (int block = 0; block < 3; block++) {
                Digest leaf = block == 1 ? entry.leafHash() : like.leafHash();
                Digest prev = block == 0
                        ? Header.prevOfFirst(Sample.ORIGIN)
                        : headers.getLast().digest();
                headers.add(new Header(block, prev, 1, MerkleTree.root(List.of(leaf)), Sample.CLOCK, List.of()));
            }
        }

        private List<Digest> leaves() {
            return headers.stream().map(Header::leafHash).toList();
        }

        Checkpoint head() {
            return new Checkpoint(Sample.ORIGIN.toString(), 3, MerkleTree.root(leaves()), List.of());
        }

        PeersSeenProof proof() {
            return new PeersSeenProof(
                    entry,
                    facts,
                    new EntryProof(0, List.of(), headers.get(1)),
                    MerkleTree.inclusion(1, 3, SubtreeHashes.of(leaves())).path());
        }
    }
}
