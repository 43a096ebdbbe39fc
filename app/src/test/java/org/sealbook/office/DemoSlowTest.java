package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.evidence.EvidenceCheck;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.vault.Progress;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** What takes long or needs much: veraPDF's opinion of the demo's certificate, and evidence larger than the memory. */
@Tag("slow")
class DemoSlowTest {

    @TempDir
    Path temporary;

    @Test
    void veraPdfCallsTheDemosCertificateAnArchiveFile() throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        DemoWorkflow.Result result =
                new DemoWorkflow(new SystemClock()).run(temporary.resolve("demo"), List.of(), _ -> {});
        Path pdf = result.told().exported().getFirst();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(pdf.toFile());
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_3_B, false)) {
            assertEquals(PDFAFlavour.PDFA_3_B, parser.getFlavour());
            ValidationResult verdict = validator.validate(parser);
            assertTrue(verdict.isCompliant(), () -> verdict.getTestAssertions().toString());
        }
    }

    @Test
    void fiveGigabytesAreFixedAndCheckedInTheTestsSmallMemory() throws Exception {
        long size = 5_000_000_003L;
        Path sparse = Files.createDirectories(temporary.resolve("in")).resolve("直播录像.mp4");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(size);
            file.seek(size / 2);
            file.write(1);
        }
        assertTrue(Runtime.getRuntime().maxMemory() < size, "the memory must not hold it");
        OfficeFolder folder = TestOffice.staffed(temporary.resolve("office"));
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            DemoCase opened = TestOffice.newCase(office);
            opened.openAndExamine();
            opened.fix(List.of(sparse));
            EvidenceRow row = office.evidence().ofCase(opened.caseId()).getFirst();
            assertEquals(size, row.size());
            assertEquals(Optional.of("直播录像.mp4"), row.fileName());
            assertTrue(row.sm3().isPresent());
            EvidenceCheck check = office.evidence().check(Optional.of(opened.caseId()), Progress.NONE);
            assertTrue(check.isSound(), () -> check.faults().toString());
            assertEquals(size, check.bytes());
        }
    }
}
