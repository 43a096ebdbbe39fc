package org.sealbook.reports.inspection;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.jspecify.annotations.Nullable;

/** The signed attributes that bind a signature to one certificate (RFC 5035, and RFC 2634 in old files). */
final class SigningCertificates {

    private SigningCertificates() {}

    static boolean present(AttributeTable attributes) {
        return attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null
                || attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate) != null;
    }

    /** Refuses a certificate other than the one named first, where one is named. */
    static void check(AttributeTable attributes, X509Certificate certificate)
            throws BrokenSignatureException, GeneralSecurityException {
        for (ASN1ObjectIdentifier type : new ASN1ObjectIdentifier[] {
            PKCSObjectIdentifiers.id_aa_signingCertificateV2, PKCSObjectIdentifiers.id_aa_signingCertificate
        }) {
            if (attributes.getAll(type).size() > 1) {
                throw new BrokenSignatureException(Reason.of("other-certificate"));
            }
        }
        Attribute second = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
        if (second != null) {
            ESSCertIDv2 id = SigningCertificateV2.getInstance(only(second)).getCerts()[0];
            String algorithm = CmsVerifier.digestName(id.getHashAlgorithm());
            check(algorithm, id.getCertHash(), id.getIssuerSerial(), certificate);
        }
        Attribute first = attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate);
        if (first != null) {
            ESSCertID id = SigningCertificate.getInstance(only(first)).getCerts()[0];
            // The old attribute knows SHA-1 only; it can still contradict.
            check("SHA-1", id.getCertHash(), id.getIssuerSerial(), certificate);
        }
    }

    private static ASN1Encodable only(Attribute attribute) throws BrokenSignatureException {
        if (attribute.getAttrValues().size() != 1) {
            throw new BrokenSignatureException(Reason.of("other-certificate"));
        }
        return attribute.getAttrValues().getObjectAt(0);
    }

    private static void check(String algorithm, byte[] hash, @Nullable IssuerSerial named, X509Certificate certificate)
            throws BrokenSignatureException, GeneralSecurityException {
        boolean same = Arrays.equals(hash, CmsVerifier.digest(algorithm, certificate.getEncoded()));
        if (same && named != null) {
            BigInteger serial = named.getSerial().getValue();
            GeneralNames issuer = new GeneralNames(new GeneralName(
                    X500Name.getInstance(certificate.getIssuerX500Principal().getEncoded())));
            same = serial.equals(certificate.getSerialNumber())
                    && named.getIssuer().equals(issuer);
        }
        if (!same) {
            throw new BrokenSignatureException(Reason.of("other-certificate"));
        }
    }
}
