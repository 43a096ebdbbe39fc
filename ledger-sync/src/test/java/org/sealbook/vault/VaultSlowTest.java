package org.sealbook.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.vault.VaultFixture.key;
import static org.sealbook.vault.VaultFixture.onlyFile;

import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.journal.FileLayer;
import org.sealbook.tlog.Digest;

/** Evidence larger than any buffer, through the real vault on the real disk. */
@Tag("slow")
class VaultSlowTest {

    @TempDir
    Path temporary;

    @Test
    void takesFiveGigabytesInTheTestsSmallMemory() throws Exception {
        long size = 5_000_000_003L;
        Path sparse = temporary.resolve("video");
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(size);
            file.seek(size / 2);
            file.write(1);
        }
        assertTrue(Runtime.getRuntime().maxMemory() < size, "the memory must not hold it");
        Path folder = temporary.resolve("vault");
        Vault vault = Vault.open(folder, FileLayer.real(), key());
        Content content;
        try (InputStream input = Files.newInputStream(sparse)) {
            content = vault.store(input, size, Progress.NONE);
        }
        assertEquals(sha256(sparse), content.sha256());
        assertEquals(size, content.size());
        vault.check(content.sha256(), size);
        assertTrue(Files.size(onlyFile(folder)) > size);
    }

    private static Digest sha256(Path file) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        try (InputStream input = Files.newInputStream(file)) {
            byte[] chunk = new byte[1 << 18];
            for (int count = input.read(chunk); count >= 0; count = input.read(chunk)) {
                sha256.update(chunk, 0, count);
            }
        }
        return Digest.wrap(sha256.digest());
    }
}
