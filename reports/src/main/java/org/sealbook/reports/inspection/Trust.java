package org.sealbook.reports.inspection;

/** Whether the signer's certificate is one of those that the verifier has chosen to trust. */
public enum Trust {
    TRUSTED,
    UNKNOWN_SIGNER,
    /** Never the outcome of {@link TrustAnchors}, which asks nobody; for whoever knows of a revocation. */
    REVOKED,
    /** Trusted once, but not at the time that the signature claims. */
    EXPIRED
}
