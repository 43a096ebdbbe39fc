package org.sealbook.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.journal.FileLayer;

final class SegmentKeyFileTest {

    @TempDir
    private Path folder;

    private final OfficeSecrets secrets = KeysFixture.secrets();

    @Test
    void aKeyIsDurableBeforeItsIdIsKnown() throws Exception {
        SegmentKeyFile keys = open(secrets);
        KeyId first = keys.fresh();
        KeyId second = keys.fresh();
        SegmentKeyFile again = open(secrets);
        assertArrayEquals(
                keys.find(first).orElseThrow().getEncoded(),
                again.find(first).orElseThrow().getEncoded());
        assertFalse(keys.find(first).orElseThrow().equals(keys.find(second).orElseThrow()));
        assertTrue(again.find(KeysFixture.LI).isEmpty());
    }

    @Test
    void aDestroyedKeyIsInNoFileOfTheFolder() throws Exception {
        SegmentKeyFile keys = open(secrets);
        KeyId gone = keys.fresh();
        KeyId kept = keys.fresh();
        keys.keepOnly(Set.of(kept, KeysFixture.WANG));
        assertTrue(keys.find(gone).isEmpty());
        assertTrue(open(secrets).find(gone).isEmpty());
        assertTrue(open(secrets).find(kept).isPresent());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void everyChangedByteIsFoundWithAndWithoutAPassword() throws Exception {
        KeyCustody custody = KeysFixture.create(folder, secrets, "of Li");
        open(secrets).fresh();
        Path file = folder.resolve("segments.key");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            assertThrows(DamagedKeysException.class, () -> open(secrets));
            assertEquals("segments.key", custody.damage().getFirst().file());
        }
    }

    @Test
    void anotherOfficesFileIsRefused() throws Exception {
        open(KeysFixture.secrets()).fresh();
        DamagedKeysException refused = assertThrows(DamagedKeysException.class, () -> open(secrets));
        assertEquals(DamagedKeysException.Fault.SEAL, refused.fault());
    }

    @Test
    void readsTheGoldenFile() throws Exception {
        List<String> golden = new String(resource("secrets-v2.txt"), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        OfficeSecrets office = OfficeSecrets.parse("secrets.key", hex(golden.get(0)), hex(golden.get(1)));
        Files.write(folder.resolve("segments.key"), resource("segments.key"));
        assertArrayEquals(
                HexFormat.of().parseHex("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"),
                open(office)
                        .find(new KeyId("0123456789abcdef0123456789abcdef"))
                        .orElseThrow()
                        .getEncoded());
    }

    private static byte[] hex(String line) {
        return HexFormat.of().parseHex(line.substring(line.indexOf(' ') + 1));
    }

    private static byte[] resource(String name) throws Exception {
        try (var stream = Objects.requireNonNull(SegmentKeyFileTest.class.getResourceAsStream("golden/" + name))) {
            return stream.readAllBytes();
        }
    }

    private SegmentKeyFile open(OfficeSecrets office) throws Exception {
        return SegmentKeyFile.open(folder, FileLayer.real(), KeysFixture.RANDOM, office);
    }
}
