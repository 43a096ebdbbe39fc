package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.TestLedger;
import org.sealbook.journal.FileLayer;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.SignedNote;

/** The log as tiles, read back by a program that knows only the public format. */
class LogExportTest {

    private static final FileTime OLD = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    @Test
    void aForeignClientReadsTheTilesAndOnlyWhatIsNewIsWritten() throws Exception {
        Path tiles = folder.resolve("tiles");
        try (TestLedger office = TestLedger.open(folder.resolve("office"))) {
            grow(office, 300);
            assertEquals(300, export(office, tiles));
            read(tiles, 300);
            Path full = tiles.resolve("tile/0/000");
            Path partial = tiles.resolve("tile/0/001.p/44");
            assertTrue(Files.exists(partial));
            Files.setLastModifiedTime(full, OLD);

            grow(office, 230);
            assertEquals(530, export(office, tiles));
            read(tiles, 530);
            assertEquals(OLD, Files.getLastModifiedTime(full));
            assertFalse(Files.exists(partial.getParent()));
            assertEquals(530, export(office, tiles));

            Path fresh = folder.resolve("fresh");
            export(office, fresh);
            try (var all = Files.walk(fresh)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    assertArrayEquals(
                            Files.readAllBytes(file),
                            Files.readAllBytes(
                                    tiles.resolve(fresh.relativize(file).toString())),
                            file.toString());
                }
            }
        }
    }

    @Test
    void tilesOfAnotherLogAreLeftAlone() throws Exception {
        Path tiles = folder.resolve("tiles");
        try (TestLedger one = TestLedger.open(folder.resolve("one"));
                TestLedger other = TestLedger.open(folder.resolve("other"))) {
            grow(one, 3);
            grow(other, 5);
            export(one, tiles);
            byte[] checkpoint = Files.readAllBytes(tiles.resolve("checkpoint"));
            assertThrows(OfficeException.class, () -> export(other, tiles));
            Files.write(tiles.resolve("checkpoint"), new byte[] {7});
            assertThrows(OfficeException.class, () -> export(one, tiles));
            assertThrows(OfficeException.class, () -> export(one, folder));
            Files.write(tiles.resolve("checkpoint"), checkpoint);
            assertEquals(3, export(one, tiles));
        }
    }

    private static void grow(TestLedger office, int blocks) {
        for (int i = 0; i < blocks; i++) {
            office.record("note");
        }
    }

    private static long export(TestLedger office, Path tiles) throws IOException, OfficeException {
        SignedNote head = office.ledger.head().orElseThrow();
        long size = new LogExport(office.ledger, FileLayer.real(), tiles).tiles(head);
        assertArrayEquals(head.encode(), Files.readAllBytes(tiles.resolve("checkpoint")));
        return size;
    }

    private static void read(Path tiles, long size) throws Exception {
        Path script = Path.of(Objects.requireNonNull(LogExportTest.class.getResource("read_tiles.py"))
                .toURI());
        Process reader;
        try {
            reader = new ProcessBuilder("python3", script.toString(), tiles.toString(), TestLedger.ORIGIN.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            Assumptions.abort("no python3 to read the tiles with: " + e.getMessage());
            return;
        }
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(reader.waitFor(60, TimeUnit.SECONDS));
        SignedNote head = SignedNote.parse(Files.readAllBytes(tiles.resolve("checkpoint")));
        assertEquals(size + " " + Checkpoint.parse(head.text()).root().base64() + "\n", said);
    }
}
