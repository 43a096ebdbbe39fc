package org.sealbook.office;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.StrictText;

/**
 * What an office says of its backup, signed with its log key: a signed note over the line {@code sealbook backup v1} and one line of canonical
 * JSON.
 *
 * @param blocks how many of the ledger's blocks are in it, at least 1
 * @param root of the header log at that size
 * @param manifest digest of the manifest's bytes, and so of every file
 * @param time when it was begun, by the office's clock
 */
record BackupStatement(Origin origin, long blocks, Digest root, Digest manifest, String time) {

    static final String NAME = "statement.note";
    static final int MAX_BYTES = 8_192;

    private static final String FIRST_LINE = "sealbook backup v1\n";
    private static final int VERSION = 1;

    SignedNote sign(NoteSigner logSigner) {
        return SignedNote.sign(text(), logSigner);
    }

    private String text() {
        Map<String, Object> json = Map.of(
                "v",
                VERSION,
                "origin",
                origin.toString(),
                "blocks",
                blocks,
                "root",
                root.base64(),
                "manifest",
                manifest.base64(),
                "time",
                time);
        return FIRST_LINE + new String(CanonicalJson.write(json), UTF_8) + "\n";
    }

    /** Reads what was signed; by whom, the caller verifies. */
    static BackupStatement read(SignedNote note) throws FormatException {
        String json = StrictText.after(FIRST_LINE, note.text());
        Map<String, Object> fields =
                CanonicalJson.parseCanonicalObject(json.stripTrailing().getBytes(UTF_8));
        try {
            BackupStatement read = new BackupStatement(
                    Origin.parse(String.valueOf(fields.get("origin"))),
                    fields.get("blocks") instanceof Long blocks ? blocks : 0,
                    Digest.parseBase64(String.valueOf(fields.get("root"))),
                    Digest.parseBase64(String.valueOf(fields.get("manifest"))),
                    String.valueOf(fields.get("time")));
            if (read.blocks() < 1 || !read.text().equals(note.text())) {
                throw new FormatException("not a statement on a backup");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw new FormatException("not a statement on a backup: " + e.getMessage());
        }
    }
}
