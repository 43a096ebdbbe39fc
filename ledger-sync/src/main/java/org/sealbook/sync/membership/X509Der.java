package org.sealbook.sync.membership;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;

/**
 * One X.509 certificate (RFC 5280) as its DER bytes. That it can be read is checked; whose it is, is not.
 *
 * @param der at most {@link #MAX_BYTES}; copied on the way in and out
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record X509Der(byte[] der) {
    /** The longest certificate, in bytes. */
    public static final int MAX_BYTES = 8 * 1024;

    /** Checks it.
     *
     * @throws IllegalArgumentException if the bytes are not exactly one certificate in DER
     */
    public X509Der {
        der = der.clone();
        if (der.length == 0 || der.length > MAX_BYTES) {
            throw new IllegalArgumentException("a certificate has 1 to " + MAX_BYTES + " bytes, not " + der.length);
        }
        try {
            X509Certificate read = (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (!Arrays.equals(read.getEncoded(), der)) {
                throw new IllegalArgumentException("not the DER form of one X.509 certificate");
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not an X.509 certificate", e);
        }
    }

    @Override
    public byte[] der() {
        return der.clone();
    }

    /** The bytes in base64. */
    public String base64() {
        return Base64.getEncoder().encodeToString(der);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof X509Der that && Arrays.equals(der, that.der);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(der);
    }

    @Override
    public String toString() {
        return "X509Der[" + der.length + " bytes]";
    }
}
