package org.sealbook.reports.inspection;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.SequencedMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.sealbook.keys.OfficeSecrets;
import org.sealbook.keys.Signer;
import org.sealbook.keys.SigningException;

/** Small PDFs signed by an office's own key, and updates appended to them by hand. */
final class SignedPdf {

    static final Instant SIGNED_AT = Instant.parse("2026-11-22T08:00:00Z");
    static final OfficeSecrets OFFICE =
            OfficeSecrets.generate("notaries.example/south/1", "南城公证处", new SecureRandom(), SIGNED_AT);

    private SignedPdf() {}

    /** One page, an attachment-free catalog, one signature that certifies with P, or approves for 0. */
    static byte[] signed(int p) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            ByteArrayOutputStream base = new ByteArrayOutputStream();
            document.save(base, CompressParameters.NO_COMPRESSION);
            return sign(base.toByteArray(), p);
        }
    }

    /** Appends a signature in a new invisible field. */
    static byte[] sign(byte[] base, int p) throws IOException {
        try (PDDocument document = Loader.loadPDF(base)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            Calendar date = GregorianCalendar.from(SIGNED_AT.atZone(ZoneOffset.UTC));
            signature.setSignDate(date);
            if (p > 0) {
                certify(document, signature, p);
            }
            document.addSignature(signature, (SignatureInterface) SignedPdf::cms);
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            document.saveIncremental(signed);
            return signed.toByteArray();
        }
    }

    private static void certify(PDDocument document, PDSignature signature, int p) {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, p);
        parameters.setName(COSName.V, "1.2");
        parameters.setDirect(true);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setName("TransformMethod", "DocMDP");
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        reference.setDirect(true);
        COSArray references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
        COSDictionary permissions = new COSDictionary();
        permissions.setItem(COSName.getPDFName("DocMDP"), signature);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.PERMS, permissions);
        document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
        permissions.setNeedToBeUpdated(true);
    }

    private static byte[] cms(InputStream content) throws IOException {
        Signer signer = OFFICE.certificateSigner();
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            SignerInfoGeneratorBuilder builder = new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider());
            // PAdES keeps the time out of the CMS.
            builder.setSignedAttributeGenerator(parameters -> {
                AttributeTable table = new DefaultSignedAttributeTableGenerator().getAttributes(parameters);
                return table.remove(CMSAttributes.signingTime)
                        .add(PKCSObjectIdentifiers.id_aa_signingCertificateV2, signingCertificate(signer));
            });
            generator.addSignerInfoGenerator(builder.build(
                    contentSigner(signer),
                    new JcaX509CertificateHolder(signer.chain().getFirst())));
            generator.addCertificates(new JcaCertStore(signer.chain()));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | CertificateEncodingException e) {
            throw new IOException(e);
        }
    }

    private static SigningCertificateV2 signingCertificate(Signer signer) {
        try {
            byte[] certificate = signer.chain().getFirst().getEncoded();
            return new SigningCertificateV2(new ESSCertIDv2(CmsVerifier.digest("SHA-256", certificate)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ContentSigner contentSigner(Signer signer) {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        return new ContentSigner() {
            @Override
            public AlgorithmIdentifier getAlgorithmIdentifier() {
                return new DefaultSignatureAlgorithmIdentifierFinder().find(signer.algorithm());
            }

            @Override
            public ByteArrayOutputStream getOutputStream() {
                return data;
            }

            @Override
            public byte[] getSignature() {
                try {
                    return signer.sign(data.toByteArray());
                } catch (SigningException e) {
                    throw new IllegalStateException(e);
                }
            }
        };
    }

    /** Appends an update of these objects, written as strictly as a good writer does. */
    static byte[] append(byte[] file, SequencedMap<Integer, String> objects) {
        StringBuilder update = new StringBuilder();
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        objects.forEach((number, body) -> {
            table.append(number).append(" 1\n").append("%010d 00000 n \n".formatted(file.length + update.length()));
            update.append(number).append(" 0 obj\n").append(body).append("\nendobj\n");
        });
        int xref = file.length + update.length();
        update.append(table)
                .append("trailer\n<< /Size 100 /Root ")
                .append(root(file))
                .append(" /Prev ")
                .append(RevisionEnd.startXref(file, file.length).orElseThrow())
                .append(" >>\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        return concat(file, update.toString());
    }

    static byte[] concat(byte[] file, String text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(file);
        all.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return all.toByteArray();
    }

    /** The catalog's reference as the last trailer writes it. */
    static String root(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/Root ") + "/Root ".length();
        return text.substring(at, text.indexOf('R', at) + 1);
    }

    /** The last body written of an object, without its frame. */
    static String body(byte[] file, int number) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        String head = "\n" + number + " 0 obj";
        int from = text.lastIndexOf(head) + head.length();
        return text.substring(from, text.indexOf("endobj", from)).strip();
    }

    /** The number of the last object whose body holds a text. */
    static int numberOf(byte[] file, String content) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(content);
        int obj = text.lastIndexOf(" 0 obj", at);
        return Integer.parseInt(
                text.substring(text.lastIndexOf('\n', obj) + 1, obj).strip());
    }
}
