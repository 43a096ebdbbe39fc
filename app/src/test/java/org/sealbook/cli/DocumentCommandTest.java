package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.reports.viewing.PdfPages;
import org.sealbook.tlog.Digest;

/** The documents of a case from a terminal. */
class DocumentCommandTest {

    @TempDir
    static Path folder;

    private static TestedOffice office = new TestedOffice(Path.of("office"));
    private static String caseId = "";

    @BeforeAll
    static void anExaminedCase() {
        office = TestedOffice.found(folder.resolve("office"));
        caseId = office.examinedCase();
    }

    @Test
    void aDocumentIsBegunShownMadeListedAndSaved() throws Exception {
        Object begun = office.done("chen", "document", "text", caseId, "inquiry-record")
                .get("text");
        assertTrue(String.valueOf(begun).contains("问：您申请办理什么公证？"));
        Path text = folder.resolve("inquiry.txt");
        Files.writeString(text, String.valueOf(begun).replaceAll("【[^】]*】", "没有异议。"));
        Path shown = folder.resolve("shown.pdf");
        office.done(
                "chen",
                "document",
                "make",
                caseId,
                "inquiry-record",
                "--text-file",
                text.toString(),
                "--preview",
                shown.toString());
        assertTrue(PdfPages.of(Files.readAllBytes(shown)).count() >= 1);
        Map<?, ?> made =
                office.done("chen", "document", "make", caseId, "inquiry-record", "--text-file", text.toString());
        Map<?, ?> again = office.done(
                "chen",
                "document",
                "make",
                caseId,
                "inquiry-record",
                "--text-file",
                text.toString(),
                "--replaces",
                String.valueOf(made.get("id")));
        List<Map<?, ?>> list = TestedOffice.maps(office.done("admin", "document", "list", caseId), "documents");
        assertEquals(again.get("id"), with(list, made).get("replacedBy"));
        assertEquals(made.get("id"), with(list, again).get("replaces"));
        assertEquals(
                Long.valueOf(String.valueOf(made.get("serial"))) + 1,
                with(list, again).get("serial"));

        Path saved = folder.resolve("saved.pdf");
        office.done("chen", "document", "save", String.valueOf(made.get("id")), "--out", saved.toString());
        byte[] bytes = Files.readAllBytes(saved);
        assertEquals(made.get("sha256"), Digest.of(bytes).hex());
        Run overwriting =
                office.run("chen", "document", "save", String.valueOf(made.get("id")), "--out", saved.toString());
        assertEquals(4, overwriting.exit(), overwriting.out());
        assertArrayEquals(bytes, Files.readAllBytes(saved));
    }

    @Test
    void whatTheProcedureDoesNotAllowIsRefusedAndWhatIsUnknownIsWrongUse() {
        Run early = office.run("chen", "document", "make", caseId, "delivery-receipt");
        assertEquals(3, early.exit());
        assertEquals("refusal.case-document.not-in-this-state", TestedOffice.error(early));
        Run unknown = office.run("chen", "document", "make", caseId, "love-letter");
        assertEquals(2, unknown.exit());
        Run blanks = office.run("chen", "document", "make", caseId, "inquiry-record");
        assertEquals("refusal.case-document.blanks", TestedOffice.error(blanks));
    }

    @Test
    void theAuditNamesADocumentWhoseFileWasChanged() throws Exception {
        Path vault = office.data().resolve("vault");
        List<Path> before = files(vault);
        String made = office.id("chen", "document", "make", caseId, "acceptance-slip");
        Path file = files(vault).stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Run audit = office.run("admin", "ledger", "audit");
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertEquals(1, audit.exit(), audit.out());
        Map<?, ?> fault = TestedOffice.maps(TestedOffice.json(audit), "faults").getFirst();
        assertEquals("document", fault.get("kind"));
        assertTrue(String.valueOf(fault.get("where")).contains(made), fault.toString());
    }

    private static Map<?, ?> with(List<Map<?, ?>> documents, Map<?, ?> made) {
        return documents.stream()
                .filter(each -> Objects.equals(each.get("id"), made.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
