package org.sealbook.office;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What this machine does without us: the JDK's SHA-256, and a plain file that is written and forced. */
final class Yardsticks {

    private static final int BUFFER = 1 << 20;

    private Yardsticks() {}

    /** SHA-256 on one thread, in bytes a second. */
    static double sha256(long millis) throws IOException {
        byte[] bytes = new byte[BUFFER];
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return Rate.of(millis, () -> {
            sha256.update(bytes);
            return bytes.length;
        });
    }

    /** Writes of so many bytes at the end of a file, each forced, a second. */
    static double forces(Path folder, int bytes, long millis) throws IOException {
        Path file = folder.resolve("yardstick");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer content = ByteBuffer.allocate(bytes);
            return Rate.of(millis, () -> {
                content.clear();
                while (content.hasRemaining()) {
                    channel.write(content);
                }
                channel.force(true);
                return 1;
            });
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
