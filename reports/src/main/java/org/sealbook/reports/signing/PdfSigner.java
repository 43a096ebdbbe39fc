package org.sealbook.reports.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.sealbook.keys.Signer;
import org.sealbook.keys.SigningException;

/** Signs papers: PAdES B-B as an incremental update, so that what was there stays byte for byte. */
public final class PdfSigner {

    private static final int FIRST_RESERVE = 16 * 1024;
    private static final int LAST_RESERVE = 256 * 1024;
    private static final int NO_CHANGES = 1;

    private PdfSigner() {}

    /**
     * Certifies a paper: the signature fills its one empty signature field, allows no changes after it (DocMDP, P=1), and
     * shows the seal there.
     *
     * @param unsigned a file with exactly one signature field, empty, whose square is as large as the seal
     * @param when the time that the signature says, taken to the second; a claim, not a proof
     * @throws SigningException where the signer could not sign; nothing was made
     * @throws IllegalArgumentException where the file is not such a paper
     */
    public static byte[] certify(byte[] unsigned, Signer signer, SealAppearance seal, Instant when)
            throws SigningException {
        try {
            for (int reserve = FIRST_RESERVE; reserve <= LAST_RESERVE; reserve *= 2) {
                byte[] signed = certify(unsigned, signer, seal, when, reserve);
                if (signed.length > 0) {
                    return signed;
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("signing in memory failed", broken);
        }
        throw new IllegalArgumentException(
                "the signer's chain is too large for a signature of " + LAST_RESERVE + " bytes");
    }

    /** The signed file; empty where the signature did not fit into the reserved bytes. */
    private static byte[] certify(byte[] unsigned, Signer signer, SealAppearance seal, Instant when, int reserve)
            throws IOException, SigningException {
        try (PDDocument document = Loader.loadPDF(unsigned);
                SignatureOptions options = new SignatureOptions()) {
            document.setDocumentId(identity(unsigned));
            PDSignatureField field = emptyField(document);
            PDAnnotationWidget widget = field.getWidgets().getFirst();
            PDRectangle square = widget.getRectangle();
            requireRoom(square, seal);

            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(
                    GregorianCalendar.from(when.truncatedTo(ChronoUnit.SECONDS).atZone(ZoneOffset.UTC)));
            allowNoChanges(document, signature);
            field.getCOSObject().setItem(COSName.V, signature);
            options.setPreferredSignatureSize(reserve);
            document.addSignature(signature, options);
            // The library took the square and the appearance away, since it was given no template for them.
            widget.setRectangle(square);
            PDAppearanceDictionary appearance = new PDAppearanceDictionary();
            appearance.setNormalAppearance(Stamp.of(seal, document));
            widget.setAppearance(appearance);
            widget.setPrinted(true);

            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ExternalSigningSupport support = document.saveIncrementalForExternalSigning(file);
            byte[] cms = CmsSignature.over(support.getContent(), signer);
            if (cms.length > reserve) {
                return new byte[0];
            }
            support.setSignature(cms);
            return file.toByteArray();
        }
    }

    private static PDSignatureField emptyField(PDDocument document) {
        List<PDSignatureField> fields = document.getSignatureFields();
        if (fields.size() != 1 || fields.getFirst().getSignature() != null) {
            throw new IllegalArgumentException("a paper to be certified has one signature field, empty");
        }
        return fields.getFirst();
    }

    private static void requireRoom(PDRectangle square, SealAppearance seal) {
        if (Math.abs(square.getWidth() - seal.width()) > 0.5f || Math.abs(square.getHeight() - seal.height()) > 0.5f) {
            throw new IllegalArgumentException(
                    "the seal does not fit its place: " + square.getWidth() + " × " + square.getHeight() + " points");
        }
    }

    /** DocMDP (ISO 32000-1, 12.8.2.2) with P=1; the reference carries no digest, which PDF 2.0 deprecates. */
    private static void allowNoChanges(PDDocument document, PDSignature signature) {
        COSDictionary parameters = new COSDictionary();
        parameters.setItem(COSName.TYPE, COSName.getPDFName("TransformParams"));
        parameters.setInt(COSName.P, NO_CHANGES);
        parameters.setName(COSName.V, "1.2");
        parameters.setDirect(true);
        COSDictionary reference = new COSDictionary();
        reference.setItem(COSName.TYPE, COSName.getPDFName("SigRef"));
        reference.setItem(COSName.getPDFName("TransformMethod"), COSName.DOCMDP);
        reference.setItem(COSName.getPDFName("TransformParams"), parameters);
        reference.setDirect(true);
        COSArray references = new COSArray();
        references.add(reference);
        references.setDirect(true);
        signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);

        COSDictionary permissions = new COSDictionary();
        permissions.setItem(COSName.DOCMDP, signature);
        permissions.setDirect(true);
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        catalog.setItem(COSName.PERMS, permissions);
        catalog.setNeedToBeUpdated(true);
    }

    /** What the library derives the new identifier from, instead of the clock. */
    private static long identity(byte[] unsigned) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(unsigned))
                    .getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
