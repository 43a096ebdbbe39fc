package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.ConsistencyProof;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.StrictText;

/**
 * The proof that the log of one head is the beginning of the log of a later one ({@code .consistency-proof}): between the two, nothing was
 * changed or taken away.
 *
 * @param path at most {@value #MAX_PATH} hashes, as RFC 6962 §2.1.2 orders them; none when the heads have one size
 * @param older a checkpoint as a signed note
 * @param newer a checkpoint of the same log as a signed note, of at least the same size
 */
public record PrefixProof(List<Digest> path, SignedNote older, SignedNote newer) {

    /** No path between trees of at most 2⁶³ − 1 leaves is longer. */
    public static final int MAX_PATH = MerkleTree.MAX_PATH + 1;

    /** The longest proof, in bytes. */
    public static final int MAX_BYTES = 2 * SignedNote.MAX_BYTES + 4096;

    /** The first line of every proof. */
    public static final String FIRST_LINE = "sealbook consistency-proof v1";

    private static final String SEPARATOR = "\n\n";

    public PrefixProof {
        path = List.copyOf(path);
        if (path.size() > MAX_PATH) {
            throw new IllegalArgumentException("no path has " + path.size() + " hashes");
        }
        String origin = head(older).origin();
        if (!origin.equals(head(newer).origin())) {
            throw new IllegalArgumentException(
                    "heads of two logs: " + origin + ", " + head(newer).origin());
        }
    }

    public static PrefixProof parse(byte[] bytes) throws FormatException {
        String text = StrictText.utf8(bytes, MAX_BYTES);
        // A checkpoint has no empty line, so a head ends with the second one.
        int path = end(text, 0);
        int olderText = end(text, path + SEPARATOR.length());
        int older = end(text, olderText + SEPARATOR.length());
        List<String> lines = StrictText.lines(text.substring(0, path + 1), 1 + MAX_PATH);
        if (!lines.getFirst().equals(FIRST_LINE)) {
            throw new FormatException("not a " + FIRST_LINE);
        }
        List<Digest> hashes = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            hashes.add(Digest.parseBase64(line));
        }
        SignedNote first = SignedNote.parse(bytes(text.substring(path + SEPARATOR.length(), older + 1)));
        SignedNote second = SignedNote.parse(bytes(text.substring(older + SEPARATOR.length())));
        return Checked.build(() -> new PrefixProof(hashes, first, second));
    }

    private static int end(String text, int from) throws FormatException {
        int end = text.indexOf(SEPARATOR, from);
        if (end < 0) {
            throw new FormatException("no empty line between path, older and newer head");
        }
        return end;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    public byte[] encode() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        text.append('\n').append(new String(older.encode(), UTF_8));
        text.append('\n').append(new String(newer.encode(), UTF_8));
        return bytes(text.toString());
    }

    /** The checkpoint of the older head. */
    public Checkpoint olderHead() {
        return head(older);
    }

    /** The checkpoint of the newer head. */
    public Checkpoint newerHead() {
        return head(newer);
    }

    /** Passes when the path leads from the older root to the newer one. Who signed the heads is another question. */
    public void verify() throws ProofException {
        Checkpoint from = olderHead();
        Checkpoint to = newerHead();
        new ConsistencyProof(from.size(), to.size(), path).verify(from.root(), to.root());
    }

    private static Checkpoint head(SignedNote note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (FormatException e) {
            throw new IllegalArgumentException("the note is not a checkpoint: " + e.getMessage(), e);
        }
    }
}
