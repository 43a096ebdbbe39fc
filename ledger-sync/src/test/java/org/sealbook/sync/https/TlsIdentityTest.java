package org.sealbook.sync.https;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.cert.X509Certificate;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.sealbook.tlog.Digest;

final class TlsIdentityTest {
    /** RFC 8032 §7.1, test 1. */
    private static final byte[] SEED =
            HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");

    private static final byte[] PUBLIC_KEY_INFO = HexFormat.of()
            .parseHex("302a300506032b6570032100" + "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

    private final TlsIdentity identity = TlsIdentity.of(SEED);

    @Test
    void pinsTheDigestOfThePublicKeyInfo() {
        assertEquals(Digest.of(PUBLIC_KEY_INFO), identity.keyDigest());
        assertEquals(identity.keyDigest(), TlsIdentity.keyDigest(identity.certificate()));
    }

    @Test
    void isTheSameAtEveryStart() throws Exception {
        assertArrayEquals(
                identity.certificate().getEncoded(),
                TlsIdentity.of(SEED.clone()).certificate().getEncoded());
        byte[] other = SEED.clone();
        other[0] ^= 1;
        assertNotEquals(identity.keyDigest(), TlsIdentity.of(other).keyDigest());
    }

    @Test
    void makesACertificateThatTheJdkVerifies() throws Exception {
        X509Certificate certificate = identity.certificate();
        certificate.verify(certificate.getPublicKey());
        assertArrayEquals(PUBLIC_KEY_INFO, certificate.getPublicKey().getEncoded());
    }

    @Test
    void refusesASeedOfAnotherLength() {
        assertThrows(IllegalArgumentException.class, () -> TlsIdentity.of(new byte[31]));
    }
}
