package org.sealbook.record;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.InclusionProof;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.StrictText;

/**
 * The proof that an entry stands behind a {@link PeersSeen} of the same log ({@code .peers-seen}): that entry, its facts, and its way to the very head
 * to which the header proof beside it leads.
 *
 * @param entry of the type {@code PeersSeen}
 * @param facts its part
 * @param entryProof its way into its block
 * @param path of the block's header to the head's root, at most 63 hashes
 */
public record PeersSeenProof(Entry entry, Part facts, EntryProof entryProof, List<Digest> path) {

    /** The longest proof, in bytes: a part and an entry in base64. */
    public static final int MAX_BYTES = 2 << 20;

    private static final Set<String> MEMBERS = Set.of("entry", "entryProof", "facts", "path", "v");

    public PeersSeenProof {
        path = List.copyOf(path);
        if (path.size() > MerkleTree.MAX_PATH) {
            throw new IllegalArgumentException("no header has a path of " + path.size() + " hashes");
        }
    }

    /** Reads canonical bytes. */
    public static PeersSeenProof parse(byte[] bytes) throws FormatException {
        if (bytes.length > MAX_BYTES) {
            throw new FormatException("a proof of " + bytes.length + " bytes");
        }
        JsonObject json = JsonObject.of(CanonicalJson.parseCanonicalObject(bytes), MEMBERS);
        if (json.integer("v") != 1) {
            throw new FormatException("version " + json.integer("v"));
        }
        Entry entry = Entry.parse(StrictText.base64(json.text("entry")));
        EntryProof entryProof = EntryProof.parse(StrictText.base64(json.text("entryProof")));
        JsonObject part = JsonObject.of(json.object("facts"), Set.of("bytes", "salt"));
        byte[] salt = StrictText.base64(part.text("salt"));
        byte[] content = StrictText.base64(part.text("bytes"));
        List<Digest> path = new ArrayList<>();
        for (Object hash : json.array("path")) {
            if (!(hash instanceof String text) || path.size() == MerkleTree.MAX_PATH) {
                throw new FormatException("not a path of at most " + MerkleTree.MAX_PATH + " hashes");
            }
            path.add(Digest.parseBase64(text));
        }
        return Checked.build(() -> new PeersSeenProof(entry, new Part(Part.FACTS, salt, content), entryProof, path));
    }

    public byte[] encode() {
        Base64.Encoder base64 = Base64.getEncoder();
        return CanonicalJson.write(Map.of(
                "entry",
                base64.encodeToString(entry.canonicalBytes()),
                "entryProof",
                base64.encodeToString(entryProof.encode()),
                "facts",
                Map.of(
                        "bytes", base64.encodeToString(facts.content()),
                        "salt", base64.encodeToString(facts.salt())),
                "path",
                path.stream().map(Digest::base64).toList(),
                "v",
                1));
    }

    /** Where that entry stands. */
    public EntryId id() {
        return new EntryId(entryProof.header().block(), entryProof.index());
    }

    /**
     * Passes when that entry stands under this head and before another one, and quotes heads of the same log over blocks before its own.
     *
     * @return what it quotes; who cosigned it, the caller verifies
     */
    public PeersSeen verify(EntryId behind, Checkpoint head) throws ProofException {
        Header header = entryProof.header();
        if (!entry.type().equals(PeersSeen.TYPE)) {
            throw new ProofException("type of the earlier entry", PeersSeen.TYPE, entry.type());
        }
        if (id().compareTo(behind) >= 0) {
            throw new ProofException("the entry " + id() + " does not stand before " + behind);
        }
        entryProof.verify(entry.canonicalBytes());
        new InclusionProof(header.block(), head.size(), path).verify(header.leafHash(), head.root());
        if (!Optional.ofNullable(entry.parts().get(Part.FACTS)).equals(Optional.of(facts.commitment()))) {
            throw new ProofException("the facts are not those of the entry " + id());
        }
        try {
            PeersSeen seen = PeersSeen.parse(facts.content());
            if (!seen.origin().equals(head.origin()) || seen.newest() > header.block()) {
                throw new ProofException(
                        "the entry " + id() + " quotes a head of " + seen.newest() + " blocks of " + seen.origin());
            }
            return seen;
        } catch (FormatException e) {
            throw new ProofException("the entry " + id() + " quotes no heads: " + e.getMessage());
        }
    }
}
