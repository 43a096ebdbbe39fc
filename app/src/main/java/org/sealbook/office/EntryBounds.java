package org.sealbook.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.ledger.Ledger;
import org.sealbook.record.EntryId;
import org.sealbook.record.Origin;
import org.sealbook.record.PeersSeen;
import org.sealbook.record.TimeBounds;
import org.sealbook.sync.SeenBy;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.ProofException;

/**
 * Between which times entries were recorded, by the clocks of the other members and the consortium's policy.
 *
 * @param own whose ledger it is
 */
record EntryBounds(Ledger ledger, Consortium consortium, Origin own) {

    /** @param seenBy who cosigned a head over the entry */
    TimeBounds of(EntryId entry, List<SeenBy> seenBy) {
        return new TimeBounds(
                TimeBounds.notBefore(quotedBefore(entry), consortium.dishonest()),
                TimeBounds.notAfter(
                        seenBy.stream()
                                .map(seen -> seen.time().getEpochSecond())
                                .toList(),
                        consortium.dishonest()));
    }

    /** The newest time of each other member's cosignatures that an earlier entry quotes. */
    private List<Long> quotedBefore(EntryId entry) {
        Optional<PeersSeen> seen = ledger.peersSeenBefore(entry).map(SeenKeeper::read);
        List<Long> times = new ArrayList<>();
        if (seen.isPresent()) {
            consortium.members().stream()
                    .filter(member -> !member.origin().equals(own))
                    .forEach(member -> newest(seen.get(), member).ifPresent(times::add));
        }
        return times;
    }

    /** A cosignature that does not verify says nothing. */
    private static Optional<Long> newest(PeersSeen seen, Member member) {
        try {
            return seen.newestBy(member.cosignerKey()).stream().boxed().findFirst();
        } catch (ProofException _) {
            return Optional.empty();
        }
    }
}
