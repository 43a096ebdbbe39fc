package org.sealbook.sync.https;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.HexFormat;
import java.util.function.Predicate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.sealbook.tlog.Digest;

/**
 * The key by which an office is known on the wire (Ed25519, RFC 8410), and the certificate around it that TLS asks for. The
 * certificate says nothing: its dates are without end and its name is a constant, since whoever listens is believed for the key alone.
 * Made of a seed alone, so the same at every start. Immutable.
 */
public final class TlsIdentity {
    /** SubjectPublicKeyInfo and PKCS #8 of Ed25519 up to the 32 bytes of the key (RFC 8410 §4, §7). */
    private static final byte[] PUBLIC_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte[] PRIVATE_PREFIX = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final X500Name NAME =
            new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, "sealbook").build();

    /** RFC 5280 §4.1.2.5: no well-defined end. */
    private static final Instant UNTIL = Instant.parse("9999-12-31T23:59:59Z");

    private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
    private static final int SERIAL_LENGTH = 16;
    private static final String PROTOCOL = "TLSv1.3";

    private final Digest keyDigest;
    private final PrivateKey privateKey;
    private final X509Certificate certificate;

    private TlsIdentity(Digest keyDigest, PrivateKey privateKey, X509Certificate certificate) {
        this.keyDigest = keyDigest;
        this.privateKey = privateKey;
        this.certificate = certificate;
    }

    /**
     * The identity that follows from a seed.
     *
     * @param seed 32 bytes; the caller zeroes them afterwards
     * @throws IllegalArgumentException if there are not 32
     */
    public static TlsIdentity of(byte[] seed) {
        if (seed.length != Ed25519.SECRET_KEY_SIZE) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        byte[] point = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, point, 0);
        byte[] publicKeyInfo = concat(PUBLIC_PREFIX, point);
        byte[] privateKeyInfo = concat(PRIVATE_PREFIX, seed);
        try {
            PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKeyInfo));
            Digest digest = Digest.of(publicKeyInfo);
            return new TlsIdentity(digest, key, certificate(publicKeyInfo, digest, key));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("every JDK has Ed25519 and X.509", e);
        } finally {
            Arrays.fill(privateKeyInfo, (byte) 0);
        }
    }

    /** What peers pin: SHA-256 of the key's SubjectPublicKeyInfo. */
    public Digest keyDigest() {
        return keyDigest;
    }

    /** The self-signed certificate. */
    X509Certificate certificate() {
        return certificate;
    }

    /** TLS that shows this key and takes no other side than one whose key's digest is trusted. */
    SSLContext context(Predicate<Digest> trusted) {
        char[] noPassword = {};
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, noPassword);
            store.setKeyEntry("tls", privateKey, noPassword, new X509Certificate[] {certificate});
            KeyManagerFactory keys = KeyManagerFactory.getInstance("NewSunX509");
            keys.init(store, noPassword);
            SSLContext context = SSLContext.getInstance(PROTOCOL);
            context.init(keys.getKeyManagers(), new TrustManager[] {new PinnedKeys(trusted)}, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("every JDK has TLS 1.3 and a key store in memory", e);
        }
    }

    /** The only versions of TLS that are spoken. */
    static String[] protocols() {
        return new String[] {PROTOCOL};
    }

    /** What is pinned of a certificate. */
    static Digest keyDigest(X509Certificate certificate) {
        return Digest.of(certificate.getPublicKey().getEncoded());
    }

    private static X509Certificate certificate(byte[] publicKeyInfo, Digest digest, PrivateKey key)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        BigInteger serial = new BigInteger(1, Arrays.copyOf(digest.bytes(), SERIAL_LENGTH)).setBit(0);
        byte[] der = new X509v3CertificateBuilder(
                        NAME,
                        serial,
                        Date.from(FROM),
                        Date.from(UNTIL),
                        NAME,
                        SubjectPublicKeyInfo.getInstance(publicKeyInfo))
                .build(new JcaContentSignerBuilder("Ed25519").build(key))
                .getEncoded();
        X509Certificate made = (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        PublicKey publicKey = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKeyInfo));
        made.verify(publicKey);
        return made;
    }

    private static byte[] concat(byte[] prefix, byte[] key) {
        byte[] joined = Arrays.copyOf(prefix, prefix.length + key.length);
        System.arraycopy(key, 0, joined, prefix.length, key.length);
        return joined;
    }

    @Override
    public String toString() {
        return "TlsIdentity[" + keyDigest + "]";
    }
}
