package org.sealbook.sync.membership;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;

/**
 * The offices that keep an eye on each other, and the policy by which their cosignatures count.
 *
 * @param domain the domain in every member's origin
 * @param members 1 to {@link #MAX_MEMBERS}, kept in the order of their origins' lines; no origin, key or TLS key twice
 * @param quorum how many cosigners make a quorum, 0 to the number of members
 * @param dishonest how many of the cosigners may be dishonest, 0 to the number of members
 */
public record Consortium(String domain, List<Member> members, int quorum, int dishonest) {
    /** The most members. */
    public static final int MAX_MEMBERS = 1_000;

    /** Sorts the members and checks the whole.
     *
     * @throws IllegalArgumentException if a member is of another domain, something that has to be its own is there twice, or a
     *     number is out of range
     */
    public Consortium {
        if (members.isEmpty() || members.size() > MAX_MEMBERS) {
            throw new IllegalArgumentException(
                    "a consortium has 1 to " + MAX_MEMBERS + " members, not " + members.size());
        }
        members = members.stream()
                .sorted(Comparator.comparing(member -> member.origin().toString()))
                .toList();
        requireDistinct(domain, members);
        requireCount("quorum", quorum, members.size());
        requireCount("dishonest", dishonest, members.size());
    }

    /** The member with this origin. */
    public Optional<Member> member(Origin origin) {
        return members.stream().filter(member -> member.origin().equals(origin)).findFirst();
    }

    /** The member whose TLS key has this digest. */
    public Optional<Member> byTlsKey(Digest tlsKey) {
        return members.stream().filter(member -> member.tlsKey().equals(tlsKey)).findFirst();
    }

    private static void requireDistinct(String domain, List<Member> members) {
        Set<Origin> origins = new HashSet<>();
        Set<Digest> keys = new HashSet<>();
        Set<Digest> tlsKeys = new HashSet<>();
        for (Member member : members) {
            Origin origin = member.origin();
            if (!origin.domain().equals(domain)) {
                throw new IllegalArgumentException(origin + " is not of the domain " + domain);
            }
            if (!origins.add(origin)) {
                throw new IllegalArgumentException(origin + " is there twice");
            }
            // By their bytes: one key under two names would still be one signer.
            if (!keys.add(Digest.of(member.logKey().publicKey()))
                    || !keys.add(Digest.of(member.cosignerKey().publicKey()))) {
                throw new IllegalArgumentException("a key of " + origin + " is there twice");
            }
            if (!tlsKeys.add(member.tlsKey())) {
                throw new IllegalArgumentException("the TLS key of " + origin + " is there twice");
            }
        }
    }

    private static void requireCount(String what, int count, int members) {
        if (count < 0 || count > members) {
            throw new IllegalArgumentException(what + " is 0 to " + members + ", not " + count);
        }
    }
}
