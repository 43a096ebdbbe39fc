package org.sealbook.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.FaultyFiles.Operation;
import org.sealbook.fixtures.PowerCut;
import org.sealbook.fixtures.Seed;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.VaultException.Reason;
import org.sealbook.vault.VaultException.Stage;

/** What a vault holds after failures: what it answered for, whole; and nothing half-written that is believed. */
class VaultFaultsTest {

    private static final byte[] HELD = content(1, 5_000);
    private static final byte[] COMING = content(2, 1_100_000);
    private static final Digest COMING_DIGEST = Digest.of(COMING);

    @TempDir
    Path temporary;

    private int runs;

    private Path vaultHoldingOne() throws IOException {
        Path folder = temporary.resolve("run-" + runs++);
        store(vault(folder), HELD);
        return folder;
    }

    private void assertNothingElseTouched(Path folder, String which) throws IOException {
        Vault vault = vault(folder);
        assertEquals(List.of(), filesIn(folder.resolve("incoming")), which);
        vault.check(Digest.of(HELD), HELD.length);
        int others = 0;
        if (vault.holds(COMING_DIGEST)) {
            vault.check(COMING_DIGEST, COMING.length);
            others = 1;
        }
        assertEquals(1 + others, filesIn(folder).size(), which);
        store(vault, COMING);
        vault.check(COMING_DIGEST, COMING.length);
        assertEquals(2, filesIn(folder).size(), which);
    }

    private VaultException undergo(String which, Consumer<FaultyFiles> fault) throws IOException {
        Path folder = vaultHoldingOne();
        FaultyFiles files = new FaultyFiles(FILES);
        Vault vault = Vault.open(folder, files, key());
        fault.accept(files);
        VaultException e = VaultTest.failure(() -> store(vault, COMING));
        assertEquals(Reason.DISK_FAILED, e.reason(), which);
        assertEquals("vault.disk-failed", e.key(), which);
        assertNothingElseTouched(folder, which);
        return e;
    }

    private FaultyFiles goodStore() throws IOException {
        Path folder = vaultHoldingOne();
        FaultyFiles files = new FaultyFiles(FILES);
        store(Vault.open(folder, files, key()), COMING);
        return files;
    }

    @Test
    void believesNothingHalfWrittenWhenAnyChangeFails() throws IOException {
        int changes = goodStore().changes();
        assertTrue(changes >= 10, () -> "changes: " + changes);
        for (int n = 1; n <= changes; n++) {
            int nth = n;
            undergo("change " + n + " fails", files -> files.failChangeAt(nth));
            undergo("ends before change " + n, files -> files.failChangesFrom(nth));
        }
    }

    @Test
    void believesNothingHalfWrittenWhenAForceFailsOrAWriteIsShort() throws IOException {
        FaultyFiles good = goodStore();
        assertEquals(3, good.forces());
        assertEquals(
                Stage.FORCE, undergo("force 1", files -> files.failForceFrom(1)).stage());
        assertEquals(
                Stage.PLACE, undergo("force 2", files -> files.failForceFrom(2)).stage());
        assertEquals(
                Stage.PLACE, undergo("force 3", files -> files.failForceFrom(3)).stage());
        for (int n = 1; n <= good.calls(Operation.WRITE); n++) {
            int nth = n;
            assertEquals(
                    Stage.WRITE,
                    undergo("write " + n, files -> files.shortWriteAt(nth)).stage());
        }
    }

    @Test
    void leavesNothingBehindOnAFullDisk() throws IOException {
        long seed = Seed.get();
        System.out.println("leavesNothingBehindOnAFullDisk: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        long written = goodStore().written();
        for (int i = 0; i < 20; i++) {
            long room = i == 0 ? 0 : i == 1 ? written - 1 : random.nextLong(written);
            Path folder = vaultHoldingOne();
            Vault vault = Vault.open(folder, new FaultyFiles(FILES).diskFullAfter(room), key());
            VaultException e = VaultTest.failure(() -> store(vault, COMING));
            assertEquals(Stage.WRITE, e.stage());
            assertEquals(List.of("No space left on device"), e.arguments());
            // Removed at once, not at the next opening.
            onlyFile(folder);
            assertNothingElseTouched(folder, "room for " + room);
        }
    }

    @Test
    void holdsWhatItAnsweredForAfterAPowerCut() throws IOException {
        long seed = Seed.get();
        System.out.println("holdsWhatItAnsweredForAfterAPowerCut: seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        int changes = goodStore().changes();
        for (int n = 1; n <= changes + 1; n++) {
            for (int round = 0; round < 4; round++) {
                Path folder = vaultHoldingOne();
                PowerCut power = new PowerCut(folder);
                Vault vault = Vault.open(folder, new FaultyFiles(power).failChangesFrom(n), key());
                boolean answered;
                try {
                    store(vault, COMING);
                    answered = true;
                } catch (VaultException e) {
                    answered = false;
                }
                assertEquals(n > changes, answered);
                if (round == 0) {
                    power.cut();
                } else {
                    power.cut(random);
                }
                assertTrue(!answered || vault(folder).holds(COMING_DIGEST));
                assertNothingElseTouched(folder, "cut before change " + n);
            }
        }
    }

    @Test
    void forcesTheFoldersEvenWhereTheContentIsHeld() throws IOException {
        Path folder = vaultHoldingOne();
        FaultyFiles files = new FaultyFiles(FILES);
        store(Vault.open(folder, files, key()), HELD);
        assertEquals(3, files.forces());
    }

    @Test
    void keepsTheHeldFileWhenReplacingItFails() throws IOException {
        for (int n = 1; n <= 12; n++) {
            Path folder = vaultHoldingOne();
            Path file = onlyFile(folder);
            byte[] damaged = Files.readAllBytes(file);
            damaged[100] ^= 1;
            Files.write(file, damaged);
            FaultyFiles files = new FaultyFiles(FILES).failChangeAt(n);
            Vault vault = Vault.open(folder, files, key());
            try {
                store(vault, HELD);
            } catch (VaultException e) {
                assertEquals(Reason.DISK_FAILED, e.reason());
            }
            if (files.calls(Operation.MOVE) == 0) {
                assertArrayEquals(damaged, Files.readAllBytes(file));
            }
            store(vault(folder), HELD);
            vault(folder).check(Digest.of(HELD), HELD.length);
            onlyFile(folder);
        }
    }

    @Test
    void storesNothingWhenTheInputFails() throws IOException {
        for (int length : new int[] {0, 1, 300_000, 2_000_000}) {
            Path folder = vaultHoldingOne();
            InputStream failing = new InputStream() {
                @Override
                public int read() throws IOException {
                    throw new IOException("the stick was pulled");
                }

                @Override
                public int read(byte[] target, int offset, int count) throws IOException {
                    return read();
                }
            };
            InputStream input = new SequenceInputStream(new ByteArrayInputStream(COMING, 0, length), failing);
            VaultException e = VaultTest.failure(() -> vault(folder).store(input, -1, Progress.NONE));
            assertEquals(Reason.INPUT_FAILED, e.reason());
            assertEquals(Stage.RECEIVE, e.stage());
            assertEquals(List.of("the stick was pulled"), e.arguments());
            onlyFile(folder);
        }
    }

    @Test
    void storesNothingWhenTheInputHasAnotherSizeThanAnnounced() throws IOException {
        Path folder = vaultHoldingOne();
        for (long announced : new long[] {0, COMING.length - 1, COMING.length + 1, Long.MAX_VALUE}) {
            VaultException e = VaultTest.failure(
                    () -> vault(folder).store(new ByteArrayInputStream(COMING), announced, Progress.NONE));
            assertEquals(Reason.INPUT_SIZE_DIFFERS, e.reason());
            onlyFile(folder);
        }
    }

    @Test
    void storesNothingWhenItIsCancelled() throws IOException {
        Path folder = vaultHoldingOne();
        List<Long> advances = new ArrayList<>();
        Progress cancelling = new Progress() {
            @Override
            public void advanced(long bytes) {
                advances.add(bytes);
            }

            @Override
            public boolean cancelled() {
                return advances.size() >= 3;
            }
        };
        VaultException e = VaultTest.failure(
                () -> vault(folder).store(new ByteArrayInputStream(COMING), COMING.length, cancelling));
        assertEquals(Reason.CANCELLED, e.reason());
        assertEquals(3, advances.size());
        onlyFile(folder);
    }

    @Test
    void takesAnInterruptForACancel() throws IOException {
        Path folder = vaultHoldingOne();
        Thread.currentThread().interrupt();
        VaultException e = VaultTest.failure(() -> store(vault(folder), COMING));
        assertTrue(Thread.interrupted());
        assertEquals(Reason.CANCELLED, e.reason());
        onlyFile(folder);
    }

    @Test
    void hearsOfEveryByte() throws IOException {
        Path folder = vaultHoldingOne();
        long[] heard = {0};
        vault(folder).store(new ByteArrayInputStream(COMING), -1, new Progress() {
            @Override
            public void advanced(long bytes) {
                heard[0] += bytes;
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        });
        assertEquals(COMING.length, heard[0]);
    }

    @Test
    void tellsADiskThatCannotReadFromDamage() throws IOException {
        Path folder = vaultHoldingOne();
        FaultyFiles files = new FaultyFiles(FILES).onCall((operation, path) -> {
            if (operation == Operation.READ) {
                throw new IOException("Input/output error");
            }
        });
        Vault vault = Vault.open(folder, files, key());
        assertEquals(
                Reason.UNREADABLE,
                VaultTest.failure(() -> vault.check(Digest.of(HELD), HELD.length))
                        .reason());
    }

    @Test
    void sweepsWhatNeverEnded() throws IOException {
        Path folder = vaultHoldingOne();
        Files.write(folder.resolve("incoming/left"), new byte[100]);
        vault(folder);
        onlyFile(folder);
    }

    @Test
    void readsFromAFolderThatCannotBeChanged() throws IOException {
        Path folder = vaultHoldingOne();
        Vault vault = Vault.open(folder, new FaultyFiles(FILES).readOnly(folder), key());
        vault.check(Digest.of(HELD), HELD.length);
        assertEquals(
                Reason.DISK_FAILED,
                VaultTest.failure(() -> store(vault, COMING)).reason());
        assertFalse(vault.holds(COMING_DIGEST));
    }
}
