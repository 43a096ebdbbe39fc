package org.sealbook.casework.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.Progress;

class GivenBackTest {

    private static final Id ID = new Id("e".repeat(32));

    @TempDir
    Path folder;

    @Test
    void keepsAnInnocentNameInAnyScript() {
        assertEquals("侵权页面 截图.png", GivenBack.safeName(row("侵权页面 截图.png")));
        assertEquals("𠮷😀.txt", GivenBack.safeName(row("𠮷😀.txt")));
    }

    @Test
    void neverLeavesTheFolder() {
        for (String hostile : List.of("../../etc/passwd", "/etc/passwd", "..", ".", "a\\..\\b", "C:\\x", "\0", "~/x")) {
            Path file = folder.resolve(GivenBack.safeName(row(hostile)));
            assertEquals(folder, file.normalize().getParent(), hostile);
            assertFalse(file.getFileName().toString().startsWith("."), hostile);
        }
    }

    @Test
    void avoidsDeviceNamesAndMarksThatTurnTheReadingDirection() {
        assertEquals("_con.txt", GivenBack.safeName(row("con.txt")));
        assertEquals("photo_gpj.exe", GivenBack.safeName(row("photo\u202egpj.exe")));
    }

    @Test
    void cutsALongNameBetweenCharactersAndKeepsItsEnding() {
        String safe = GivenBack.safeName(row("长".repeat(100) + "😀".repeat(50) + ".jpeg"));
        assertTrue(safe.endsWith(".jpeg"), safe);
        assertTrue(safe.getBytes(StandardCharsets.UTF_8).length <= 200);
        assertTrue(StandardCharsets.UTF_8.newEncoder().canEncode(safe));
    }

    @Test
    void callsEvidenceWithoutANameAfterItsId() {
        assertEquals("evidence-" + ID, GivenBack.safeName(row(Optional.empty())));
        assertEquals("evidence-" + ID, GivenBack.safeName(row(" ")));
    }

    @Test
    void neverReplacesAFile() throws IOException {
        Path first = GivenBack.write(content("one"), row("a.txt"), folder, Progress.NONE);
        Path second = GivenBack.write(content("two"), row("a.txt"), folder, Progress.NONE);
        assertEquals("one", Files.readString(first));
        assertEquals("a (2).txt", second.getFileName().toString());
    }

    @Test
    void leavesNothingWhereTheContentFailsAtItsEnd() throws IOException {
        InputStream failing = new FilterInputStream(new ByteArrayInputStream(new byte[100_000])) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = super.read(target, offset, length);
                if (count < 0) {
                    throw new IOException("not what it was");
                }
                return count;
            }
        };
        assertThrows(IOException.class, () -> GivenBack.write(failing, row("a.txt"), folder, Progress.NONE));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    private static InputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static EvidenceRow row(String name) {
        return row(Optional.of(name));
    }

    private static EvidenceRow row(Optional<String> name) {
        return new EvidenceRow(
                ID,
                ID,
                name,
                Digest.of(new byte[0]),
                Optional.empty(),
                0,
                "text/plain",
                new EntryId(0, 0),
                Instant.EPOCH);
    }
}
