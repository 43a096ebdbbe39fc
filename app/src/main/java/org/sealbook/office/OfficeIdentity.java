package org.sealbook.office;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.sealbook.casework.issue.IssueSettings;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.VerifierKey;
import org.sealbook.vault.Suite;

/**
 * Who this office is: the file {@code office.json}, which its ledger's first entry names by digest. It holds no secret.
 *
 * @param name as on the seal, e.g. 鹭屿市鹭岛公证处
 * @param demo whether every screen and paper says that this is a demonstration
 * @param station the opaque id of this workplace
 * @param logKey verifies the office's signed heads
 * @param cosignerKey verifies what the office cosigns
 * @param suite the digests that evidence gets
 */
public record OfficeIdentity(
        Origin origin,
        String name,
        boolean demo,
        Id station,
        VerifierKey logKey,
        VerifierKey cosignerKey,
        IssueSettings settings,
        Suite suite) {

    static final int LONGEST_FILE = 16_384;

    private static final int VERSION = 1;

    byte[] canonicalBytes() {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("v", VERSION);
        fields.put("origin", origin.toString());
        fields.put("name", name);
        fields.put("demo", demo);
        fields.put("station", station.value());
        fields.put("logKey", logKey.encode());
        fields.put("cosignerKey", cosignerKey.encode());
        fields.put("word", settings.word());
        fields.put("zone", settings.zone().getId());
        fields.put("suite", suite.name());
        return CanonicalJson.write(fields);
    }

    /** What the ledger's first entry says of this file. */
    public Digest digest() {
        return Digest.of(canonicalBytes());
    }

    /** Reads what {@link #canonicalBytes()} wrote, and nothing else. */
    static OfficeIdentity parse(byte[] file) throws FormatException {
        OfficeIdentity read = read(file);
        if (!Arrays.equals(read.canonicalBytes(), file)) {
            throw new FormatException("not an office file as it is written");
        }
        return read;
    }

    private static OfficeIdentity read(byte[] file) throws FormatException {
        Map<String, Object> fields = CanonicalJson.parseCanonicalObject(file);
        if (!Long.valueOf(VERSION).equals(fields.get("v"))) {
            throw new FormatException("not an office file of version " + VERSION);
        }
        try {
            return new OfficeIdentity(
                    Origin.parse(text(fields, "origin")),
                    text(fields, "name"),
                    Boolean.TRUE.equals(fields.get("demo")),
                    Id.parse(text(fields, "station")),
                    VerifierKey.parse(text(fields, "logKey")),
                    VerifierKey.parse(text(fields, "cosignerKey")),
                    new IssueSettings(text(fields, "word"), ZoneId.of(text(fields, "zone"))),
                    Suite.valueOf(text(fields, "suite")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new FormatException("not an office file: " + e.getMessage());
        }
    }

    private static String text(Map<String, Object> fields, String name) throws FormatException {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw new FormatException("an office file has a text named " + name);
    }
}
