package org.sealbook.record;

import java.util.List;
import java.util.Optional;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.VerifierKey;

/**
 * The line {@code log-key <verifier key>} after a header's {@code time}: heads over the blocks that follow this one are signed by that key.
 * Since the head over this very block is still signed by the key before, whoever holds that key introduces the next.
 */
public final class KeyLine {

    private static final String PREFIX = "log-key ";

    private KeyLine() {}

    /** The line for a key. */
    public static String of(VerifierKey key) {
        return PREFIX + key.encode();
    }

    /**
     * The key that signs from the next block on, where a header names one.
     *
     * @throws FormatException if it names several, or what is no log key of this origin
     */
    public static Optional<VerifierKey> in(Header header, Origin origin) throws FormatException {
        List<String> lines = header.unknownLines().stream()
                .filter(line -> line.startsWith(PREFIX))
                .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (lines.size() > 1) {
            throw new FormatException("a header names at most one log key");
        }
        VerifierKey key = VerifierKey.parse(lines.getFirst().substring(PREFIX.length()));
        if (key.type() != VerifierKey.ED25519 || !key.name().equals(origin.logKeyName())) {
            throw new FormatException("not a log key of " + origin + ": " + key.encode());
        }
        return Optional.of(key);
    }
}
