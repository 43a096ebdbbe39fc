package org.sealbook.reports.viewing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.sealbook.reports.Papers;
import org.sealbook.reports.SignedPapers;
import org.sealbook.reports.inspection.Limits;
import org.sealbook.reports.inspection.UnreadablePdfException;
import org.sealbook.reports.inspection.UnreadablePdfException.Why;

final class PdfPagesTest {

    private static final String BLACK_SQUARE = "0 0 0 rg 100 100 200 200 re f";

    @Test
    void drawsTheSealOfASignedCertificateInItsPlace() throws Exception {
        PdfPages pages = PdfPages.of(SignedPapers.signed(Papers.longOne()));
        assertTrue(pages.count() >= 4, "pages " + pages.count());
        assertEquals(pages.count(), pages.shown());
        assertEquals(0, reds(pages.page(0, 96)), "no seal on the first page");
        boolean sealed = false;
        for (int page = 1; page < pages.count(); page++) {
            sealed |= reds(pages.page(page, 96)) > 500;
        }
        assertTrue(sealed, "a seal on some page");
    }

    @Test
    void drawsAtTheResolutionAskedFor() throws Exception {
        PdfPages pages = PdfPages.of(document(PDRectangle.A4, BLACK_SQUARE));
        BufferedImage page = pages.page(0, 72);
        assertEquals(595, page.getWidth());
        assertEquals(841, page.getHeight());
        assertEquals(0xff000000, page.getRGB(200, 841 - 200));
        assertEquals(0xffffffff, page.getRGB(50, 841 - 50));
        assertEquals(2 * 595.276, pages.page(0, 144).getWidth(), 1);
    }

    @Test
    void drawsAHugePageSmallerAndAThinOneWhole() throws Exception {
        for (PDRectangle box : new PDRectangle[] {
            new PDRectangle(2_000_000, 2_000_000),
            new PDRectangle(1e30f, 1e30f),
            new PDRectangle(0.001f, 14_000),
            new PDRectangle(1e-20f, 1e20f)
        }) {
            BufferedImage page = PdfPages.of(document(box, BLACK_SQUARE)).page(0, 600);
            assertTrue(
                    (long) page.getWidth() * page.getHeight() <= PdfPages.MOST_PIXELS,
                    page.getWidth() + " by " + page.getHeight());
        }
    }

    @Test
    void refusesWhatIsNoPdf() {
        assertEquals(Why.NO_PDF, refused("not a PDF".getBytes(StandardCharsets.US_ASCII)));
        assertEquals(Why.NO_PDF, refused(new byte[0]));
    }

    @Test
    void refusesALockedFileAndOpensOneThatIsOnlyRestricted() throws Exception {
        assertEquals(Why.ENCRYPTED, refused(protectedBy("open sesame")));
        assertEquals(0xff000000, PdfPages.of(protectedBy("")).page(0, 72).getRGB(200, 841 - 200));
    }

    @Test
    void refusesAFileBeyondTheLimit() throws Exception {
        byte[] file = document(PDRectangle.A4, BLACK_SQUARE);
        Limits tight = new Limits(file.length - 1, Duration.ofSeconds(20), 1, 1000, 1000);
        assertEquals(
                Why.TOO_LARGE,
                assertThrows(UnreadablePdfException.class, () -> PdfPages.of(file, tight))
                        .why());
    }

    @Test
    void refusesAStreamThatUnpacksWithoutEnd() throws Exception {
        byte[] bomb = withContents(contents -> {
            byte[] spaces = new byte[1 << 20];
            Arrays.fill(spaces, (byte) ' ');
            for (int megabytes = 0; megabytes < 300; megabytes++) {
                contents.write(spaces);
            }
        });
        assertTrue(bomb.length < 2 << 20, "bytes " + bomb.length);
        assertTooCostly(bomb);
    }

    @Test
    void refusesAPictureOfMorePixelsThanAreBorne() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            COSStream image = document.getDocument().createCOSStream();
            image.setItem(COSName.SUBTYPE, COSName.IMAGE);
            image.setInt(COSName.WIDTH, 100_000);
            image.setInt(COSName.HEIGHT, 100_000);
            image.setInt(COSName.BITS_PER_COMPONENT, 8);
            image.setItem(COSName.COLORSPACE, COSName.DEVICERGB);
            try (OutputStream out = image.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(0);
            }
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("I"), new PDImageXObject(new PDStream(image), resources));
            page.setResources(resources);
            contents(document, page, out -> write(out, "100 0 0 100 0 0 cm /I Do"));
            assertTooCostly(saved(document));
        }
    }

    @Test
    void refusesAnInlinePictureOfMorePixelsThanAreBorne() throws Exception {
        assertTooCostly(
                document(PDRectangle.A4, "100 0 0 100 0 0 cm BI /W 60000 /H 60000 /BPC 8 /CS /RGB ID \0\0\0\0 EI"));
    }

    @Test
    void refusesFormsThatMultiplyTheirWork() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFormXObject inner = null;
            for (int level = 0; level < 12; level++) {
                PDFormXObject form = new PDFormXObject(document);
                form.setBBox(PDRectangle.A4);
                PDResources resources = new PDResources();
                if (inner != null) {
                    resources.put(COSName.getPDFName("F"), inner);
                }
                form.setResources(resources);
                try (OutputStream out = form.getStream().createOutputStream()) {
                    write(out, (inner == null ? "n " : "/F Do ").repeat(10));
                }
                inner = form;
            }
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F"), inner);
            page.setResources(resources);
            contents(document, page, out -> write(out, "/F Do"));
            assertTooCostly(saved(document));
        }
    }

    @Test
    void outlivesAFormThatDrawsItself() throws Exception {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDFormXObject form = new PDFormXObject(document);
            form.setBBox(PDRectangle.A4);
            PDResources resources = new PDResources();
            resources.put(COSName.getPDFName("F"), form);
            form.setResources(resources);
            page.setResources(resources);
            try (OutputStream out = form.getStream().createOutputStream()) {
                write(out, "/F Do " + BLACK_SQUARE);
            }
            contents(document, page, out -> write(out, "/F Do"));
            assertEquals(0xff000000, PdfPages.of(saved(document)).page(0, 72).getRGB(200, 841 - 200));
        }
    }

    @Test
    void refusesAFileWithoutAPageOrWithAFalseCount() throws Exception {
        try (PDDocument empty = new PDDocument()) {
            assertEquals(Why.DAMAGED, refused(saved(empty)));
        }
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getPages().getCOSObject().setItem(COSName.COUNT, COSInteger.get(Integer.MAX_VALUE));
            PdfPages pages = PdfPages.of(saved(document));
            assertEquals(PdfPages.MOST_PAGES, pages.shown());
            assertThrows(UnreadablePdfException.class, () -> pages.page(pages.shown() - 1, 72));
        }
    }

    @Test
    void refusesAPageOutsideTheFile() throws Exception {
        PdfPages pages = PdfPages.of(document(PDRectangle.A4, BLACK_SQUARE));
        assertThrows(IllegalArgumentException.class, () -> pages.page(1, 72));
        assertThrows(IllegalArgumentException.class, () -> pages.page(-1, 72));
        assertThrows(IllegalArgumentException.class, () -> pages.page(0, 0));
    }

    @Test
    void answersAPictureOrARefusalWhateverByteIsChangedOrCut() throws Exception {
        byte[] file = SignedPapers.signed(Papers.bare());
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 60; round++) {
            byte[] bad = file.clone();
            for (int flips = 0; flips < 20; flips++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt();
            }
            byte[] cut = round % 2 == 0 ? bad : Arrays.copyOf(bad, random.nextInt(bad.length));
            try {
                BufferedImage page = PdfPages.of(cut).page(0, 30);
                assertTrue(page.getWidth() > 0, "seed " + seed);
            } catch (UnreadablePdfException e) {
                refused++;
                assertFalse(e.key().isEmpty());
            }
        }
        assertTrue(refused > 0, "seed " + seed);
    }

    private interface Filler {
        void fill(OutputStream out) throws IOException;
    }

    private static void assertTooCostly(byte[] file) throws UnreadablePdfException {
        PdfPages pages = PdfPages.of(file);
        assertEquals(
                Why.TOO_COSTLY,
                assertThrows(UnreadablePdfException.class, () -> pages.page(0, 72))
                        .why());
    }

    private static Why refused(byte[] file) {
        return assertThrows(UnreadablePdfException.class, () -> PdfPages.of(file))
                .why();
    }

    private static int reds(BufferedImage page) {
        int reds = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                int rgb = page.getRGB(x, y);
                if ((rgb >> 16 & 0xff) > 150 && (rgb >> 8 & 0xff) < 100 && (rgb & 0xff) < 100) {
                    reds++;
                }
            }
        }
        return reds;
    }

    private static byte[] document(PDRectangle box, String drawing) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(box);
            document.addPage(page);
            contents(document, page, out -> write(out, drawing));
            return saved(document);
        }
    }

    private static byte[] withContents(Filler filler) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            contents(document, page, filler);
            return saved(document);
        }
    }

    private static byte[] protectedBy(String password) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            contents(document, page, out -> write(out, BLACK_SQUARE));
            StandardProtectionPolicy policy =
                    new StandardProtectionPolicy("the owner's", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            return saved(document);
        }
    }

    private static void contents(PDDocument document, PDPage page, Filler filler) throws IOException {
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            filler.fill(out);
        }
        COSArray contents = new COSArray();
        contents.add(stream.getCOSObject());
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
