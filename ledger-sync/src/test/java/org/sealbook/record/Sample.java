package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.NoteSignature;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.SubtreeHashes;

/** The values that the golden files were made from. */
final class Sample {
    static final Origin ORIGIN = new Origin("notary.example", "hh", 1);
    static final ClockReading CLOCK = new ClockReading(Instant.parse("2026-11-22T08:00:00.123Z"), ClockGrade.SYNCED);

    static final Part FACTS =
            new Part("facts", bytesFrom(0), CanonicalJson.write(Map.of("v", 1, "count", 3, "kind", "VIDEO")));
    static final Part NOTE = new Part("note", bytesFrom(32), "证据：一段视频 𠮷".getBytes(UTF_8));
    static final DisclosedParts PARTS = new DisclosedParts(new TreeMap<>(Map.of("facts", FACTS, "note", NOTE)));

    static final List<Entry> ENTRIES =
            IntStream.range(0, 3).mapToObj(Sample::entry).toList();
    static final List<Digest> LEAVES = ENTRIES.stream().map(Entry::leafHash).toList();

    static final Header HEADER =
            new Header(0, Header.prevOfFirst(ORIGIN), 3, MerkleTree.root(LEAVES), CLOCK, List.of());
    static final Header WITH_UNKNOWN_LINES = new Header(
            57,
            HEADER.digest(),
            65_536,
            MerkleTree.root(LEAVES),
            new ClockReading(Instant.parse("2026-11-22T07:59:59Z"), ClockGrade.HOLDOVER),
            List.of("weather 多云", "anything at all"));
    static final Header OF_ONE = new Header(
            1,
            HEADER.digest(),
            1,
            LEAVES.get(1),
            new ClockReading(Instant.parse("2026-11-22T08:00:01Z"), ClockGrade.UNSYNCED),
            List.of());

    static final EntryProof PROOF = new EntryProof(
            1, MerkleTree.inclusion(1, 3, SubtreeHashes.of(LEAVES)).path(), HEADER);
    static final EntryProof PROOF_OF_ONE = new EntryProof(0, List.of(), OF_ONE);

    static final CertificateContent CERTIFICATE = new CertificateContent(
            "公证书\n(2026)京海证字第12号\t\"𠮷\"",
            List.of(
                    new Attachment("视频.mp4", (1L << 53) - 1, Digest.of("video".getBytes(UTF_8))),
                    new Attachment("a\\b \"c\".txt", 0, Digest.of())));
    static final SmallQr QR = SmallQr.of(ORIGIN, "(2026)京海证字第12号", new EntryId(57, 0), LEAVES.get(1));

    /** Over the leaves "leaf 0", "leaf 1" …; the signatures are only bytes. */
    static final PrefixProof PREFIX = prefix(7, 12);

    private Sample() {}

    private static PrefixProof prefix(int from, int to) {
        SubtreeHashes hashes = SubtreeHashes.of(IntStream.range(0, to)
                .mapToObj(i -> MerkleTree.leafHash(("leaf " + i).getBytes(UTF_8)))
                .toList());
        return new PrefixProof(MerkleTree.consistency(from, to, hashes).path(), head(from, hashes), head(to, hashes));
    }

    private static SignedNote head(int size, SubtreeHashes hashes) {
        Checkpoint head = new Checkpoint("notary.example/hh/1", size, MerkleTree.root(size, hashes), List.of());
        byte[] signature = new byte[64];
        Arrays.fill(signature, (byte) size);
        return new SignedNote(head.text(), List.of(new NoteSignature("notary.example/hh/1", 0x01020304, signature)));
    }

    static Entry entry(int command) {
        SortedMap<String, Digest> parts = new TreeMap<>(Map.of("facts", FACTS.commitment(), "note", NOTE.commitment()));
        return new Entry(
                id('a'), CLOCK, new Id(String.format("%032x", command)), parts, id('b'), id('c'), "EvidenceFixed");
    }

    static Id id(char digit) {
        return new Id(String.valueOf(digit).repeat(32));
    }

    private static byte[] bytesFrom(int first) {
        byte[] bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (first + i);
        }
        return bytes;
    }
}
