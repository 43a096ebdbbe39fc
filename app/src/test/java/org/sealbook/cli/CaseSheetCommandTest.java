package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseSheetCommandTest {

    private static final String HEAD = "Matter,category,handling,applicant,id-type,id-number,phone,form.about\r\n";
    private static final String RIGHT = "declaration,内民,chen,张三,resident-id,11010519491231002X,0592-5550100,婚姻状况\r\n";
    private static final String OTHER = "declaration,港,陈海,\"李四, 五\",passport,E1234567,,\"两行\n声明\"\r\n";

    @TempDir
    private Path folder;

    @Test
    void everyRowIsTakenOrNoneIsAndEachWrongOneIsExplained() throws IOException {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        Path file = folder.resolve("cases.csv");
        Files.writeString(
                file,
                "\uFEFF" + HEAD + RIGHT + "declaration,内民,chen,李四,resident-id,110105194912310021,,声明\r\n"
                        + "will,内民,chen,赵六,passport,E7654321,,\r\n" + OTHER);
        Run refused = office.run("chen", "case", "import", file.toString(), "--csv");
        assertEquals(3, refused.exit(), refused.out() + refused.err());
        Map<?, ?> report = TestedOffice.json(refused);
        assertEquals(List.of(4L, 2L, false), List.of(report.get("rows"), report.get("wrong"), report.get("taken")));
        assertEquals(
                List.of("refusal.party.id-check-character", "refusal.case.second-person-missing"),
                TestedOffice.maps(report, "report").stream()
                        .filter(line -> line.containsKey("key"))
                        .map(line -> line.get("key"))
                        .toList());
        assertEquals(
                List.of(2L, 3L, 4L, 5L),
                TestedOffice.maps(report, "report").stream()
                        .map(line -> line.get("line"))
                        .toList());
        assertEquals(0, cases(office).size());

        Files.writeString(file, HEAD + RIGHT + OTHER);
        Map<?, ?> tried = office.done("chen", "case", "import", file.toString(), "--csv", "--dry-run");
        assertEquals(false, tried.get("taken"));
        assertEquals(0, cases(office).size());
        Map<?, ?> taken = office.done("chen", "case", "import", file.toString(), "--csv");
        assertEquals(true, taken.get("taken"));
        assertEquals(
                List.of("李四, 五", "张三"),
                cases(office).stream().map(each -> each.get("applicant")).toList());
        String first =
                String.valueOf(TestedOffice.maps(taken, "items").getFirst().get("id"));
        Map<?, ?> shown = office.done("chen", "case", "show", first);
        assertEquals("婚姻状况", TestedOffice.map(shown, "form").get("about"));
        assertEquals(
                "0592-5550100", TestedOffice.maps(shown, "parties").getFirst().get("phone"));
    }

    @Test
    void theListLeavesAsASpreadsheetWithoutFormulas() throws IOException {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        Path file = folder.resolve("in.csv");
        Files.writeString(file, HEAD + RIGHT.replace("张三", "=1+1") + OTHER);
        office.done("chen", "case", "import", file.toString(), "--csv");
        Path out = folder.resolve("out.csv");
        assertEquals(
                2L,
                office.done("chen", "case", "export", out.toString(), "--csv").get("rows"));
        String sheet = Files.readString(out);
        assertTrue(sheet.startsWith("\uFEFF"), sheet);
        assertTrue(sheet.contains(",'=1+1,"), sheet);
        assertTrue(sheet.contains(",\"李四, 五\","), sheet);
        assertEquals(
                2, office.run("chen", "case", "export", out.toString(), "--csv").exit());
        Path found = folder.resolve("found.csv");
        assertEquals(
                1L,
                office.done("chen", "case", "export", found.toString(), "--csv", "--search", "lisi")
                        .get("rows"));
    }

    @Test
    void aSheetWithOtherColumnsIsRefused() throws IOException {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        Path file = folder.resolve("in.csv");
        for (Map.Entry<String, String> wrong : Map.of(
                        "matter,category\nx,y", "refusal.csv.missing-column",
                        "colour\nred", "refusal.csv.unknown-column",
                        "matter,matter\nx,y", "refusal.csv.column-twice",
                        "matter", "refusal.csv.no-rows")
                .entrySet()) {
            Files.writeString(file, wrong.getKey());
            Run run = office.run("chen", "case", "import", file.toString(), "--csv");
            assertEquals(3, run.exit(), run.out() + run.err());
            assertEquals(wrong.getValue(), TestedOffice.error(run));
        }
        assertEquals(
                2,
                office.run("chen", "case", "import", folder.resolve("none.csv").toString(), "--csv")
                        .exit());
    }

    private static List<Map<?, ?>> cases(TestedOffice office) {
        return TestedOffice.maps(office.done("chen", "case", "list"), "cases");
    }
}
