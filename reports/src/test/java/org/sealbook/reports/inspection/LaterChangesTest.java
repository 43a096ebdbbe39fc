package org.sealbook.reports.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

/** What may follow a signature, and what may not. */
final class LaterChangesTest {

    private final byte[] file;
    private final int catalog;
    private final int page;
    private final int field;

    LaterChangesTest() throws IOException {
        file = SignedPdf.signed(1);
        catalog = SignedPdf.numberOf(file, "/Perms");
        page = SignedPdf.numberOf(file, "/MediaBox");
        field = SignedPdf.numberOf(file, "/FT /Sig");
    }

    @Test
    void allowsValidationData() throws Exception {
        byte[] with = update(
                catalog,
                with(catalog, "/DSS 90 0 R"),
                90,
                "<< /Certs [91 0 R] /VRI << /AB << /Cert [91 0 R] >> >> >>",
                91,
                "<< /Length 3 >>\nstream\nabc\nendstream");
        assertEquals(
                Integrity.INTACT, judge(with).integrity(), judge(with).reason().toString());
        assertEquals("pdf.signature.intact-with-additions", judge(with).reason().key());
        byte[] more = SignedPdf.append(
                with, objects(90, "<< /Certs [91 0 R 92 0 R] >>", 92, "<< /Length 3 >>\nstream\nabd\nendstream"));
        assertEquals(
                Integrity.INTACT, judge(more).integrity(), judge(more).reason().toString());
    }

    @Test
    void allowsAFurtherSignatureWhereTheFirstOneDoes() throws Exception {
        byte[] twice = SignedPdf.sign(SignedPdf.signed(2), 0);
        List<SignatureReport> reports =
                PdfInspection.inspect(twice, Limits.STANDARD).signatures();
        assertEquals(2, reports.size());
        assertEquals(
                Integrity.INTACT,
                reports.get(0).integrity(),
                reports.get(0).reason().toString());
        assertEquals(
                Integrity.INTACT,
                reports.get(1).integrity(),
                reports.get(1).reason().toString());

        List<SignatureReport> forbidden =
                PdfInspection.inspect(SignedPdf.sign(file, 0), Limits.STANDARD).signatures();
        assertEquals(Integrity.CHANGED_AFTER_SIGNING, forbidden.get(0).integrity());
        assertEquals(Integrity.INTACT, forbidden.get(1).integrity());
    }

    @Test
    void noticesAnotherPage() throws Exception {
        refused("changed page", update(page, SignedPdf.body(file, page).replace("612", "611")));
        refused(
                "changed page",
                update(page, with(page, "/Contents 90 0 R"), 90, "<< /Length 1 >>\nstream\nn\nendstream"));
    }

    @Test
    void noticesAnyOtherEntryOfTheCatalog() throws Exception {
        refused("changed catalog", update(catalog, with(catalog, "/OpenAction [" + page + " 0 R /Fit]")));
        refused("changed catalog", update(catalog, with(catalog, "/Names << >>")));
        refused("changed catalog", update(catalog, SignedPdf.body(file, catalog).replace("/Perms", "/Purms")));
    }

    @Test
    void noticesAnAnnotationOverThePage() throws Exception {
        String annotation = "<< /Type /Annot /Subtype /Square /Rect [0 0 600 700] /IC [1 1 1] >>";
        refused("new annotations", update(page, annotated(90), 90, annotation));
    }

    @Test
    void noticesASignatureFieldThatCouldCoverThePage() throws Exception {
        String visible = "<< /FT /Sig /Type /Annot /Subtype /Widget /T (x) /Rect [0 0 600 700] /V 91 0 R >>";
        byte[] bad = update(
                catalog,
                SignedPdf.body(file, catalog).replace("/Fields [", "/Fields [90 0 R "),
                90,
                visible,
                91,
                "<< /Type /Sig >>");
        assertEquals(Integrity.CHANGED_AFTER_SIGNING, judge(bad).integrity());
    }

    @Test
    void noticesAnotherFaceOfTheSignatureItself() throws Exception {
        refused(
                "another appearance of an old signature",
                update(
                        field,
                        with(field, "/M (x)").replaceFirst("/AP [^/]*?(?=/)", "/AP << /N 90 0 R >> "),
                        90,
                        form()));
    }

    @Test
    void noticesAnObjectThatIsUsedElsewhereToo() throws Exception {
        // The annotation list of the page is passed off as validation data.
        byte[] bad = update(
                catalog,
                with(catalog, "/DSS << /Certs " + page + " 0 R >>"),
                page,
                "[90 0 R]",
                90,
                "<< /Length 0 >>\nstream\n\nendstream");
        assertEquals(Integrity.CHANGED_AFTER_SIGNING, judge(bad).integrity());
    }

    @Test
    void noticesTextThatIsNoUpdate() throws Exception {
        for (String tail : new String[] {"\n", "x", "%%EOF\n", "90 0 obj\n<< >>\nendobj\n", "<script>"}) {
            assertEquals(
                    Integrity.CHANGED_AFTER_SIGNING,
                    PdfInspectionTest.only(SignedPdf.concat(file, tail)).integrity(),
                    tail);
        }
    }

    @Test
    void noticesWhatTwoProgramsCouldReadDifferently() throws Exception {
        String good = new String(update(90, "<< /Harmless true >>"), StandardCharsets.ISO_8859_1);
        assertEquals(
                Integrity.INTACT,
                judge(latin1(good)).integrity(),
                judge(latin1(good)).reason().toString());
        refused("key twice", latin1(good.replace("/Harmless true", "/A 1 /A 2")));
        refused(
                "object twice",
                latin1(good.replace(
                        "90 0 obj\n<< /Harmless true >>\nendobj", "90 0 obj\n1\nendobj\n90 0 obj\n2\nendobj")));
        int tail = file.length;
        refused(
                "does not fit",
                latin1(good.substring(0, tail) + good.substring(tail).replace("90 1\n", "89 1\n")));
        refused(
                "two cross-reference",
                latin1(good.substring(0, tail) + good.substring(tail).replace("/Prev", "/XRefStm 10 /Prev")));
        refused(
                "frees",
                latin1(good.substring(0, tail)
                        + good.substring(tail).replace("0 1\n0000000000 65535 f \n", "1 1\n0000000000 65535 f \n")));
        refused("comment", latin1(good.substring(0, tail) + "%7 0 obj\n" + good.substring(tail)));
        noneIntact(latin1(good.substring(0, tail) + good.substring(tail).replaceFirst("/Prev \\d+", "/Prev 10")));
        noneIntact(latin1(good.substring(0, tail)
                + good.substring(tail).replace("/Root " + SignedPdf.root(file), "/Root 90 0 R")));
    }

    @Test
    void noticesAFormThatAnUpdateTookTheSignatureOutOf() {
        byte[] bad = update(catalog, SignedPdf.body(file, catalog).replaceFirst("/Fields \\[[^]]*]", "/Fields []"));
        noneIntact(bad);
    }

    private static void noneIntact(byte[] file) {
        try {
            List<SignatureReport> reports =
                    PdfInspection.inspect(file, Limits.STANDARD).signatures();
            assertTrue(reports.stream().noneMatch(report -> report.integrity() == Integrity.INTACT), reports::toString);
        } catch (UnreadablePdfException e) {
            assertEquals(UnreadablePdfException.Why.DAMAGED, e.why());
        }
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String form() {
        return "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 1 >>\nstream\nn\nendstream";
    }

    private String annotated(int annotation) {
        String body = SignedPdf.body(file, page);
        return body.contains("/Annots [")
                ? body.replaceFirst("/Annots \\[([^]]*)]", "/Annots [$1 " + annotation + " 0 R]")
                : with(page, "/Annots [" + annotation + " 0 R]");
    }

    /** The object as it is, with one more entry. */
    private String with(int number, String entry) {
        String body = SignedPdf.body(file, number);
        return body.substring(0, body.lastIndexOf(">>")) + entry + " >>";
    }

    private byte[] update(Object... numbersAndBodies) {
        return SignedPdf.append(file, objects(numbersAndBodies));
    }

    private static SequencedMap<Integer, String> objects(Object... numbersAndBodies) {
        SequencedMap<Integer, String> objects = new LinkedHashMap<>();
        for (int i = 0; i < numbersAndBodies.length; i += 2) {
            objects.put((Integer) numbersAndBodies[i], (String) numbersAndBodies[i + 1]);
        }
        return objects;
    }

    private static SignatureReport judge(byte[] file) throws UnreadablePdfException {
        return PdfInspection.inspect(file, Limits.STANDARD).signatures().getFirst();
    }

    private static void refused(String because, byte[] file) throws UnreadablePdfException {
        SignatureReport report = judge(file);
        assertEquals(Integrity.CHANGED_AFTER_SIGNING, report.integrity(), because);
        String reason = report.reason().arguments().toString();
        assertTrue(reason.contains(because), because + " expected, but " + reason);
    }
}
