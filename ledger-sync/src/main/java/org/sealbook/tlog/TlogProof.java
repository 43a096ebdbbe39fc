package org.sealbook.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A proof that a stranger can check offline (C2SP tlog-proof v1): a leaf's place in a log, the path to the root, and the signed and
 * cosigned checkpoint of that root.
 *
 * @param index the leaf's place, from 0
 * @param extra base64 of bytes that nothing authenticates; ours has none
 * @param path at most 63 hashes, the leaf's sibling first
 * @param checkpoint a note whose text is a checkpoint
 */
public record TlogProof(long index, Optional<String> extra, List<Digest> path, SignedNote checkpoint) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAX_EXTRA = 1 << 16;
    private static final int MAX_BYTES = SignedNote.MAX_BYTES + 2 * MAX_EXTRA;
    private static final int MAX_LINES = 3 + MerkleTree.MAX_PATH;

    public TlogProof {
        path = List.copyOf(path);
        if (index < 0 || path.size() > MerkleTree.MAX_PATH) {
            throw new IllegalArgumentException("no leaf " + index + " has a path of " + path.size() + " hashes");
        }
        if (extra.isPresent() && !isExtra(extra.get())) {
            throw new IllegalArgumentException("extra data is base64 of 1 to " + MAX_EXTRA + " characters");
        }
        head(checkpoint);
    }

    /** Everything before the checkpoint, and the checkpoint's bytes as text. */
    record Syntax(long index, Optional<String> extra, List<Digest> path, String checkpoint) {}

    public static TlogProof parse(byte[] proof) throws FormatException {
        Syntax syntax = syntax(proof);
        SignedNote note = SignedNote.parse(syntax.checkpoint.getBytes(UTF_8));
        try {
            return new TlogProof(syntax.index, syntax.extra, syntax.path, note);
        } catch (IllegalArgumentException e) {
            throw new FormatException("not a log proof: " + e.getMessage(), e);
        }
    }

    static Syntax syntax(byte[] proof) throws FormatException {
        String all = StrictText.utf8(proof, MAX_BYTES);
        int end = all.indexOf("\n\n");
        if (end < 0) {
            throw new FormatException("no empty line between path and checkpoint");
        }
        List<String> lines = StrictText.lines(all.substring(0, end + 1), MAX_LINES);
        if (!lines.getFirst().equals(FIRST_LINE)) {
            throw new FormatException("the first line is not " + FIRST_LINE);
        }
        int at = 1;
        Optional<String> extra = Optional.empty();
        if (at < lines.size() && lines.get(at).startsWith(EXTRA)) {
            extra = Optional.of(StrictText.after(EXTRA, lines.get(at++)));
            if (!isExtra(extra.get())) {
                throw new FormatException("extra data is base64 of 1 to " + MAX_EXTRA + " characters");
            }
        }
        if (at == lines.size()) {
            throw new FormatException("no index");
        }
        long index = StrictText.decimal(StrictText.after(INDEX, lines.get(at++)));
        List<Digest> path = new ArrayList<>();
        for (String line : lines.subList(at, lines.size())) {
            path.add(Digest.parseBase64(line));
        }
        return new Syntax(index, extra, path, all.substring(end + 2));
    }

    public byte[] encode() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        extra.ifPresent(data -> text.append(EXTRA).append(data).append('\n'));
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n')
                .append(new String(checkpoint.encode(), UTF_8))
                .toString()
                .getBytes(UTF_8);
    }

    /** The checkpoint that the note's text is. */
    public Checkpoint head() {
        return head(checkpoint);
    }

    /**
     * Checks the path to the checkpoint's root, the log's signature, and the cosignatures. A line of a given cosigner that is wrong fails
     * the proof; one public key counts once. Whether the checkpoint's origin is the one that the caller means, it compares itself with
     * {@link #head()}: a stranger's key may have another name than its log.
     *
     * @param leaf the leaf's bytes
     * @param quorum how many of the cosigners must have signed, from 0
     */
    public void verify(byte[] leaf, VerifierKey originKey, List<VerifierKey> cosigners, int quorum)
            throws ProofException {
        if (quorum < 0) {
            throw new IllegalArgumentException("no quorum is negative: " + quorum);
        }
        checkpoint.verify(originKey);
        Checkpoint head = head();
        new InclusionProof(index, head.size(), path).verify(MerkleTree.leafHash(leaf), head.root());
        Set<Digest> signed = new HashSet<>();
        for (VerifierKey cosigner : cosigners) {
            if (cosigner.type() != VerifierKey.COSIGNER) {
                throw new ProofException("not a cosigner's key: " + cosigner);
            }
            if (checkpoint.signatures().stream().anyMatch(line -> line.isBy(cosigner))) {
                Cosignature.verify(checkpoint, cosigner);
                signed.add(Digest.wrap(cosigner.publicKey()));
            }
        }
        if (signed.size() < quorum) {
            throw new ProofException("cosignatures of trusted cosigners", "at least " + quorum, signed.size());
        }
    }

    private static Checkpoint head(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (FormatException e) {
            throw new IllegalArgumentException("the note is not a checkpoint: " + e.getMessage(), e);
        }
    }

    private static boolean isExtra(String extra) {
        try {
            return !extra.isEmpty() && extra.length() <= MAX_EXTRA && StrictText.base64(extra).length > 0;
        } catch (FormatException e) {
            return false;
        }
    }
}
