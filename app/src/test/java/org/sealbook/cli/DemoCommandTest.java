package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aNumberOfOfficesThatIsNoneIsWrongUseAndMakesNothing() {
        for (String offices : new String[] {"0", "-1", "6"}) {
            Path out = folder.resolve("demo");
            Run run = Run.of("--json", "demo", "--out", out.toString(), "--offices", offices);
            assertEquals(2, run.exit());
            assertEquals("demo.offices", TestedOffice.error(run));
            assertFalse(Files.exists(out));
        }
    }

    @Test
    void oneOfficeAloneHasNoConsortium() {
        Path out = folder.resolve("demo");
        Run run = Run.of("--json", "demo", "--out", out.toString(), "--offices", "1");
        assertEquals(0, run.exit(), run.err());
        Map<?, ?> told = TestedOffice.json(run);
        assertEquals("sound", told.get("verdict"));
        assertFalse(told.containsKey("consortium"));
        assertFalse(Files.exists(out.resolve("rewritten")));
        assertTrue(Files.isDirectory(out.resolve("offices").resolve("ludao")));
    }
}
