package org.sealbook.keys;

import java.security.cert.X509Certificate;
import java.util.List;

/** A private key that stays where it is (a file, a token) and signs certificates for whoever may use it. */
public interface Signer {

    /** The signing certificate first, then its issuers up to the authority. Never empty. */
    List<X509Certificate> chain();

    /**
     * Signs the data itself (the signer hashes it).
     *
     * @return the signature in the form that X.509 and CMS use for this algorithm (DER for ECDSA)
     * @throws SigningException if the key cannot be used now
     */
    byte[] sign(byte[] data) throws SigningException;

    /** The algorithm's JCA name, such as {@code SHA256withECDSA}. */
    String algorithm();
}
