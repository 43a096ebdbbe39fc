package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.court.TrustList;
import org.sealbook.court.Verdict;
import org.sealbook.court.Verification;
import org.sealbook.court.VerificationReport;
import org.sealbook.ledger.Fault;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.DemoWorkflow.Result;
import org.sealbook.office.DemoWorkflow.Stage;
import org.sealbook.office.DemoWorkflow.Told;
import org.sealbook.record.Attachment;
import org.sealbook.record.CertificateContent;
import org.sealbook.record.Entry;
import org.sealbook.record.EntryProof;
import org.sealbook.reports.inspection.EmbeddedFile;
import org.sealbook.reports.inspection.Limits;
import org.sealbook.reports.inspection.PdfInspection;
import org.sealbook.tlog.TlogProof;
import org.sealbook.tlog.VerifierKey;

/** The demo on the real disk with the real clock; what it tells is compared with what lies there. */
class DemoWorkflowTest {

    private static final String GIVEN = "聊天记录 1.txt";

    @TempDir
    static Path temporary;

    private static final List<Stage> STAGES = new ArrayList<>();
    private static Path out;
    private static Path given;
    private static Result result;

    @BeforeAll
    static void run() throws Exception {
        out = temporary.resolve("demo");
        given = Files.writeString(temporary.resolve(GIVEN), "甲：货到了吗？\n乙：到了。\n");
        result = demo(out, List.of(given), STAGES);
    }

    @Test
    void tellsItsStagesInOrder() {
        assertEquals(List.of(Stage.values()), STAGES);
    }

    @Test
    void countsWhatLiesOnTheDisk() throws Exception {
        Told told = result.told();
        List<Path> inputs = new ArrayList<>(files(out.resolve("samples")));
        inputs.add(given);
        assertEquals(6, inputs.size());
        assertEquals(
                inputs.stream().map(DemoWorkflowTest::described).sorted().toList(),
                told.evidence().stream()
                        .map(row -> row.fileName().orElseThrow() + " " + row.size() + " "
                                + row.sha256().hex())
                        .sorted()
                        .toList());
        assertEquals(
                inputs.size() + 1, files(out.resolve("offices/ludao/vault")).size());
        assertTrue(told.audit().sound());
        assertEquals(inputs.size(), told.audit().checked().get("evidenceFiles"));
        assertEquals(1, told.audit().checked().get("signedFiles"));
        assertEquals(5, told.audit().checked().get("keyFiles"));
        assertEquals(4, told.audit().checked().get("signIns"));
        Path headers = temporary.resolve("headers");
        OfficeFolder folder = TestOffice.at(result.office());
        try (Office office = Office.open(
                folder, folder.person("zhao").orElseThrow(), DemoWorkflow.PASSWORD.toCharArray(), new SystemClock())) {
            assertTrue(office.ledger().opening().clean());
            assertEquals(told.audit().blocks(), office.ledger().headers(headers));
        }
        long entries = 0;
        for (long block = 0; block < told.audit().blocks(); block++) {
            String header = Files.readString(headers.resolve(block + ".header"));
            entries += Long.parseLong(header.replaceAll("(?s).*\nentries (\\d+) .*", "$1"));
        }
        assertEquals(told.audit().entries(), entries);
        assertEquals(2 * told.audit().blocks(), (long) files(headers).size());
    }

    @Test
    void theExportedProofsVerifyWithNothingElse() throws Exception {
        Told told = result.told();
        Path pdf = told.exported().getFirst();
        String stem = pdf.getFileName().toString().replace(".pdf", "");
        Path folder = out.resolve("certificates");
        assertEquals(
                Stream.of(".entry", ".entry-proof", ".header", ".parts", ".pdf", ".tlog-proof")
                        .map(ending -> stem + ending)
                        .toList(),
                files(folder).stream()
                        .map(file -> file.getFileName().toString())
                        .toList());
        assertEquals(
                files(folder).stream().sorted().toList(),
                told.exported().stream().sorted().toList());
        byte[] entry = Files.readAllBytes(folder.resolve(stem + ".entry"));
        EntryProof inBlock = EntryProof.parse(Files.readAllBytes(folder.resolve(stem + ".entry-proof")));
        inBlock.verify(entry);
        assertArrayEquals(
                Files.readAllBytes(folder.resolve(stem + ".header")),
                inBlock.header().bytes());
        VerifierKey key = trust().offices().getFirst().logKey();
        TlogProof.parse(Files.readAllBytes(folder.resolve(stem + ".tlog-proof")))
                .verify(inBlock.header().bytes(), key, List.of(), 0);
        assertEquals("CertificateIssued", Entry.parse(entry).type());
        assertEquals(told.issued().block(), inBlock.header().block());
        String parts = Files.readString(folder.resolve(stem + ".parts"));
        assertTrue(parts.startsWith("{\"facts\":{"), parts);
        assertFalse(parts.contains("},\""), "only the facts are disclosed: " + parts);
        assertEquals(Verdict.SOUND, told.verification().verdict());
        assertEquals(
                told.verification().findings().size(),
                verify(List.of(pdf)).findings().size());
    }

    @Test
    void aGivenFileStandsOnTheCertificate() throws Exception {
        EvidenceRow row = row(result, GIVEN);
        assertEquals(
                List.of(new Attachment(GIVEN, Files.size(given), row.sha256())),
                content(result).attachments().stream()
                        .filter(file -> file.name().equals(GIVEN))
                        .toList());
        assertTrue(content(result).text().contains(GIVEN));
        String shown = printed("pdftotext", result.told().exported().getFirst().toString(), "-");
        assertTrue(shown.contains(result.told().number()), shown);
        assertTrue(shown.replaceAll("\\s", "").contains(row.sha256().hex()), shown);
    }

    @Test
    void popplerCallsTheSignatureValid() throws Exception {
        String verdict = printed("pdfsig", result.told().exported().getFirst().toString());
        assertTrue(verdict.contains("Signature is Valid"), verdict);
        assertTrue(verdict.contains("Total document signed"), verdict);
    }

    @Test
    void theFlippedBitOfTheCopyIsNamedAndTheOfficeIsUntouched() throws Exception {
        assertTrue(result.flipped().startsWith(out.resolve("tampered")));
        Path original = result.office().resolve(out.resolve("tampered").relativize(result.flipped()));
        byte[] whole = Files.readAllBytes(original);
        byte[] flipped = Files.readAllBytes(result.flipped());
        int at = Math.toIntExact(Files.mismatch(original, result.flipped()));
        flipped[at] ^= 1;
        assertArrayEquals(whole, flipped);
        List<Fault> faults = result.tamperedAudit().faults();
        assertEquals(1, faults.size(), faults::toString);
        assertTrue(List.of("evidence", "certificate").contains(faults.getFirst().kind()), faults::toString);
    }

    @Test
    void oneChangedByteOfAnInputChangesDigestEntryPaperAndVerdict() throws Exception {
        byte[] changed = Files.readAllBytes(given);
        changed[changed.length / 2] ^= 1;
        Path elsewhere = Files.createDirectories(temporary.resolve("changed"));
        Path other = Files.write(elsewhere.resolve(GIVEN), changed);
        Result second = demo(temporary.resolve("second"), List.of(other), new ArrayList<>());
        EvidenceRow before = row(result, GIVEN);
        EvidenceRow after = row(second, GIVEN);
        assertEquals(sha256(other), after.sha256().hex());
        assertNotEquals(before.sha256(), after.sha256());
        assertEquals(before.size(), after.size());
        assertNotEquals(facts(result, before), facts(second, after));
        assertTrue(facts(second, after).contains(after.sha256().base64()), facts(second, after));
        assertFalse(facts(second, after).contains(before.sha256().base64()));
        assertNotEquals(content(result).digest(), content(second).digest());
        Path pdf = result.told().exported().getFirst();
        Path secondPdf = second.told().exported().getFirst();
        assertNotEquals(sha256(pdf), sha256(secondPdf));

        assertEquals(Verdict.SOUND, verify(List.of(pdf, given)).verdict());
        VerificationReport changedFile = verify(List.of(pdf, other));
        assertEquals(Verdict.NOT_SOUND, changedFile.verdict());
        assertTrue(
                changedFile.findings().stream()
                        .anyMatch(finding -> finding.reason().key().equals("verify.attachment-changed")),
                () -> changedFile.findings().toString());
    }

    @Test
    void runAgainItReplacesItsOwnFolder() throws Exception {
        Path own = temporary.resolve("again");
        Path outside = Files.createDirectories(temporary.resolve("outside"));
        Path precious = Files.writeString(outside.resolve("precious.txt"), "kept");
        Result first = demo(own, List.of(), new ArrayList<>());
        Files.writeString(own.resolve("left.txt"), "of a person who looked around");
        boolean linked = link(own.resolve("link"), outside) && link(own.resolve("samples/file-link"), precious);
        Result again = demo(own, List.of(), new ArrayList<>());
        assertNotEquals(first.told().certificate(), again.told().certificate());
        assertFalse(Files.exists(own.resolve("left.txt")));
        assertFalse(Files.exists(own.resolve("link"), LinkOption.NOFOLLOW_LINKS));
        assertEquals(6, files(own.resolve("certificates")).size());
        assertEquals("kept", Files.readString(precious));
        assumeTrue(linked, "no symbolic links here");
    }

    @Test
    void refusesAnyOtherFolderThatIsNotEmpty() throws Exception {
        Path other = temporary.resolve("other");
        Files.createDirectories(other.resolve("inner"));
        Files.writeString(other.resolve("inner/letter.txt"), "dear");
        refuses("refusal.demo.not-empty", other);
        refuses("refusal.demo.not-a-folder", other.resolve("inner/letter.txt"));
        assertEquals(List.of(other.resolve("inner/letter.txt")), files(other));
        assertEquals("dear", Files.readString(other.resolve("inner/letter.txt")));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aMarkerThatIsALinkDoesNotMakeAFolderItsOwn() throws Exception {
        Path other = Files.createDirectories(temporary.resolve("trap"));
        Files.writeString(other.resolve("letter.txt"), "dear");
        Files.createSymbolicLink(other.resolve(".sealbook-demo"), out.resolve(".sealbook-demo"));
        refuses("refusal.demo.not-empty", other);
        assertEquals("dear", Files.readString(other.resolve("letter.txt")));
    }

    @Test
    void emptiesNothingWhenAGivenFileIsMissing() throws Exception {
        List<Path> before = files(out);
        Path missing = temporary.resolve("nowhere.txt");
        assertThrows(NoSuchFileException.class, () -> demo(out, List.of(missing), new ArrayList<>()));
        assertEquals(before, files(out));
    }

    private static void refuses(String key, Path folder) {
        Refusal refusal = assertThrows(Refusal.class, () -> demo(folder, List.of(), new ArrayList<>()));
        assertEquals(key, refusal.key());
    }

    private static Result demo(Path folder, List<Path> files, List<Stage> stages) throws Exception {
        return new DemoWorkflow(new SystemClock()).run(folder, files, stages::add);
    }

    private static boolean link(Path link, Path target) {
        try {
            Files.createSymbolicLink(link, target);
            return true;
        } catch (java.io.IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static EvidenceRow row(Result of, String name) {
        return of.told().evidence().stream()
                .filter(row -> row.fileName().equals(Optional.of(name)))
                .findFirst()
                .orElseThrow();
    }

    private static String facts(Result of, EvidenceRow row) throws Exception {
        OfficeFolder folder = TestOffice.at(of.office());
        Path proof = Files.createTempDirectory(temporary, "proof");
        try (Office office = Office.open(
                folder, folder.person("chen").orElseThrow(), DemoWorkflow.PASSWORD.toCharArray(), new SystemClock())) {
            office.ledger().prove(row.entry(), proof);
        }
        String parts = Files.readString(proof.resolve("entry-" + row.entry() + ".parts"));
        String bytes = parts.replaceAll(".*\"bytes\":\"([^\"]*)\".*", "$1");
        return new String(java.util.Base64.getDecoder().decode(bytes), StandardCharsets.UTF_8);
    }

    private static CertificateContent content(Result of) throws Exception {
        byte[] pdf = Files.readAllBytes(of.told().exported().getFirst());
        EmbeddedFile file = PdfInspection.inspect(pdf, Limits.STANDARD).embedded().stream()
                .filter(inner -> inner.name().equals("certificate.json"))
                .findFirst()
                .orElseThrow();
        return CertificateContent.parse(file.content());
    }

    private static TrustList trust() throws Exception {
        return TrustList.parse(Files.readAllBytes(result.trust()));
    }

    private static VerificationReport verify(List<Path> files) throws Exception {
        return new Verification(Optional.of(trust()), Instant.now(), Limits.STANDARD).verify(files, List.of());
    }

    private static String described(Path file) {
        try {
            return file.getFileName() + " " + Files.size(file) + " " + sha256(file);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static List<Path> files(Path folder) throws Exception {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** What one of Poppler's programs prints; the test is skipped where it is not installed. */
    private static String printed(String program, String... arguments) throws Exception {
        boolean installed = Stream.of(String.valueOf(System.getenv("PATH")).split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
        assumeTrue(installed, program + " is not installed");
        Process process = new ProcessBuilder(
                        Stream.concat(Stream.of(program), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
