package org.sealbook.reports.inspection;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The certificates that a verifier has chosen to trust: signers, or authorities. Asks no network and knows of no revocation.
 *
 * @param certificates in any order
 */
public record TrustAnchors(List<X509Certificate> certificates) {

    private static final int LONGEST_PATH = 8;
    private static final int KEY_CERT_SIGN = 5;

    public TrustAnchors {
        certificates = List.copyOf(certificates);
    }

    /**
     * Follows the signer's certificate through the certificates beside it up to one of the anchors.
     *
     * @param now the time at which validity is asked for a signature that claims none
     */
    public Trust judge(SignatureReport signature, Instant now) {
        Optional<List<X509Certificate>> path = signature.certificate().flatMap(leaf -> path(leaf, signature.chain()));
        if (path.isEmpty()) {
            return Trust.UNKNOWN_SIGNER;
        }
        Instant at = signature.timestamp().or(signature::claimedTime).orElse(now);
        return path.get().stream().allMatch(certificate -> isValid(certificate, at)) ? Trust.TRUSTED : Trust.EXPIRED;
    }

    private Optional<List<X509Certificate>> path(X509Certificate leaf, List<X509Certificate> beside) {
        List<X509Certificate> path = new ArrayList<>();
        X509Certificate current = leaf;
        while (path.size() < LONGEST_PATH) {
            path.add(current);
            if (certificates.contains(current)) {
                return Optional.of(path);
            }
            X509Certificate issued = current;
            int below = path.size() - 1;
            Optional<X509Certificate> issuer = Stream.concat(certificates.stream(), beside.stream())
                    .filter(candidate -> !path.contains(candidate) && hasIssued(candidate, issued, below))
                    .findFirst();
            if (issuer.isEmpty()) {
                return Optional.empty();
            }
            current = issuer.get();
        }
        return Optional.empty();
    }

    /** Whether this authority's key signed that certificate, and it may have so many authorities below it. */
    private static boolean hasIssued(X509Certificate authority, X509Certificate issued, int below) {
        boolean[] usage = authority.getKeyUsage();
        if (!issued.getIssuerX500Principal().equals(authority.getSubjectX500Principal())
                || authority.getBasicConstraints() < below
                || (usage != null && !usage[KEY_CERT_SIGN])) {
            return false;
        }
        try {
            issued.verify(authority.getPublicKey(), CmsVerifier.PROVIDER);
            return true;
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    private static boolean isValid(X509Certificate certificate, Instant at) {
        return !at.isBefore(certificate.getNotBefore().toInstant())
                && !at.isAfter(certificate.getNotAfter().toInstant());
    }
}
