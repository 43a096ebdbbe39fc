package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.InclusionProof;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.StrictText;

/**
 * The proof that an entry stands in the block of a header ({@code .entry-proof}).
 *
 * @param index the entry's place in the block, from 0
 * @param path at most 16 hashes, the leaf's sibling first; none when the block holds one entry
 * @param header of the block
 */
public record EntryProof(int index, List<Digest> path, Header header) {
    /** No path in a block of 65,536 entries is longer. */
    public static final int MAX_PATH = 16;

    private static final String FIRST_LINE = "sealbook entry-proof v1";
    private static final int MAX_BYTES = 1024 + Header.MAX_BYTES;

    public EntryProof {
        path = List.copyOf(path);
        if (index < 0 || index >= header.entries() || path.size() > MAX_PATH) {
            throw new IllegalArgumentException(
                    "no entry " + index + " of " + header.entries() + " has a path of " + path.size() + " hashes");
        }
    }

    public static EntryProof parse(byte[] bytes) throws FormatException {
        String text = StrictText.utf8(bytes, MAX_BYTES);
        int end = text.indexOf("\n\n");
        if (end < 0) {
            throw new FormatException("no empty line between path and header");
        }
        List<String> lines = StrictText.lines(text.substring(0, end + 1), 2 + MAX_PATH);
        if (lines.size() < 2 || !lines.getFirst().equals(FIRST_LINE)) {
            throw new FormatException("not a " + FIRST_LINE);
        }
        int index = Numbers.parseInt(StrictText.after("index ", lines.get(1)), 0, Header.MAX_ENTRIES - 1);
        List<Digest> path = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            path.add(Digest.parseBase64(line));
        }
        Header header = Header.parse(text.substring(end + 2).getBytes(UTF_8));
        return Checked.build(() -> new EntryProof(index, path, header));
    }

    public byte[] encode() {
        StringBuilder text = new StringBuilder(FIRST_LINE).append('\n');
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        return text.append('\n')
                .append(new String(header.bytes(), UTF_8))
                .toString()
                .getBytes(UTF_8);
    }

    /** Passes when these bytes are the entry at {@link #index()} of the header's block. */
    public void verify(byte[] entryBytes) throws ProofException {
        new InclusionProof(index, header.entries(), path).verify(MerkleTree.leafHash(entryBytes), header.entriesRoot());
    }
}
