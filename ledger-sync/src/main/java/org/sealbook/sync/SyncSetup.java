package org.sealbook.sync;

import java.time.Instant;
import java.util.function.Supplier;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.NoteSigner;

/**
 * What sync needs to know of this office.
 *
 * @param own the office's own origin, one of the consortium's
 * @param cosigner signs the heads of others, with the cosigner key that the consortium knows
 * @param clock the time that stands in cosignatures, in whole seconds; nothing is decided by it
 */
public record SyncSetup(
        Consortium consortium, Origin own, OwnLog ownLog, NoteSigner cosigner, Supplier<Instant> clock) {

    /** Checks that the office is a member, with this cosigner's key.
     *
     * @throws IllegalArgumentException otherwise
     */
    public SyncSetup {
        Member member = consortium
                .member(own)
                .orElseThrow(() -> new IllegalArgumentException(own + " is no member of the consortium"));
        if (!member.cosignerKey().equals(cosigner.key())) {
            throw new IllegalArgumentException("the consortium knows another cosigner's key of " + own);
        }
    }
}
