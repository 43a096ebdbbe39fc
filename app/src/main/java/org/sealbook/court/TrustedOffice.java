package org.sealbook.court;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.OptionalLong;
import org.sealbook.record.Origin;
import org.sealbook.tlog.VerifierKey;

/**
 * An office and its keys, as a verifier has them from a source of their own.
 *
 * @param logKey signs the heads of the office's log
 * @param cosignerKeys with which the office cosigns the heads of others
 * @param x509 the authorities or certificates under which its PDF signatures are made
 * @param from the first block for which the log key is valid
 * @param until the last one; empty while it is in use
 */
public record TrustedOffice(
        Origin origin,
        VerifierKey logKey,
        List<VerifierKey> cosignerKeys,
        List<X509Certificate> x509,
        long from,
        OptionalLong until) {

    public TrustedOffice {
        cosignerKeys = List.copyOf(cosignerKeys);
        x509 = List.copyOf(x509);
        if (logKey.type() != VerifierKey.ED25519 || !logKey.name().equals(origin.logKeyName())) {
            throw new IllegalArgumentException("not the log key of " + origin + ": " + logKey.encode());
        }
        for (VerifierKey key : cosignerKeys) {
            if (key.type() != VerifierKey.COSIGNER) {
                throw new IllegalArgumentException("not a cosigner's key: " + key.encode());
            }
        }
        if (from < 0 || until.orElse(from) < from) {
            throw new IllegalArgumentException("no key is valid from block " + from + " until " + until);
        }
    }

    boolean covers(long block) {
        return block >= from && block <= until.orElse(Long.MAX_VALUE);
    }
}
