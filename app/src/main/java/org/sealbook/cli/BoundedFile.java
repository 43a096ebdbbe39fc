package org.sealbook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Reads a small file that a person named. */
final class BoundedFile {

    private BoundedFile() {}

    /**
     * All of its bytes.
     *
     * @throws CommandException as wrong use, where it is not there, cannot be read or is longer than {@code most}
     */
    static byte[] read(Path file, int most) {
        try (var stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                throw CommandException.wrongUse("file.too-long", file, most);
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw CommandException.wrongUse("file.missing", file);
        } catch (IOException e) {
            throw CommandException.wrongUse("file.unreadable", file);
        }
    }
}
