package org.sealbook.court;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.sealbook.record.Origin;
import org.sealbook.record.PeersSeen;
import org.sealbook.record.TimeBounds;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.VerifierKey;

/**
 * Judges the cosignatures that an earlier entry quotes, by the keys that a verifier trusts. Of those of others nothing is said.
 *
 * @param origin of the log, whose own cosigner does not count
 * @param subject under which findings speak of it
 */
record QuotedCosignatures(TrustList list, String origin, String subject, Findings findings) {

    /** The time before which nothing behind that entry was recorded. */
    Optional<Instant> notBefore(PeersSeen seen) {
        Map<Origin, Long> newest = new HashMap<>();
        for (TrustedOffice office : list.offices()) {
            if (!office.origin().toString().equals(origin)) {
                for (VerifierKey key : office.cosignerKeys()) {
                    newest(seen, key).ifPresent(time -> newest.merge(office.origin(), time, Math::max));
                }
            }
        }
        return TimeBounds.notBefore(newest.values(), list.policy().dishonest());
    }

    private OptionalLong newest(PeersSeen seen, VerifierKey key) {
        try {
            return seen.newestBy(key);
        } catch (ProofException e) {
            findings.failed(Check.PEERS_SEEN, subject, "verify.cosignature-wrong", String.valueOf(e.getMessage()));
            return OptionalLong.empty();
        }
    }
}
