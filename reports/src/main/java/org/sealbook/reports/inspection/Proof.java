package org.sealbook.reports.inspection;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the cryptography of one signature proves, the bytes after its range left aside.
 *
 * @param problem why it proves nothing; empty if it holds
 */
record Proof(
        Optional<Reason> problem,
        List<X509Certificate> chain,
        String level,
        Optional<Instant> claimedTime,
        Optional<Instant> timestamp) {

    static Proof broken(Reason reason) {
        return new Proof(Optional.of(reason), List.of(), "", Optional.empty(), Optional.empty());
    }

    boolean holds() {
        return problem.isEmpty();
    }
}
