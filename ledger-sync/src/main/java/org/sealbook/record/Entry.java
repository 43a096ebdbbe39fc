package org.sealbook.record;

import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.tlog.StrictText;

/**
 * One recorded fact, without what it says: that lies in the parts, of which an entry holds the commitments. Keeps its canonical bytes, which
 * are asked for again and again; two entries are the same when those are.
 */
public final class Entry {
    /** An entry has fewer bytes than this. */
    public static final int SIZE_LIMIT = 65_535;

    private static final long VERSION = 1;
    private static final Pattern TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,63}");
    private static final Set<String> MEMBERS =
            Set.of("author", "clock", "command", "parts", "station", "subject", "time", "type", "v");

    private final Id author;
    private final ClockReading clock;
    private final Id command;
    private final SortedMap<String, Digest> parts;
    private final Id station;
    private final Id subject;
    private final String type;
    private final byte[] bytes;

    /**
     * Makes an entry.
     *
     * @param author opaque id of the person
     * @param clock the office's claim of time
     * @param command id of the command that made it
     * @param parts name to commitment, at least one
     * @param station opaque id of the workplace
     * @param subject opaque id of the case, never of a person
     * @param type {@code [A-Za-z][A-Za-z0-9]{0,63}}
     */
    public Entry(
            Id author,
            ClockReading clock,
            Id command,
            SortedMap<String, Digest> parts,
            Id station,
            Id subject,
            String type) {
        this.author = author;
        this.clock = clock;
        this.command = command;
        this.parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        this.station = station;
        this.subject = subject;
        this.type = type;
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("an entry has at least one part");
        }
        parts.keySet().forEach(Part::requireName);
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not a type of entry: " + StrictText.shortened(type));
        }
        this.bytes = EntryText.write(author, clock, command, this.parts, station, subject, type);
        if (bytes.length >= SIZE_LIMIT) {
            throw new IllegalArgumentException("an entry has fewer than " + SIZE_LIMIT + " bytes, not " + bytes.length);
        }
    }

    /** Reads canonical bytes. */
    public static Entry parse(byte[] bytes) throws FormatException {
        StrictText.requireSize(bytes.length, SIZE_LIMIT - 1);
        Optional<Entry> usual = EntryText.read(bytes);
        return usual.isPresent() ? usual.get() : parseAnyJson(bytes);
    }

    /** Says precisely what is wrong with bytes that are no entry. */
    static Entry parseAnyJson(byte[] bytes) throws FormatException {
        JsonObject json = JsonObject.of(CanonicalJson.parseCanonicalObject(bytes), MEMBERS);
        if (json.integer("v") != VERSION) {
            throw new FormatException("unknown version of an entry: " + json.integer("v"));
        }
        SortedMap<String, Digest> parts = new TreeMap<>();
        for (Map.Entry<?, ?> part : json.object("parts").entrySet()) {
            if (!(part.getValue() instanceof String commitment)) {
                throw new FormatException("the commitment of a part is not text");
            }
            parts.put((String) part.getKey(), Digest.parseBase64(commitment));
        }
        Id author = Id.parse(json.text("author"));
        ClockReading clock = ClockReading.parse(json.text("time"), json.text("clock"));
        Id command = Id.parse(json.text("command"));
        Id station = Id.parse(json.text("station"));
        Id subject = Id.parse(json.text("subject"));
        String type = json.text("type");
        return Checked.build(() -> new Entry(author, clock, command, parts, station, subject, type));
    }

    public Id author() {
        return author;
    }

    public ClockReading clock() {
        return clock;
    }

    public Id command() {
        return command;
    }

    /** Name to commitment. */
    public SortedMap<String, Digest> parts() {
        return parts;
    }

    public Id station() {
        return station;
    }

    public Id subject() {
        return subject;
    }

    public String type() {
        return type;
    }

    /** RFC 8785 JSON: what the leaf's hash covers. */
    public byte[] canonicalBytes() {
        return bytes.clone();
    }

    /** RFC 6962 hash of the canonical bytes: its leaf in the block's tree. */
    public Digest leafHash() {
        return MerkleTree.leafHash(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry entry && Arrays.equals(bytes, entry.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return new String(bytes, java.nio.charset.StandardCharsets.US_ASCII);
    }
}
