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

    @Test
    void copiesAreRecordedSpoiledAndHandedOut() {
        String certificate = issuedCertificate();
        office.done("chen", "certificate", "plan-copies", certificate, "--originals", "1");
        Map<?, ?> printed =
                office.done("chen", "certificate", "print-copy", certificate, "--paper", "AB0001", "--paper", "AB0002");
        assertEquals(2, TestedOffice.maps(printed, "items").size());
        List<Map<?, ?>> beyond = TestedOffice.maps(office.done("chen", "certificate", "copies"), "beyondPlan");
        assertEquals(
                List.of(printed.get("id")),
                beyond.stream().map(row -> row.get("id")).toList());
        office.done("chen", "certificate", "spoil", String.valueOf(printed.get("id")), "--reason", "多印");
        String first =
                String.valueOf(TestedOffice.maps(printed, "items").getFirst().get("id"));
        office.done("chen", "certificate", "deliver", first, "--to", "张三");
        Map<?, ?> copies = office.done("chen", "certificate", "copies", certificate);
        assertEquals(
                List.of("delivered", "spoiled"),
                TestedOffice.maps(copies, "copies").stream()
                        .map(row -> row.get("state"))
                        .toList());
        Run again = office.run("chen", "certificate", "deliver", first, "--to", "李四");
        assertEquals(3, again.exit());
        assertEquals("refusal.copy.ended", TestedOffice.error(again));
    }

    @Test
    void aFileIsArrangedAndHandedOver() {
        String certificate = issuedCertificate();
        Map<?, ?> waiting = TestedOffice.maps(office.done("chen", "archive", "list"), "files")
                .getFirst();
        assertEquals(caseId, waiting.get("case"));
        assertEquals(false, waiting.get("overdue"));
        office.done("chen", "archive", "order", caseId, "--paper", "main;2;公证申请表", "--paper", "main;5;" + certificate);
        Map<?, ?> shown = office.done("chen", "archive", "show", caseId);
        assertEquals(
                List.of("公证申请表", 1L, 2L),
                TestedOffice.maps(shown, "papers").stream()
                        .findFirst()
                        .map(paper -> List.of(paper.get("title"), paper.get("first"), paper.get("last")))
                        .orElseThrow());
        assertEquals(7L, TestedOffice.maps(shown, "papers").getLast().get("last"));
        office.done("chen", "archive", "hand-over", caseId);
        assertEquals(
                1,
                TestedOffice.maps(office.done("chen", "archive", "list", "--view", "archived"), "files")
                        .size());
        assertEquals(
                2, office.run("chen", "archive", "list", "--view", "nowhere").exit());
        assertEquals("archived", office.done("chen", "case", "show", caseId).get("state"));
    }

    @Test
    void feesAreChargedPaidAndReduced() {
        assertTrue(TestedOffice.maps(office.done("chen", "fee", "list"), "items").stream()
                .anyMatch(item -> "certificate".equals(item.get("code"))));
        Map<?, ?> charged = office.done("chen", "fee", "charge", caseId, "certificate", "--quantity", "2");
        assertEquals(40_000L, charged.get("due"));
        Run own = office.run("chen", "fee", "reduce", caseId, "10", "--reason", "困难");
        assertEquals(3, own.exit());
        office.done("wang", "fee", "reduce", caseId, "10", "--reason", "困难");
        office.done("chen", "fee", "pay", caseId, "390.00", "--method", "phone");
        Map<?, ?> shown = office.done("admin", "fee", "show", caseId);
        assertEquals(0L, shown.get("due"));
        assertEquals(3, TestedOffice.maps(shown, "rows").size());
        Run back = office.run("wang", "fee", "refund", caseId, "390.01", "--reason", "撤回");
        assertEquals("refusal.fee.refunded", TestedOffice.error(back));
        assertEquals("refusal.fee.amount", TestedOffice.error(office.run("chen", "fee", "pay", caseId, "1.234")));
    }
}
