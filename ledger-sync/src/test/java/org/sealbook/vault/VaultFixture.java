package org.sealbook.vault;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.journal.FileLayer;

/** Vaults and contents of the tests. */
final class VaultFixture {

    /** Real files; without a power cut nobody can tell that forces do not wait for the disk. */
    static final FileLayer FILES = new FaultyFiles(FileLayer.real()).quick();

    private VaultFixture() {}

    static byte[] key() {
        byte[] key = new byte[VaultKeys.SIZE];
        Arrays.fill(key, (byte) 7);
        return key;
    }

    static Vault vault(Path folder) throws IOException {
        return Vault.open(folder, FILES, key());
    }

    static byte[] content(long seed, int size) {
        byte[] bytes = new byte[size];
        new SplittableRandom(seed).nextBytes(bytes);
        return bytes;
    }

    static Content store(Vault vault, byte[] bytes) throws VaultException {
        return vault.store(new ByteArrayInputStream(bytes), bytes.length, Progress.NONE);
    }

    /** Every file under a folder. */
    static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static Path onlyFile(Path folder) throws IOException {
        List<Path> found = filesIn(folder);
        if (found.size() != 1) {
            throw new AssertionError("one file expected: " + found);
        }
        return found.getFirst();
    }
}
