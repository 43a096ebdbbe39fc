package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The office's books from a terminal: register, copies, archive, fees, documents, custody. */
class BooksCommandTest {

    @TempDir
    Path folder;

    private TestedOffice office;
    private String caseId;

    @BeforeEach
    void anExaminedCase() {
        office = TestedOffice.found(folder.resolve("office"));
        caseId = office.examinedCase();
    }

    private String issuedCertificate() {
        Map<?, ?> drafted = office.done("chen", "certificate", "draft", "--case", caseId, "--text", "兹证明张三声明。");
        String certificate = String.valueOf(drafted.get("id"));
        office.done("chen", "case", "step", caseId, "submit");
        office.done(
                "wang",
                "certificate",
                "approve",
                certificate,
                "--digest",
                String.valueOf(drafted.get("digest")),
                "--confirm",
                TestedOffice.POINTS);
        office.done("chen", "certificate", "issue", certificate);
        return certificate;
    }

    @Test
    void theRegisterIsListedConfirmedAndExported() throws Exception {
        issuedCertificate();
        Map<?, ?> list = office.done("chen", "register", "list");
        String year = String.valueOf(list.get("year"));
        Map<?, ?> row = TestedOffice.maps(list, "rows").getFirst();
        assertEquals(1L, row.get("serial"));
        assertEquals(caseId, row.get("case"));
        assertEquals("issued", row.get("closedAs"));
        assertTrue(String.valueOf(row.get("numbers")).contains("第1号"), row.toString());

        Map<?, ?> confirmed = office.done("chen", "register", "confirm", "--year", year);
        assertEquals(1L, confirmed.get("rows"));
        Map<?, ?> after = office.done("admin", "register", "list");
        assertEquals(0L, after.get("changedSince"));
        assertEquals(
                confirmed.get("digest"), TestedOffice.map(after, "confirmed").get("digest"));
        Run refused = office.run("admin", "register", "confirm", "--year", year);
        assertEquals(3, refused.exit());
        assertEquals("refusal.staff.not-your-duty", TestedOffice.error(refused));

        Path csv = folder.resolve("register.csv");
        office.done("chen", "register", "export", "--year", year, "--out", csv.toString());
        List<String> lines = Files.readAllLines(csv);
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).contains("张三"), lines.get(1));
        assertEquals(
                4,
                office.run("chen", "register", "export", "--year", year, "--out", csv.toString())
                        .exit());
        assertEquals(lines, Files.readAllLines(csv), "what was there stays");

        Map<?, ?> numbers = TestedOffice.maps(office.done("chen", "register", "numbers"), "series")
                .getFirst();
        assertEquals(true, numbers.get("whole"));
        assertEquals("issued", TestedOffice.maps(numbers, "numbers").getFirst().get("state"));
    }
}
