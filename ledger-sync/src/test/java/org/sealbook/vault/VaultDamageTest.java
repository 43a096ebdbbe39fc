package org.sealbook.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.vault.VaultFixture.content;
import static org.sealbook.vault.VaultFixture.onlyFile;
import static org.sealbook.vault.VaultFixture.store;
import static org.sealbook.vault.VaultFixture.vault;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.Seed;
import org.sealbook.vault.VaultException.Reason;

class VaultDamageTest {

    private static final int HEADER = 40;
    private static final int TAG = 16;

    @TempDir
    Path folder;

    private Vault vault;
    private byte[] plain;
    private Content content;
    private Path file;
    private byte[] held;

    @BeforeEach
    void storeThreeSegments() throws IOException {
        vault = vault(folder);
        plain = content(4, 2 * VaultKeys.SEGMENT + 10_000);
        content = store(vault, plain);
        file = onlyFile(folder);
        held = Files.readAllBytes(file);
    }

    private void assertFound(byte[] bytes, String which) throws IOException {
        Files.write(file, bytes);
        VaultException found = VaultTest.failure(() -> vault.check(content.sha256(), content.size()));
        assertEquals(Reason.DAMAGED, found.reason(), which);
        ByteArrayOutputStream given = new ByteArrayOutputStream();
        VaultException refused = VaultTest.failure(() -> {
            try (InputStream read = vault.read(content)) {
                byte[] chunk = new byte[10_000];
                for (int count = read.read(chunk); count >= 0; count = read.read(chunk)) {
                    given.write(chunk, 0, count);
                }
            }
        });
        assertEquals(Reason.DAMAGED, refused.reason(), which);
        assertTrue(given.size() < plain.length, which);
        assertEquals(-1, Arrays.mismatch(given.toByteArray(), Arrays.copyOf(plain, given.size())), which);
    }

    @Test
    void findsFlippedBytes() throws IOException {
        long seed = Seed.get();
        System.out.println("findsFlippedBytes: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 350; i++) {
            int at = i < HEADER ? i : i < HEADER + TAG ? held.length - 1 - (i - HEADER) : random.nextInt(held.length);
            byte[] bad = held.clone();
            bad[at] ^= (byte) random.nextInt(1, 256);
            assertFound(bad, "byte " + at);
        }
    }

    @Test
    void findsTruncation() throws IOException {
        long seed = Seed.get();
        System.out.println("findsTruncation: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int length = 0; length < 60; length++) {
            assertFound(Arrays.copyOf(held, length), "cut to " + length);
        }
        for (int bound = VaultKeys.SEGMENT; bound < held.length; bound += VaultKeys.SEGMENT) {
            for (int length = bound - 17; length <= bound + 17; length++) {
                assertFound(Arrays.copyOf(held, length), "cut to " + length);
            }
        }
        for (int i = 0; i < 60; i++) {
            int length = random.nextInt(held.length);
            assertFound(Arrays.copyOf(held, length), "cut to " + length);
        }
        assertFound(Arrays.copyOf(held, held.length - 1), "cut by one");
    }

    @Test
    void findsSegmentsThatChangedPlacesOrCameFromElsewhere() throws IOException {
        int segment = VaultKeys.SEGMENT;
        byte[] swapped = held.clone();
        System.arraycopy(held, HEADER, swapped, segment + HEADER, segment - HEADER);
        System.arraycopy(held, segment + HEADER, swapped, HEADER, segment - HEADER);
        assertFound(swapped, "swapped");

        byte[] repeated = Arrays.copyOf(held, held.length + segment);
        System.arraycopy(held, segment, repeated, 2 * segment, held.length - segment);
        assertFound(repeated, "repeated");

        byte[] left = new byte[held.length - segment];
        System.arraycopy(held, 0, left, 0, segment);
        System.arraycopy(held, 2 * segment, left, segment, held.length - 2 * segment);
        assertFound(left, "one left out");

        Files.delete(file);
        store(vault, plain);
        byte[] again = Files.readAllBytes(onlyFile(folder));
        byte[] mixed = held.clone();
        System.arraycopy(again, segment, mixed, segment, segment);
        assertFound(mixed, "a segment of another writing of the same content");
    }

    @Test
    void findsWhatWasAppended() throws IOException {
        byte[] twice = Arrays.copyOf(held, 2 * held.length);
        System.arraycopy(held, 0, twice, held.length, held.length);
        assertFound(twice, "twice");
        for (int more : new int[] {1, 15, 16, 17, VaultKeys.SEGMENT}) {
            assertFound(Arrays.copyOf(held, held.length + more), more + " zeros more");
        }
    }

    @Test
    void findsDamageOfEmptyContent() throws IOException {
        Files.delete(file);
        plain = new byte[1];
        content = store(vault, new byte[0]);
        file = onlyFile(folder);
        held = Files.readAllBytes(file);
        assertEquals(HEADER + TAG, held.length);
        for (int at = 0; at < held.length; at++) {
            byte[] bad = held.clone();
            bad[at] ^= 1;
            assertFound(bad, "byte " + at);
            assertFound(Arrays.copyOf(held, at), "cut to " + at);
        }
    }
}
