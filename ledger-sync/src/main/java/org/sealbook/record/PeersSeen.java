package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Cosignature;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.NoteSignature;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.VerifierKey;

/**
 * The fact {@code PeersSeen}: the newest cosignatures that an office held of its own heads. Whatever is recorded behind it was recorded after those
 * were made.
 *
 * @param heads checkpoints of one log with its line and cosigners' lines, the smaller first, no size twice; 1 to {@link #MOST_HEADS}
 */
public record PeersSeen(List<SignedNote> heads) {

    /** The type of its entry. */
    public static final String TYPE = "PeersSeen";

    /** The most heads that are quoted: one for each of the cosigners that cosigned last. */
    public static final int MOST_HEADS = 64;

    /** The longest head, in bytes; a hundred signature lines fit. */
    private static final int MAX_HEAD = 1 << 15;

    private static final int ID_DIGITS = 32;

    public PeersSeen {
        heads = List.copyOf(heads);
        if (heads.isEmpty() || heads.size() > MOST_HEADS) {
            throw new IllegalArgumentException("1 to " + MOST_HEADS + " heads are quoted, not " + heads.size());
        }
        String origin = checkpoint(heads.getFirst()).origin();
        long before = 0;
        for (SignedNote head : heads) {
            Checkpoint next = checkpoint(head);
            if (next.size() <= before || !next.origin().equals(origin)) {
                throw new IllegalArgumentException("heads of one log, the smaller first: not " + next.origin() + " at "
                        + next.size() + " after " + before);
            }
            before = next.size();
        }
    }

    /** The command that records a log's n-th entry of this type, so that each is found without a search. */
    public static Id command(Origin origin, long number) {
        String text = "sealbook/peers-seen/v1\n" + origin + "\n" + number;
        return new Id(Digest.of(text.getBytes(UTF_8)).hex().substring(0, ID_DIGITS));
    }

    /** Reads the part {@code facts}. */
    public static PeersSeen parse(byte[] facts) throws FormatException {
        JsonObject json = JsonObject.of(CanonicalJson.parseCanonicalObject(facts), java.util.Set.of("heads", "v"));
        if (json.integer("v") != 1) {
            throw new FormatException("version " + json.integer("v") + " of " + TYPE);
        }
        List<SignedNote> heads = new ArrayList<>();
        for (Object each : json.array("heads")) {
            if (!(each instanceof String note) || note.length() > MAX_HEAD || heads.size() == MOST_HEADS) {
                throw new FormatException("not up to " + MOST_HEADS + " heads of at most " + MAX_HEAD + " characters");
            }
            heads.add(SignedNote.parse(note.getBytes(UTF_8)));
        }
        return Checked.build(() -> new PeersSeen(heads));
    }

    /** The part {@code facts}. */
    public byte[] facts() {
        return CanonicalJson.write(Map.of(
                "v",
                1,
                "heads",
                heads.stream().map(head -> new String(head.encode(), UTF_8)).toList()));
    }

    /** The log whose heads these are. */
    public String origin() {
        return checkpoint(heads.getFirst()).origin();
    }

    /** The size of the largest head. */
    public long newest() {
        return checkpoint(heads.getLast()).size();
    }

    /** The size of the largest head with a line under this name; 0 for none. Nothing is verified. */
    public long sizeBy(String cosigner) {
        return heads.reversed().stream()
                .filter(head ->
                        head.signatures().stream().anyMatch(line -> line.name().equals(cosigner)))
                .findFirst()
                .map(head -> checkpoint(head).size())
                .orElse(0L);
    }

    /**
     * The newest time at which this key cosigned one of the heads, in POSIX seconds; empty where it cosigned none.
     *
     * @throws ProofException if a line of the key is wrong
     */
    public OptionalLong newestBy(VerifierKey cosigner) throws ProofException {
        OptionalLong newest = OptionalLong.empty();
        for (SignedNote head : heads) {
            List<NoteSignature> lines = head.signatures().stream()
                    .filter(line -> line.isBy(cosigner))
                    .toList();
            if (!lines.isEmpty()) {
                long time = Cosignature.verify(new SignedNote(head.text(), lines), cosigner);
                newest = OptionalLong.of(Math.max(time, newest.orElse(time)));
            }
        }
        return newest;
    }

    /**
     * Whether this says something after what was quoted before. A cosigner that saw nothing but that quotation itself says nothing new.
     *
     * @param before what was quoted
     * @param block in which it stands
     */
    public boolean isNewsAfter(PeersSeen before, long block) {
        return heads.stream()
                .flatMap(head -> head.signatures().stream())
                .map(NoteSignature::name)
                .filter(name -> !name.equals(origin()))
                .anyMatch(name -> sizeBy(name) > before.sizeBy(name)
                        && (sizeBy(name) > block + 1 || before.sizeBy(name) < before.newest()));
    }

    private static Checkpoint checkpoint(SignedNote head) {
        try {
            return Checkpoint.parse(head.text());
        } catch (FormatException e) {
            throw new IllegalArgumentException("a head that is none: " + e.getMessage(), e);
        }
    }
}
