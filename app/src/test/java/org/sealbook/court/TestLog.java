package org.sealbook.court;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.sealbook.keys.Ed25519Signer;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.ClockGrade;
import org.sealbook.record.ClockReading;
import org.sealbook.record.DisclosedParts;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryProof;
import org.sealbook.record.Header;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.record.Part;
import org.sealbook.record.PeersSeen;
import org.sealbook.record.PeersSeenProof;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Cosignature;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.SubtreeHashes;
import org.sealbook.tlog.TlogProof;
import org.sealbook.tlog.VerifierKey;

/** An office's log made of the formats alone: entries two to a block, so that every proof has a path. */
final class TestLog {

    static final Origin ORIGIN = new Origin("notary.example", "east", 1);
    static final Origin PEER = new Origin("notary.example", "west", 1);

    private static final Id SOMEBODY = new Id("0123456789abcdef0123456789abcdef");

    private final SecureRandom random = new SecureRandom();
    private final Ed25519Signer logSigner =
            Ed25519Signer.of(VerifierKey.ED25519, ORIGIN.logKeyName(), Ed25519Signer.newSeed(random));
    private final Ed25519Signer cosigner =
            Ed25519Signer.of(VerifierKey.COSIGNER, PEER.cosignerKeyName(), Ed25519Signer.newSeed(random));
    private final Ed25519Signer peerLog =
            Ed25519Signer.of(VerifierKey.ED25519, PEER.logKeyName(), Ed25519Signer.newSeed(random));
    private final List<Header> headers = new ArrayList<>();
    private Optional<Recorded> seen = Optional.empty();

    /** An entry with its part and its sibling in the block. */
    record Recorded(Entry entry, Part facts, Header header, Digest sibling) {}

    NoteSigner logSigner() {
        return logSigner;
    }

    NoteSigner cosigner() {
        return cosigner;
    }

    /** Records an entry of these facts in a block of its own, first of two. */
    Recorded record(String type, Map<String, ?> facts) {
        Part part = Part.of(Part.FACTS, CanonicalJson.write(facts), random);
        Entry entry = entry(type, part);
        Digest sibling = entry("Sibling", Part.of(Part.FACTS, CanonicalJson.write(Map.of("v", 1)), random))
                .leafHash();
        Digest prev = headers.isEmpty()
                ? Header.prevOfFirst(ORIGIN)
                : headers.getLast().digest();
        Header header = new Header(
                headers.size(), prev, 2, MerkleTree.root(List.of(entry.leafHash(), sibling)), time(), List.of());
        headers.add(header);
        return new Recorded(entry, part, header, sibling);
    }

    /** Records an entry that quotes the other office's cosignature over the log as it stands, made at this time. */
    Recorded recordSeen(long seconds) {
        List<Digest> leaves = headers.stream().map(Header::leafHash).toList();
        String head = new Checkpoint(ORIGIN.toString(), leaves.size(), MerkleTree.root(leaves), List.of()).text();
        SignedNote note = SignedNote.sign(head, logSigner).with(Cosignature.cosign(head, seconds, cosigner));
        seen = Optional.of(record(PeersSeen.TYPE, Map.of("v", 1, "heads", List.of(new String(note.encode(), UTF_8)))));
        return seen.get();
    }

    /** The files of a recorded entry against the newest head. */
    Map<ProofPiece, byte[]> pieces(Recorded recorded, boolean cosigned) {
        var pieces = new TreeMap<ProofPiece, byte[]>();
        pieces.put(ProofPiece.ENTRY, recorded.entry().canonicalBytes());
        pieces.put(ProofPiece.PARTS, new DisclosedParts(new TreeMap<>(Map.of(Part.FACTS, recorded.facts()))).encode());
        pieces.put(ProofPiece.HEADER, recorded.header().bytes());
        pieces.put(ProofPiece.ENTRY_PROOF, new EntryProof(0, List.of(recorded.sibling()), recorded.header()).encode());
        pieces.put(
                ProofPiece.TLOG_PROOF, headerProof(recorded.header(), cosigned).encode());
        seen.filter(earlier -> earlier.header().block() < recorded.header().block())
                .ifPresent(earlier ->
                        pieces.put(ProofPiece.PEERS_SEEN, proof(earlier).encode()));
        return pieces;
    }

    private PeersSeenProof proof(Recorded earlier) {
        return new PeersSeenProof(
                earlier.entry(),
                earlier.facts(),
                new EntryProof(0, List.of(earlier.sibling()), earlier.header()),
                headerProof(earlier.header(), false).path());
    }

    /** One of the files that there are. */
    static byte[] piece(Map<ProofPiece, byte[]> pieces, ProofPiece piece) {
        return Objects.requireNonNull(pieces.get(piece));
    }

    TlogProof headerProof(Header header, boolean cosigned) {
        List<Digest> leaves = headers.stream().map(Header::leafHash).toList();
        SubtreeHashes hashes = SubtreeHashes.of(leaves);
        String head = new Checkpoint(ORIGIN.toString(), leaves.size(), MerkleTree.root(leaves), List.of()).text();
        SignedNote note = SignedNote.sign(head, logSigner);
        if (cosigned) {
            note = note.with(Cosignature.cosign(head, 1_800_000_000L, cosigner));
        }
        var path = MerkleTree.inclusion(header.block(), leaves.size(), hashes).path();
        return new TlogProof(header.block(), Optional.empty(), path, note);
    }

    /** Writes the files as {@code stem.entry} and so on; answers them in order. */
    static List<Path> write(Path folder, String stem, Map<ProofPiece, byte[]> pieces) throws IOException {
        List<Path> files = new ArrayList<>();
        for (var piece : pieces.entrySet()) {
            files.add(Files.write(folder.resolve(stem + "." + piece.getKey().suffix()), piece.getValue()));
        }
        return files;
    }

    /** The pieces as a PDF would hold them. */
    static Map<String, byte[]> named(String stem, Map<ProofPiece, byte[]> pieces) {
        Map<String, byte[]> named = new LinkedHashMap<>();
        pieces.forEach((piece, bytes) -> named.put(stem + "." + piece.suffix(), bytes));
        return named;
    }

    /** What a verifier who knows both offices trusts. */
    TrustList trust(java.security.cert.X509Certificate... x509) {
        return new TrustList(
                List.of(
                        new TrustedOffice(ORIGIN, logSigner.key(), List.of(), List.of(x509), 0, OptionalLong.empty()),
                        new TrustedOffice(
                                PEER, peerLog.key(), List.of(cosigner.key()), List.of(), 0, OptionalLong.empty())),
                new TrustPolicy(1, 0));
    }

    static byte[] text(String text) {
        return text.getBytes(UTF_8);
    }

    private static Entry entry(String type, Part part) {
        return new Entry(
                SOMEBODY,
                time(),
                SOMEBODY,
                new TreeMap<>(Map.of(Part.FACTS, part.commitment())),
                SOMEBODY,
                SOMEBODY,
                type);
    }

    private static ClockReading time() {
        return new ClockReading(Instant.parse("2026-11-22T08:00:00.123Z"), ClockGrade.SYNCED);
    }
}
