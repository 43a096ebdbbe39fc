package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A folder's files, kept in memory, so that each can be spoiled on the disk and put back. */
final class SpoiledFiles {

    /** One flipped bit. */
    record Flip(Path file, int at, int bit) {}

    private final Path folder;
    private final SortedMap<Path, byte[]> whole = new TreeMap<>();

    SpoiledFiles(Path folder) throws IOException {
        this.folder = folder;
        for (Path file : files(folder)) {
            whole.put(file, Files.readAllBytes(file));
        }
    }

    /** The files that are not empty and whose path within the folder is of a kind. */
    List<Path> files(Predicate<String> kind) {
        return whole.keySet().stream()
                .filter(file -> bytes(file).length > 0)
                .filter(file -> kind.test(folder.relativize(file).toString().replace('\\', '/')))
                .toList();
    }

    byte[] bytes(Path file) {
        return Objects.requireNonNull(whole.get(file), file.toString());
    }

    /** A flip of any byte of the files, each byte as likely as the other. */
    Flip any(List<Path> files, Random random) {
        int at = random.nextInt(
                files.stream().mapToInt(file -> bytes(file).length).sum());
        for (Path file : files) {
            if (at < bytes(file).length) {
                return new Flip(file, at, random.nextInt(8));
            }
            at -= bytes(file).length;
        }
        throw new AssertionError("no files");
    }

    /** The file's bytes with the flip. */
    byte[] spoiled(Flip flip) {
        byte[] spoiled = bytes(flip.file()).clone();
        spoiled[flip.at()] ^= (byte) (1 << flip.bit());
        return spoiled;
    }

    void spoil(Flip flip) throws IOException {
        put(flip, (byte) (bytes(flip.file())[flip.at()] ^ (1 << flip.bit())));
    }

    /** Puts one byte back; the rest of the file must be as it was. */
    void mend(Flip flip) throws IOException {
        put(flip, bytes(flip.file())[flip.at()]);
    }

    private static void put(Flip flip, byte value) throws IOException {
        try (FileChannel file = FileChannel.open(flip.file(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.wrap(new byte[] {value}), flip.at());
        }
    }

    /** Puts the folder back as it was: every file whole, and no other. */
    void restore() throws IOException {
        for (Path file : files(folder)) {
            if (!whole.containsKey(file)) {
                Files.delete(file);
            }
        }
        for (Path file : whole.keySet()) {
            Files.write(file, bytes(file));
        }
    }

    /** The same files, with the same bytes. */
    void requireUnchanged() throws IOException {
        assertEquals(whole.keySet(), new TreeSet<>(files(folder)));
        for (Path file : whole.keySet()) {
            assertArrayEquals(bytes(file), Files.readAllBytes(file), file.toString());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    // They count wrong passwords and say who came and went, and no record rests on them.
                    .filter(file -> !file.endsWith("sign-ins.json") && !file.endsWith("sessions.json"))
                    .toList();
        }
    }
}
