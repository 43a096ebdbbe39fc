package org.sealbook.court;

import java.util.Map;
import java.util.Set;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;

/**
 * How many cosigners a verifier wants.
 *
 * @param quorum so many cosigners make a head final, from 0
 * @param dishonest so many of them may lie, from 0
 */
public record TrustPolicy(int quorum, int dishonest) {

    private static final int LARGEST = 10_000;

    public TrustPolicy {
        if (quorum < 0 || quorum > LARGEST || dishonest < 0 || dishonest > LARGEST) {
            throw new IllegalArgumentException("no policy has quorum " + quorum + " and dishonest " + dishonest);
        }
    }

    /** Reads {@code {"quorum", "dishonest"}}. */
    public static TrustPolicy parse(byte[] json) throws FormatException {
        return of(CanonicalJson.parse(json));
    }

    static TrustPolicy of(Object json) throws FormatException {
        JsonMembers members = JsonMembers.of(json, Set.of("quorum", "dishonest"), Set.of());
        return JsonMembers.checked(() -> new TrustPolicy(
                Math.toIntExact(members.number("quorum")), Math.toIntExact(members.number("dishonest"))));
    }

    Map<String, Object> json() {
        return Map.of("quorum", quorum, "dishonest", dishonest);
    }
}
