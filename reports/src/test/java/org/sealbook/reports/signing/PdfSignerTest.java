package org.sealbook.reports.signing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.util.Selector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.Seed;
import org.sealbook.keys.Signer;
import org.sealbook.keys.SigningException;
import org.sealbook.reports.Papers;
import org.sealbook.reports.PdfTools;
import org.sealbook.reports.SignedPapers;
import org.sealbook.reports.paper.CertificatePaper;

class PdfSignerTest {

    @Test
    void signsTheWholeFile() throws Exception {
        byte[] signed = SignedPapers.signed(Papers.usual());
        assertTrue(Checked.of(signed, certificate()).valid());
        byte[] unsigned = SignedPapers.unsigned(Papers.usual());
        assertArrayEquals(unsigned, Arrays.copyOf(signed, unsigned.length));
    }

    @Test
    void anotherReaderCallsEverySignatureValid(@TempDir Path folder) throws Exception {
        List<CertificatePaper> papers =
                List.of(Papers.usual(), Papers.longOne(), Papers.english(), Papers.withAttachments(40), Papers.bare());
        for (CertificatePaper paper : papers) {
            String verdict = PdfTools.says("pdfsig", folder, SignedPapers.signed(paper));
            assertTrue(verdict.contains("Signature is Valid"), verdict);
            assertTrue(verdict.contains("Total document signed"), verdict);
            assertTrue(verdict.contains("ETSI.CAdES.detached"), verdict);
        }
    }

    @Test
    void signsWhatPadesWantsAndNoTime() throws Exception {
        Checked checked = Checked.of(SignedPapers.signed(Papers.usual()), certificate());
        AttributeTable attributes = checked.signer().getSignedAttributes();
        assertEquals(3, attributes.size());
        assertNotNull(attributes.get(CMSAttributes.contentType));
        assertNotNull(attributes.get(CMSAttributes.messageDigest));
        assertNotNull(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2));
        assertNull(checked.signer().getUnsignedAttributes());
        Selector<X509CertificateHolder> all = null;
        assertEquals(
                SignedPapers.signer().chain().size(),
                checked.cms().getCertificates().getMatches(all).size());
        assertEquals(Papers.WHEN, checked.dictionary().getSignDate().toInstant());
    }

    @Test
    void certifiesThatNothingMayChange() throws Exception {
        try (PDDocument document = Loader.loadPDF(SignedPapers.signed(Papers.usual()))) {
            COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
            COSDictionary signature = catalog.getCOSDictionary(COSName.PERMS).getCOSDictionary(COSName.DOCMDP);
            COSDictionary reference = (COSDictionary)
                    signature.getCOSArray(COSName.getPDFName("Reference")).getObject(0);
            assertEquals("DocMDP", reference.getNameAsString("TransformMethod"));
            assertEquals(
                    1,
                    reference
                            .getCOSDictionary(COSName.getPDFName("TransformParams"))
                            .getInt("P"));
            assertFalse(reference.containsKey("DigestMethod"));
        }
    }

    @Test
    void showsTheSealOnlyOnceItIsSigned() throws Exception {
        assertEquals(0, redPixels(SignedPapers.unsigned(Papers.bare())));
        byte[] signed = SignedPapers.signed(Papers.bare());
        int red = redPixels(signed);
        assertTrue(red > 1_000, () -> "the seal is there: " + red);
        try (PDDocument document = Loader.loadPDF(signed)) {
            PDAnnotationWidget widget =
                    document.getSignatureFields().getFirst().getWidgets().getFirst();
            assertTrue(widget.isPrinted());
            assertEquals(119, widget.getRectangle().getWidth(), 0.1f);
        }
    }

    @Test
    void anyChangedByteOfTheSignedRangeIsNoticed() throws Exception {
        byte[] signed = SignedPapers.signed(Papers.bare());
        int[] range = Checked.of(signed, certificate()).dictionary().getByteRange();
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            int at = random.nextInt(range[1] + range[3]);
            int position = at < range[1] ? at : range[2] + at - range[1];
            byte[] changed = signed.clone();
            changed[position] ^= (byte) (1 << random.nextInt(8));
            assertFalse(isValid(changed), () -> "seed " + seed + ", byte " + position);
        }
    }

    @Test
    void anotherReaderNoticesAChangedByte(@TempDir Path folder) throws Exception {
        byte[] signed = SignedPapers.signed(Papers.bare());
        int[] range = Checked.of(signed, certificate()).dictionary().getByteRange();
        signed[range[1] / 2] ^= 1;
        String verdict = PdfTools.says("pdfsig", folder, signed);
        assertFalse(verdict.contains("Signature is Valid"), verdict);
    }

    @Test
    void makesRoomForALongChain() throws Exception {
        List<X509Certificate> chain = new ArrayList<>(SignedPapers.signer().chain());
        while (chain.size() < 60) {
            chain.add(chain.getLast());
        }
        byte[] signed = PdfSigner.certify(
                SignedPapers.unsigned(Papers.bare()), new WithChain(chain), SignedPapers.seal(), Papers.WHEN);
        Checked checked = Checked.of(signed, certificate());
        assertTrue(checked.valid());
        assertTrue(checked.dictionary().getByteRange()[2] - checked.dictionary().getByteRange()[1] > 2 * 16 * 1024);
    }

    @Test
    void handsTheSignersRefusalOn() {
        Signer closed = new Signer() {
            @Override
            public List<X509Certificate> chain() {
                return SignedPapers.signer().chain();
            }

            @Override
            public byte[] sign(byte[] data) throws SigningException {
                throw new SigningException("keys.signer-closed", List.of());
            }

            @Override
            public String algorithm() {
                return "SHA256withECDSA";
            }
        };
        SigningException refusal = assertThrows(
                SigningException.class,
                () -> PdfSigner.certify(
                        SignedPapers.unsigned(Papers.bare()), closed, SignedPapers.seal(), Papers.WHEN));
        assertEquals("keys.signer-closed", refusal.key());
    }

    @Test
    void certifiesOnceOnly() throws Exception {
        byte[] signed = SignedPapers.signed(Papers.bare());
        assertThrows(
                IllegalArgumentException.class,
                () -> PdfSigner.certify(signed, SignedPapers.signer(), SignedPapers.seal(), Papers.WHEN));
    }

    @Test
    void refusesASealThatDoesNotFit() {
        assertThrows(
                IllegalArgumentException.class,
                () -> PdfSigner.certify(
                        SignedPapers.unsigned(Papers.bare()),
                        SignedPapers.signer(),
                        new SealAppearance(50, 50, new byte[0]),
                        Papers.WHEN));
    }

    private static boolean isValid(byte[] pdf) {
        try {
            return Checked.of(pdf, certificate()).valid();
        } catch (Exception unreadable) {
            return false;
        }
    }

    private static X509Certificate certificate() {
        return SignedPapers.signer().chain().getFirst();
    }

    private static int redPixels(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, 72);
            int red = 0;
            for (int pixel : page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth())) {
                boolean reddish = (pixel >> 16 & 0xFF) > 140 && (pixel >> 8 & 0xFF) < 90 && (pixel & 0xFF) < 90;
                red += reddish ? 1 : 0;
            }
            return red;
        }
    }

    /** The office's signer with other certificates around its own. */
    private record WithChain(List<X509Certificate> chain) implements Signer {

        @Override
        public byte[] sign(byte[] data) throws SigningException {
            return SignedPapers.signer().sign(data);
        }

        @Override
        public String algorithm() {
            return SignedPapers.signer().algorithm();
        }
    }
}
