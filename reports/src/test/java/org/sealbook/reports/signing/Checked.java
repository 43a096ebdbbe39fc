package org.sealbook.reports.signing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.DefaultCMSSignatureAlgorithmNameGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.bc.BcECSignerInfoVerifierBuilder;
import org.bouncycastle.operator.DefaultDigestAlgorithmIdentifierFinder;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** A signed file read back with Bouncy Castle alone, as a stranger would check it. */
record Checked(PDSignature dictionary, CMSSignedData cms, SignerInformation signer, boolean valid) {

    /** Checks the one signature of a file against a certificate that is known from elsewhere. */
    static Checked of(byte[] pdf, X509Certificate certificate)
            throws IOException, CMSException, OperatorCreationException, CertificateException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDSignature dictionary = document.getSignatureDictionaries().getFirst();
            int[] range = dictionary.getByteRange();
            boolean whole = range.length == 4
                    && range[0] == 0
                    && range[2] > range[1] + 2
                    && range[2] + range[3] == pdf.length
                    && pdf[range[1]] == '<'
                    && pdf[range[2] - 1] == '>';
            byte[] contents = HexFormat.of()
                    .parseHex(new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII));
            byte[] der;
            boolean padded;
            try (InputStream stream = new ByteArrayInputStream(contents);
                    ASN1InputStream asn1 = new ASN1InputStream(stream)) {
                ASN1Primitive object = asn1.readObject();
                der = object.getEncoded("DER");
                padded = Arrays.equals(der, Arrays.copyOf(contents, der.length)) && zeros(contents, der.length);
            }
            CMSSignedData cms = new CMSSignedData(new CMSProcessableByteArray(dictionary.getSignedContent(pdf)), der);
            SignerInformation signer =
                    cms.getSignerInfos().getSigners().iterator().next();
            boolean verified;
            try {
                verified = signer.verify(new BcECSignerInfoVerifierBuilder(
                                new DefaultCMSSignatureAlgorithmNameGenerator(),
                                new DefaultSignatureAlgorithmIdentifierFinder(),
                                new DefaultDigestAlgorithmIdentifierFinder(),
                                new BcDigestCalculatorProvider())
                        .build(new JcaX509CertificateHolder(certificate)));
            } catch (CMSException differs) {
                verified = false;
            }
            return new Checked(dictionary, cms, signer, whole && padded && verified);
        }
    }

    private static boolean zeros(byte[] bytes, int from) {
        for (int at = from; at < bytes.length; at++) {
            if (bytes[at] != 0) {
                return false;
            }
        }
        return true;
    }
}
