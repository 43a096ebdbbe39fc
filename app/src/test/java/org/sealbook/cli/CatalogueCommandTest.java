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

class CatalogueCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theCatalogueIsGivenOutChangedAndTakenBack() throws IOException {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        Path file = folder.resolve("catalogue.json");
        office.done("chen", "catalogue", "export", "catalogue", file.toString());
        assertEquals(
                2,
                office.run("chen", "catalogue", "export", "catalogue", file.toString())
                        .exit());
        Files.writeString(file, Files.readString(file).replace("\"委托\"", "\"委托书\""));

        Map<?, ?> tried = office.done("chen", "catalogue", "set", "catalogue", file.toString(), "--dry-run");
        assertEquals(
                List.of(Map.of("place", "matters[power-of-attorney].zh", "before", "委托", "after", "委托书")),
                TestedOffice.maps(tried, "differences"));
        assertEquals(1, versions(office).size());

        Run refused = office.run("chen", "catalogue", "set", "catalogue", file.toString());
        assertEquals(3, refused.exit());
        assertEquals("refusal.staff.not-your-duty", TestedOffice.error(refused));
        Map<?, ?> changed =
                office.done("admin", "catalogue", "set", "catalogue", file.toString(), "--from", "2026-01-01");
        assertEquals(2L, changed.get("version"));
        assertEquals("2026-01-01", changed.get("effectiveFrom"));
        assertEquals(
                List.of(false, true),
                versions(office).stream().map(each -> each.get("inForce")).toList());
        assertTrue(titles(office).contains("委托书"));
        assertTrue(titles(office, "--on", "2025-12-31").contains("委托"));
        assertTrue(titles(office, "--version-number", "1").contains("委托"));
        assertEquals(
                3,
                office.run("chen", "catalogue", "show", "--version-number", "9").exit());
    }

    @Test
    void whatIsNotInOrderIsRefusedWithItsPlace() throws IOException {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        Path file = folder.resolve("catalogue.json");
        office.done("admin", "catalogue", "export", "catalogue", file.toString());
        Files.writeString(file, Files.readString(file).replaceFirst("\"twoPersons\": true", "\"twoPersons\": 1"));
        Run refused = office.run("admin", "catalogue", "set", "catalogue", file.toString());
        assertEquals(3, refused.exit());
        assertEquals("refusal.document.wrong-kind", TestedOffice.error(refused));
        assertTrue(refused.out().contains("matters[0].twoPersons"), refused.out());
        assertEquals(
                2,
                office.run("admin", "catalogue", "set", "weather", file.toString())
                        .exit());
        assertEquals(
                2, office.run("admin", "catalogue", "show", "--on", "1.1.2026").exit());
        assertEquals(1, versions(office).size());
    }

    private static List<Map<?, ?>> versions(TestedOffice office) {
        return TestedOffice.maps(office.done("chen", "catalogue", "versions"), "versions").stream()
                .filter(each -> "catalogue".equals(each.get("kind")))
                .toList();
    }

    private static List<?> titles(TestedOffice office, String... more) {
        String[] line = new String[2 + more.length];
        line[0] = "catalogue";
        line[1] = "show";
        System.arraycopy(more, 0, line, 2, more.length);
        Map<?, ?> document = TestedOffice.map(office.done("chen", line), "document");
        return TestedOffice.maps(document, "matters").stream()
                .map(each -> each.get("zh"))
                .toList();
    }
}
