package org.sealbook.reports.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/** Verifies one CMS signature (RFC 5652) with one signer and signed attributes, and says precisely what does not hold. */
final class CmsVerifier {

    /** An instance of our own; nothing is registered for the whole program. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private static final int LARGEST = 8 << 20;

    private static final Map<String, String> DIGESTS = Map.ofEntries(
            Map.entry("2.16.840.1.101.3.4.2.4", "SHA-224"),
            Map.entry("2.16.840.1.101.3.4.2.1", "SHA-256"),
            Map.entry("2.16.840.1.101.3.4.2.2", "SHA-384"),
            Map.entry("2.16.840.1.101.3.4.2.3", "SHA-512"),
            Map.entry("2.16.840.1.101.3.4.2.8", "SHA3-256"),
            Map.entry("2.16.840.1.101.3.4.2.9", "SHA3-384"),
            Map.entry("2.16.840.1.101.3.4.2.10", "SHA3-512"),
            Map.entry("2.16.840.1.101.3.4.2.12", "SHAKE256-512"),
            Map.entry("1.2.156.10197.1.401", "SM3"));

    /** Signature algorithms that hash with MD2, MD5 or SHA-1, whatever the digest algorithm beside them says. */
    private static final Set<String> WEAK_SIGNATURES = Set.of(
            "1.2.840.113549.1.1.2",
            "1.2.840.113549.1.1.4",
            "1.2.840.113549.1.1.5",
            "1.2.840.10040.4.3",
            "1.2.840.10045.4.1",
            "1.3.14.3.2.29");

    private static final String ED448 = "1.3.101.113";
    private static final String SHAKE256 = "2.16.840.1.101.3.4.2.12";

    /** What holds of a signature. */
    record Verified(
            SignerInformation signer, X509Certificate certificate, List<X509Certificate> chain, CMSSignedData data) {}

    /** Digests of the signed bytes, by the name of the algorithm. */
    @FunctionalInterface
    interface Digester {

        byte[] digest(String algorithm) throws GeneralSecurityException;
    }

    private CmsVerifier() {}

    /** Reads the one DER or BER value that the bytes begin with; only zeros may follow it. */
    static ContentInfo parse(byte[] contents) throws BrokenSignatureException {
        ByteArrayInputStream bytes = new ByteArrayInputStream(contents);
        try (ASN1InputStream in = new ASN1InputStream(bytes, Math.min(contents.length, LARGEST))) {
            ContentInfo content = ContentInfo.getInstance(in.readObject());
            for (int next = bytes.read(); next >= 0; next = bytes.read()) {
                if (next != 0) {
                    throw new BrokenSignatureException(Reason.of("padding"));
                }
            }
            if (content == null || !content.getContentType().equals(CMSObjectIdentifiers.signedData)) {
                throw new BrokenSignatureException(Reason.of("no-cms"));
            }
            return content;
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException e) {
            throw new BrokenSignatureException(Reason.of("no-cms"));
        }
    }

    /** Verifies a detached signature over bytes that the caller digests. */
    static Verified detached(ContentInfo content, Digester digester) throws BrokenSignatureException {
        return guarded(() -> {
            SignedData data = SignedData.getInstance(content.getContent());
            if (data.getEncapContentInfo().getContent() != null
                    || !data.getEncapContentInfo().getContentType().equals(CMSObjectIdentifiers.data)) {
                throw new BrokenSignatureException(Reason.of("own-content"));
            }
            SignerInfo signer = onlySigner(data);
            byte[] digest = digester.digest(digestName(signer));
            String oid = signer.getDigestAlgorithm().getAlgorithm().getId();
            return verify(new CMSSignedData(Map.of(oid, digest), content));
        });
    }

    /** Verifies a signature over the content that it carries. */
    static Verified enveloping(ContentInfo content) throws BrokenSignatureException {
        return guarded(() -> {
            digestName(onlySigner(SignedData.getInstance(content.getContent())));
            return verify(new CMSSignedData(content));
        });
    }

    static String digestName(AlgorithmIdentifier algorithm) throws BrokenSignatureException {
        String name = DIGESTS.get(algorithm.getAlgorithm().getId());
        if (name == null) {
            throw new BrokenSignatureException(
                    Reason.of("digest-algorithm", algorithm.getAlgorithm().getId()));
        }
        return name;
    }

    static byte[] digest(String algorithm, byte[]... stretches) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance(algorithm, PROVIDER);
        for (byte[] stretch : stretches) {
            digest.update(stretch);
        }
        return digest.digest();
    }

    private static String digestName(SignerInfo signer) throws BrokenSignatureException {
        String name = digestName(signer.getDigestAlgorithm());
        AlgorithmIdentifier signature = signer.getDigestEncryptionAlgorithm();
        String oid = signature.getAlgorithm().getId();
        boolean weak = WEAK_SIGNATURES.contains(oid);
        if (oid.equals(PKCSObjectIdentifiers.id_RSASSA_PSS.getId())) {
            RSASSAPSSparams parameters = RSASSAPSSparams.getInstance(signature.getParameters());
            weak = parameters == null
                    || !DIGESTS.containsKey(
                            parameters.getHashAlgorithm().getAlgorithm().getId());
        }
        // RFC 8419 §3: Ed448 goes with SHAKE256 and nothing else.
        weak |= oid.equals(ED448)
                && !signer.getDigestAlgorithm().getAlgorithm().getId().equals(SHAKE256);
        if (weak) {
            throw new BrokenSignatureException(Reason.of("signature-algorithm", oid));
        }
        return name;
    }

    private static SignerInfo onlySigner(SignedData data) throws BrokenSignatureException {
        if (data.getSignerInfos().size() != 1) {
            throw new BrokenSignatureException(
                    Reason.of("signers", data.getSignerInfos().size()));
        }
        return SignerInfo.getInstance(data.getSignerInfos().getObjectAt(0));
    }

    private static Verified verify(CMSSignedData data)
            throws BrokenSignatureException, CMSException, OperatorCreationException, GeneralSecurityException {
        SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
        AttributeTable attributes = signer.getSignedAttributes();
        if (attributes == null) {
            // Without them the signed bytes could be passed off as attributes of something else (RFC 5652 §5.4 and
            // §14).
            throw new BrokenSignatureException(Reason.of("no-signed-attributes"));
        }
        List<X509Certificate> matching = certificates(data, Optional.of(signer));
        if (matching.isEmpty()) {
            throw new BrokenSignatureException(Reason.of("no-certificate"));
        }
        X509Certificate certificate = matching.getFirst();
        // By its key alone: whether the certificate was valid at the time is a question of trust.
        if (!signer.verify(
                new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(certificate.getPublicKey()))) {
            throw new BrokenSignatureException(Reason.of("wrong-signature"));
        }
        SigningCertificates.check(attributes, certificate);
        List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
        certificates(data, Optional.empty()).stream()
                .filter(other -> !chain.contains(other))
                .forEach(chain::add);
        return new Verified(signer, certificate, List.copyOf(chain), data);
    }

    private static List<X509Certificate> certificates(CMSSignedData data, Optional<SignerInformation> of)
            throws GeneralSecurityException {
        List<X509Certificate> found = new ArrayList<>();
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter().setProvider(PROVIDER);
        for (X509CertificateHolder holder : data.getCertificates().getMatches(null)) {
            if (of.isEmpty() || of.get().getSID().match(holder)) {
                found.add(converter.getCertificate(holder));
            }
        }
        return found;
    }

    /** A step of verification over a stranger's bytes. */
    @FunctionalInterface
    private interface Step {

        Verified run()
                throws BrokenSignatureException, CMSException, OperatorCreationException, GeneralSecurityException;
    }

    private static Verified guarded(Step step) throws BrokenSignatureException {
        try {
            return step.run();
        } catch (CMSException e) {
            throw new BrokenSignatureException(Reason.of("wrong-digest-or-signature"));
        } catch (OperatorCreationException | GeneralSecurityException e) {
            throw new BrokenSignatureException(Reason.of("signature-algorithm", "?"));
        } catch (RuntimeException e) {
            // Bouncy Castle reads lazily and throws many kinds on bytes that are no CMS.
            throw new BrokenSignatureException(Reason.of("no-cms"));
        }
    }
}
