package org.sealbook.reports.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sealbook.reports.CasePapers;
import org.sealbook.reports.Papers;
import org.sealbook.reports.SignedPapers;
import org.sealbook.reports.layout.DocumentPdf;
import org.sealbook.reports.paper.CaseDocument;
import org.sealbook.reports.paper.CertificatePaper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF's opinion of our files. */
@Tag("slow")
class PdfATest {

    @BeforeAll
    static void start() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void everyPaperIsAnArchiveFileUnsignedAndSigned() throws Exception {
        List<CertificatePaper> papers =
                List.of(Papers.usual(), Papers.longOne(), Papers.english(), Papers.withAttachments(40), Papers.bare());
        for (CertificatePaper paper : papers) {
            requireArchiveFile(SignedPapers.unsigned(paper));
            requireArchiveFile(SignedPapers.signed(paper));
        }
    }

    @Test
    void papersOfCasesAreArchiveFiles() throws Exception {
        for (CaseDocument paper : List.of(CasePapers.slip(), CasePapers.inquiry(30), CasePapers.catalogue(60))) {
            requireArchiveFile(DocumentPdf.render(paper, Instant.EPOCH).bytes());
        }
    }

    @Test
    void aFileWithoutItsAttachmentsRelationshipIsNone() throws Exception {
        String file = new String(SignedPapers.unsigned(Papers.bare()), StandardCharsets.ISO_8859_1);
        byte[] spoiled = file.replace("/AFRelationship", "/XFRelationship").getBytes(StandardCharsets.ISO_8859_1);
        assertFalse(validate(spoiled).isCompliant());
    }

    private static void requireArchiveFile(byte[] pdf) throws Exception {
        ValidationResult result = validate(pdf);
        assertTrue(result.isCompliant(), () -> result.getTestAssertions().toString());
    }

    private static ValidationResult validate(byte[] pdf) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf));
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            assertEquals(PDFAFlavour.PDFA_3_B, parser.getFlavour());
            return validator.validate(parser);
        }
    }
}
