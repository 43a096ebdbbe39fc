package org.sealbook.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealbook.record.Header;
import org.sealbook.sync.ForkProof.Side;
import org.sealbook.sync.membership.Member;

/**
 * What is held of one member's log: its verified chain, the heads that were heard of, who cosigned them, and whether it forked. Whatever
 * comes here has been verified. For one thread.
 */
final class Book {

    /** A cosignature with the time it claims. */
    record Kept(CosignedHead cosigned, Instant time) {}

    private final int place;
    private final Member member;
    private final boolean mine;
    private final HeaderChain chain;
    private final Map<Integer, Kept> newest = new TreeMap<>();
    private final Map<Integer, CosignedSizes> history = new TreeMap<>();
    private @Nullable SignedHead covered;
    private @Nullable SignedHead told;
    private @Nullable SignedHead unbridged;
    private @Nullable ForkProof fork;
    private boolean met;

    /** @param place of the member in the consortium */
    Book(int place, Member member, boolean mine) {
        this.place = place;
        this.member = member;
        this.mine = mine;
        this.chain = new HeaderChain(member.origin());
    }

    int place() {
        return place;
    }

    Member member() {
        return member;
    }

    boolean mine() {
        return mine;
    }

    HeaderChain chain() {
        return chain;
    }

    /** The newest signed head over a prefix of the chain. */
    Optional<SignedHead> covered() {
        return Optional.ofNullable(covered);
    }

    /** A head that leads to no chain held. */
    Optional<SignedHead> unbridged() {
        return Optional.ofNullable(unbridged);
    }

    Optional<ForkProof> fork() {
        return Optional.ofNullable(fork);
    }

    /** Latches: the first proof stays. */
    void dispute(ForkProof proof) {
        if (fork == null) {
            fork = proof;
        }
    }

    boolean met() {
        return met;
    }

    void meet() {
        met = true;
    }

    /** Size of the newest head that anybody told of and its log signed. */
    long newest() {
        return Math.max(covered == null ? 0 : covered.size(), told == null ? 0 : told.size());
    }

    /** Whether a head is over a prefix of the chain. */
    boolean fits(SignedHead head) {
        return head.size() <= chain.size() && chain.root(head.size()).equals(head.root());
    }

    /** Sets a head beside the chain; answers a proof if they contradict each other. */
    Optional<ForkProof> heard(SignedHead head) {
        if (head.size() > chain.size()) {
            told = told == null || head.size() > told.size() ? head : told;
            return Optional.empty();
        }
        if (fits(head)) {
            covered = covered == null || head.size() > covered.size() ? head : covered;
            return Optional.empty();
        }
        return contradicted(head.size(), new Side(head, head.root(), List.of()));
    }

    /** Another history was signed, with another root at a size that the chain reaches: a proof, if a head of ours reaches as far. */
    Optional<ForkProof> contradicted(long size, Side other) {
        if (covered == null || size > covered.size()) {
            unbridged = other.head();
            return Optional.empty();
        }
        Side first = new Side(covered, chain.root(size), chain.consistency(size, covered.size()));
        return Optional.of(new ForkProof(member.origin(), size, first, other));
    }

    /** A signed head leads to no chain held, and nothing can be proven. */
    void cannotBridge(SignedHead head) {
        unbridged = head;
    }

    /** Appends headers and sets every head that the chain has reached now beside it. */
    Optional<ForkProof> grow(List<Header> headers, SignedHead head) {
        long before = chain.size();
        headers.forEach(chain::append);
        List<SignedHead> reached = new ArrayList<>(List.of(head));
        if (told != null && told.size() <= chain.size()) {
            reached.add(told);
            told = null;
        }
        if (unbridged != null && unbridged.size() <= chain.size()) {
            reached.add(unbridged);
            unbridged = null;
        }
        for (Kept kept : newest.values()) {
            if (kept.cosigned.size() > before && kept.cosigned.size() <= chain.size()) {
                reached.add(kept.cosigned.head());
            }
        }
        Optional<ForkProof> found = Optional.empty();
        for (SignedHead each : reached) {
            Optional<ForkProof> proof = heard(each);
            found = found.isPresent() ? found : proof;
        }
        return found;
    }

    /** Keeps a cosignature over a larger head than the last of this cosigner; of our own log the earlier ones stay known, too. */
    void keep(int cosigner, Kept kept) {
        newest.put(cosigner, kept);
        if (mine) {
            history.computeIfAbsent(cosigner, _ -> new CosignedSizes()).add(kept.cosigned);
        }
    }

    /** The size of a cosigner's newest cosigned head, 0 for none. */
    long cosignedBy(int cosigner) {
        return newestBy(cosigner).map(kept -> kept.cosigned.size()).orElse(0L);
    }

    Optional<Kept> newestBy(int cosigner) {
        return Optional.ofNullable(newest.get(cosigner));
    }

    /** Each cosigner's newest cosignature, by the cosigner's place. */
    Map<Integer, Kept> cosignatures() {
        return newest;
    }

    /** Every cosignature over our own log, by the cosigner's place. */
    Map<Integer, CosignedSizes> history() {
        return history;
    }
}
