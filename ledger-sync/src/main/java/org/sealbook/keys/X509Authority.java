package org.sealbook.keys;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.bc.BcECContentSignerBuilder;

/**
 * The office's own certificate authority (P-256, RFC 5280): self-made, so that an office can sign before any outside authority
 * has issued it a certificate. Names are UTF8String; no address to ask anything online is written (an office may be offline).
 */
public final class X509Authority {

    /** Years that the authority's own certificate is valid. */
    public static final int AUTHORITY_YEARS = 20;

    /** Years that a certificate issued by it is valid. */
    public static final int SIGNER_YEARS = 10;

    /** In UTF-16 units: RFC 5280 bounds a common name at 64, Bouncy Castle counts so, and the authority's name adds three. */
    public static final int LONGEST_NAME = 60;

    private static final ASN1ObjectIdentifier SHA256 = new ASN1ObjectIdentifier("2.16.840.1.101.3.4.2.1");

    private final X509Certificate certificate;
    private final ECPrivateKeyParameters key;

    private X509Authority(X509Certificate certificate, ECPrivateKeyParameters key) {
        this.certificate = certificate;
        this.key = key;
    }

    /**
     * Makes the authority's self-signed certificate over a key that is kept elsewhere.
     *
     * @param key 32 bytes of a P-256 private key
     * @throws IllegalArgumentException if the office's name is empty, longer than {@link #LONGEST_NAME} or holds control characters
     */
    static X509Authority create(byte[] key, String officeName, SecureRandom random, Instant now) {
        ECPrivateKeyParameters authorityKey = P256.privateKey(key);
        X500Name name = name(officeName, checked(officeName) + " CA");
        SubjectPublicKeyInfo publicKey = P256.publicKey(authorityKey);
        X509v3CertificateBuilder draft = draft(name, name, publicKey, random, now, AUTHORITY_YEARS);
        X509Certificate certificate = issue(
                draft,
                authorityKey,
                publicKey,
                publicKey,
                new BasicConstraints(0),
                new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        return new X509Authority(certificate, authorityKey);
    }

    /**
     * An authority that was made before.
     *
     * @param key 32 bytes of its P-256 private key
     */
    static X509Authority of(X509Certificate certificate, byte[] key) {
        return new X509Authority(certificate, P256.privateKey(key));
    }

    X509Certificate certificate() {
        return certificate;
    }

    /** Issues a certificate for signing documents: digitalSignature and nonRepudiation, and nothing else. */
    X509Certificate issue(byte[] signerKey, String officeName, SecureRandom random, Instant now) {
        X500Name issuer =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        SubjectPublicKeyInfo publicKey = P256.publicKey(P256.privateKey(signerKey));
        X509v3CertificateBuilder draft =
                draft(issuer, name(officeName, checked(officeName)), publicKey, random, now, SIGNER_YEARS);
        return issue(
                draft,
                key,
                P256.publicKey(key),
                publicKey,
                new BasicConstraints(false),
                new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    }

    /**
     * Reads one certificate.
     *
     * @throws CertificateException if the bytes are not exactly one certificate
     */
    static X509Certificate parse(byte[] der) throws CertificateException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(der);
        X509Certificate certificate =
                (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
        if (bytes.available() > 0) {
            throw new CertificateException("bytes follow the certificate");
        }
        return certificate;
    }

    private static String checked(String officeName) {
        if (officeName.isBlank()
                || officeName.length() > LONGEST_NAME
                || officeName.codePoints().anyMatch(X509Authority::hasNoPlaceInAName)) {
            throw new IllegalArgumentException(
                    "an office's name has 1 to 60 characters, none of them a control character");
        }
        return officeName;
    }

    private static boolean hasNoPlaceInAName(int codePoint) {
        return Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static X500Name name(String organization, String commonName) {
        return new X500NameBuilder(BCStyle.INSTANCE)
                .addRDN(BCStyle.O, organization)
                .addRDN(BCStyle.CN, commonName)
                .build();
    }

    private static X509v3CertificateBuilder draft(
            X500Name issuer, X500Name subject, SubjectPublicKeyInfo key, SecureRandom random, Instant now, int years) {
        Instant from = now.truncatedTo(ChronoUnit.SECONDS);
        Instant until = from.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
        // At most 20 octets and positive (RFC 5280 §4.1.2.2).
        BigInteger serial = new BigInteger(127, random).add(BigInteger.ONE);
        return new X509v3CertificateBuilder(issuer, serial, Date.from(from), Date.from(until), subject, key);
    }

    private static X509Certificate issue(
            X509v3CertificateBuilder draft,
            ECPrivateKeyParameters issuerKey,
            SubjectPublicKeyInfo issuerPublicKey,
            SubjectPublicKeyInfo subjectKey,
            BasicConstraints constraints,
            KeyUsage usage) {
        DefaultDigestAlgorithmIdentifierFinder digests = new DefaultDigestAlgorithmIdentifierFinder();
        try {
            X509ExtensionUtils ids = new X509ExtensionUtils(new BcDigestCalculatorProvider().get(digests.find(SHA256)));
            X509CertificateHolder holder = draft.addExtension(Extension.basicConstraints, true, constraints)
                    .addExtension(Extension.keyUsage, true, usage)
                    .addExtension(
                            Extension.authorityKeyIdentifier, false, ids.createAuthorityKeyIdentifier(issuerPublicKey))
                    .addExtension(Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(subjectKey))
                    .build(new BcECContentSignerBuilder(
                                    new DefaultSignatureAlgorithmIdentifierFinder().find("SHA256withECDSA"),
                                    digests.find(SHA256))
                            .build(issuerKey));
            return parse(holder.getEncoded());
        } catch (IOException | OperatorCreationException | CertificateException e) {
            throw new IllegalStateException("a certificate of our own making always has a DER form", e);
        }
    }
}
