package org.sealbook.reports.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import org.sealbook.keys.Signer;
import org.sealbook.keys.SigningException;

/**
 * A detached CMS signature as PAdES wants it (ETSI EN 319 142-1, B-B): SHA-256, signed attributes content type, message
 * digest and signing certificate v2 and no others, the whole chain inside, DER.
 */
final class CmsSignature {

    private CmsSignature() {}

    /**
     * Signs what the stream holds.
     *
     * @throws SigningException where the signer could not
     */
    static byte[] over(InputStream content, Signer signer) throws SigningException, IOException {
        Call call = new Call(signer);
        try {
            X509CertificateHolder own =
                    new JcaX509CertificateHolder(signer.chain().getFirst());
            SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider());
            builder.setSignedAttributeGenerator(attributes(own));
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(builder.build(call, own));
            generator.addCertificates(new CollectionStore<>(holders(signer.chain())));
            return generator
                    .generate(new Detached(content), false)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (Refused refused) {
            throw refused.reason;
        } catch (CMSException | OperatorCreationException | CertificateEncodingException broken) {
            throw new IOException("the signature cannot be put together", broken);
        }
    }

    private static List<X509CertificateHolder> holders(List<X509Certificate> chain)
            throws CertificateEncodingException {
        List<X509CertificateHolder> holders = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            holders.add(new JcaX509CertificateHolder(certificate));
        }
        return holders;
    }

    private static CMSAttributeTableGenerator attributes(X509CertificateHolder own) throws IOException {
        IssuerSerial issuer = new IssuerSerial(
                new GeneralNames(new GeneralName(own.getIssuer())),
                own.toASN1Structure().getSerialNumber());
        SigningCertificateV2 reference = new SigningCertificateV2(new ESSCertIDv2(sha256(own.getEncoded()), issuer));
        Attribute signingCertificate =
                new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(reference));
        DefaultSignedAttributeTableGenerator usual = new DefaultSignedAttributeTableGenerator();
        return parameters -> {
            AttributeTable table = usual.getAttributes(parameters)
                    .remove(CMSAttributes.signingTime)
                    .remove(CMSAttributes.cmsAlgorithmProtect);
            return table.add(signingCertificate.getAttrType(), reference);
        };
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The content, which stays outside the signature. */
    private record Detached(InputStream content) implements CMSTypedData {

        @Override
        public ASN1ObjectIdentifier getContentType() {
            return CMSObjectIdentifiers.data;
        }

        @Override
        public void write(OutputStream out) throws IOException {
            content.transferTo(out);
        }

        @Override
        public Object getContent() {
            return content;
        }
    }

    /** Passes what is to be signed on to our signer. */
    private static final class Call implements ContentSigner {

        private final Signer signer;
        private final ByteArrayOutputStream data = new ByteArrayOutputStream();

        Call(Signer signer) {
            this.signer = signer;
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new DefaultSignatureAlgorithmIdentifierFinder().find(signer.algorithm());
        }

        @Override
        public OutputStream getOutputStream() {
            return data;
        }

        @Override
        public byte[] getSignature() {
            try {
                return signer.sign(data.toByteArray());
            } catch (SigningException reason) {
                throw new Refused(reason);
            }
        }
    }

    /** Carries a refusal out through Bouncy Castle, whose interface knows none. */
    private static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SigningException reason;

        Refused(SigningException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
