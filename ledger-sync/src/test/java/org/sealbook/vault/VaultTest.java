package org.sealbook.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.vault.VaultFixture.FILES;
import static org.sealbook.vault.VaultFixture.content;
import static org.sealbook.vault.VaultFixture.filesIn;
import static org.sealbook.vault.VaultFixture.key;
import static org.sealbook.vault.VaultFixture.onlyFile;
import static org.sealbook.vault.VaultFixture.store;
import static org.sealbook.vault.VaultFixture.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.VaultException.Reason;

class VaultTest {

    @TempDir
    Path folder;

    @Test
    void givesBackContentsOfAnySizeAroundTheBoundsOfItsChunks() throws IOException {
        Vault vault = vault(folder);
        // The first segment holds less: salt, nonce prefix and a tag come off it.
        int first = VaultKeys.SEGMENT - 16 - 40;
        int later = VaultKeys.SEGMENT - 16;
        List<Integer> sizes = new ArrayList<>();
        for (int bound : new int[] {0, 1 << 16, 1 << 17, 1 << 18, first, first + later, first + 2 * later}) {
            for (int size = Math.max(0, bound - 2); size <= bound + 2; size++) {
                sizes.add(size);
            }
        }
        for (int size : sizes) {
            byte[] bytes = content(size, size);
            Content content = store(vault, bytes);
            assertEquals(new Content(Digest.of(bytes), Optional.empty(), size), content);
            assertTrue(vault.holds(content.sha256()));
            vault.check(content.sha256(), size);
            try (InputStream read = vault(folder).read(content)) {
                assertArrayEquals(bytes, read.readAllBytes(), () -> size + " bytes");
                assertEquals(-1, read.read());
            }
        }
        assertEquals(sizes.size(), filesIn(folder).size());
    }

    @Test
    void givesSingleBytesToo() throws IOException {
        byte[] bytes = content(5, 200_000);
        Content content = store(vault(folder), bytes);
        try (InputStream read = vault(folder).read(content)) {
            for (byte expected : bytes) {
                assertEquals(expected & 0xff, read.read());
            }
            assertEquals(-1, read.read());
        }
    }

    @Test
    void takesSm3WhenAsked() throws IOException {
        byte[] abc = "abc".getBytes(StandardCharsets.US_ASCII);
        Content content = vault(folder).store(new ByteArrayInputStream(abc), -1, Suite.SHA256_SM3, Progress.NONE);
        // GB/T 32905-2016, example 1.
        assertEquals(
                "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
                HexFormat.of().formatHex(content.sm3().orElseThrow()));
        assertEquals(Digest.of(abc), content.sha256());
    }

    @Test
    void holdsTheSameContentOnce() throws IOException {
        byte[] bytes = content(1, 3_000_000);
        Content content = store(vault(folder), bytes);
        byte[] held = Files.readAllBytes(onlyFile(folder));
        assertEquals(content, store(vault(folder), bytes));
        assertArrayEquals(held, Files.readAllBytes(onlyFile(folder)));
    }

    @Test
    void replacesWhatItHoldsDamagedWhenTheSameContentComesAgain() throws IOException {
        byte[] bytes = content(1, 3_000_000);
        Content content = store(vault(folder), bytes);
        byte[] held = Files.readAllBytes(onlyFile(folder));
        held[2_000_000] ^= 1;
        Files.write(onlyFile(folder), held);
        assertEquals(content, store(vault(folder), bytes));
        vault(folder).check(content.sha256(), content.size());
        onlyFile(folder);
    }

    @Test
    void leavesOneFileWhenManyThreadsStoreTheSameContent() throws Exception {
        Vault vault = vault(folder);
        byte[] same = content(9, 400_000);
        List<Callable<Content>> stores = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            byte[] bytes = i % 3 == 0 ? content(i, 1_000) : same;
            stores.add(() -> store(vault, bytes));
        }
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Content> stored : threads.invokeAll(stores)) {
                vault.check(stored.get().sha256(), stored.get().size());
            }
        }
        assertEquals(9, filesIn(folder).size());
    }

    @Test
    void namesTellNothingToWhoeverLacksTheKey() throws IOException {
        byte[] bytes = content(1, 1_000);
        Content content = store(vault(folder), bytes);
        Path file = folder.relativize(onlyFile(folder));
        assertTrue(file.toString().matches("([0-9a-f]{2}).\\1[0-9a-f]{62}"), file::toString);
        assertFalse(file.toString().contains(content.sha256().hex().substring(0, 8)));
        byte[] otherKey = key();
        otherKey[31] ^= 1;
        Vault other = Vault.open(folder, FILES, otherKey);
        assertFalse(other.holds(content.sha256()));
        store(other, bytes);
        assertEquals(2, filesIn(folder).size());
    }

    /** The same file made with nothing but the format's description, so that another implementation reads ours and we read its. */
    @Test
    void readsWhatTheDescriptionOfTheFormatSays() throws Exception {
        byte[] bytes = content(3, 1_500_000);
        Content content = store(vault(folder), bytes);
        assertArrayEquals(bytes, DescribedFormat.decrypt(key(), Files.readAllBytes(onlyFile(folder))));
        assertEquals(
                DescribedFormat.path(key(), content.sha256().bytes()),
                folder.relativize(onlyFile(folder)).toString().replace('\\', '/'));
    }

    @Test
    void tellsMissingFromOtherContent() throws IOException {
        Vault vault = vault(folder);
        Content one = store(vault, content(1, 100_000));
        Path first = onlyFile(folder);
        byte[] held = Files.readAllBytes(first);
        Digest absent = Digest.of(content(2, 10));
        assertEquals(Reason.MISSING, failure(() -> vault.check(absent, 10)).reason());
        assertEquals(Reason.MISSING, failure(() -> vault.read(absent)).reason());
        assertEquals(
                Reason.OTHER_CONTENT,
                failure(() -> vault.check(one.sha256(), 99_999)).reason());
        Files.delete(first);
        Content two = store(vault, content(2, 100_000));
        Files.write(onlyFile(folder), held);
        VaultException other = failure(() -> vault.check(two.sha256(), two.size()));
        assertEquals(Reason.OTHER_CONTENT, other.reason());
        assertEquals(List.of(two.sha256().toString(), one.sha256().toString()), other.arguments());
    }

    @Test
    void neverHandsOverTheLastByteOfOtherContent() throws IOException {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 200_000}) {
            Path here = folder.resolve(String.valueOf(size));
            Vault vault = vault(here);
            store(vault, content(1, size));
            byte[] held = Files.readAllBytes(onlyFile(here));
            Files.delete(onlyFile(here));
            Content two = store(vault, content(2, size + 1));
            Files.write(onlyFile(here), held);
            AtomicLong handedOver = new AtomicLong();
            VaultException e = failure(() -> {
                try (InputStream read = vault.read(two)) {
                    while (read.read() >= 0) {
                        handedOver.incrementAndGet();
                    }
                }
            });
            assertEquals(Reason.OTHER_CONTENT, e.reason());
            assertTrue(size == 0 || handedOver.get() < size, () -> handedOver + " of " + size);
        }
    }

    static VaultException failure(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(VaultException.class, act);
    }
}
