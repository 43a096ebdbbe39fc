package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysCommandTest {

    @TempDir
    private Path folder;

    @Test
    void keysAreRotatedListedAndDestroyed() {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        assertEquals(3, keys(office).size());
        long block = number(office.done("admin", "keys", "rotate", "--log"), "block");
        List<Map<?, ?>> keys = keys(office);
        assertEquals(block, keys.getFirst().get("until"));
        assertEquals(block + 1, keys.get(1).get("from"));
        assertEquals(
                keys.get(1).get("key"), office.done("admin", "office", "show").get("logKey"));
        office.done("admin", "keys", "compromised", "--log", "--valid-to-block", "1");
        office.done("admin", "keys", "destroy-retired");
        assertEquals(1L, keys(office).getFirst().get("goodUntil"));
        assertEquals(true, keys(office).getFirst().get("destroyed"));
        assertEquals(0, office.run("admin", "ledger", "audit").exit());
        assertEquals(2, office.run("admin", "keys", "rotate").exit());
        assertEquals(3, office.run("chen", "keys", "rotate", "--log").exit());
        assertEquals(3, office.run("admin", "keys", "destroy-retired").exit());
    }

    @Test
    void aLostPasswordComesBackWithShares() throws Exception {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        List<String> files = files(office.done(
                "admin",
                "keys",
                "recovery",
                "set",
                "--of",
                "3",
                "--needed",
                "2",
                "--out",
                folder.resolve("shares").toString()));
        assertEquals(3, files.size());
        String first = files.getFirst();
        String last = files.getLast();
        assertEquals(3, office.run("chen", "keys", "recover", "--share", first).exit());
        office.done("chen", "keys", "recover", "--share", first, "--share", last);
        Files.writeString(Path.of(first), "no share");
        assertEquals(2, office.run("chen", "keys", "recover", "--share", first).exit());
        assertEquals(2, office.run("chen", "keys", "recover").exit());
        assertEquals(0, office.run("chen", "ledger", "audit").exit());
    }

    @Test
    void sharesAreTypedLineByLine() throws Exception {
        TestedOffice office = TestedOffice.found(folder.resolve("office"));
        List<String> files = files(office.done(
                "admin",
                "keys",
                "recovery",
                "set",
                "--of",
                "2",
                "--needed",
                "2",
                "--out",
                folder.resolve("shares").toString()));
        StringBuilder all = new StringBuilder();
        for (String file : files) {
            all.append(Files.readString(Path.of(file)));
        }
        var lines = all.toString().lines().iterator();
        Run typed = Run.in(
                Map.of("SEALBOOK_NEW_PASSWORD", "quite another", "SEALBOOK_USER", "chen"),
                Optional.of(_ -> Optional.of(lines.next().toCharArray())),
                "--data",
                office.data().toString(),
                "keys",
                "recover");
        assertEquals(0, typed.exit(), typed.err());
        assertTrue(!lines.hasNext());
    }

    private static List<Map<?, ?>> keys(TestedOffice office) {
        return List.copyOf(TestedOffice.maps(office.done("chen", "keys", "list"), "keys"));
    }

    private static long number(Map<?, ?> json, String name) {
        return json.get(name) instanceof Long number ? number : -1;
    }

    private static List<String> files(Map<?, ?> json) {
        return json.get("files") instanceof List<?> files
                ? files.stream().map(String::valueOf).toList()
                : List.of();
    }
}
