package org.sealbook.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.sealbook.ledger.DamagedStoreException;

/** The file of the tables while nobody has it open. */
final class TableFile {

    private final Path file;
    private final char[] key;

    /**
     * @param file with H2's ending
     * @param key of its encryption; copied
     */
    TableFile(Path file, char[] key) {
        this.file = file;
        this.key = key.clone();
    }

    Path path() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    /** What H2 would execute if it opened the file. */
    FileSchema schema() throws DamagedStoreException {
        return FileSchema.of(Database.FILES + file.toAbsolutePath().toString(), key.clone());
    }

    /** Copies it beside itself, durably; answers the copy. */
    Path copy(String label) {
        Path to = free(label);
        Path unfinished = to.resolveSibling(to.getFileName() + ".new");
        try {
            Files.copy(file, unfinished, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel copied = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                copied.force(true);
            }
            return Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the tables at " + file + " can't be copied", e);
        }
    }

    /** Renames it, if there is one; answers the new name. */
    Path moveAside(String label) {
        if (!exists()) {
            return file;
        }
        try {
            return Files.move(file, free(label), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the tables at " + file + " can't be moved aside", e);
        }
    }

    private Path free(String label) {
        Path to = file.resolveSibling(label + "-" + file.getFileName());
        for (int i = 2; Files.exists(to); i++) {
            to = file.resolveSibling(label + "-" + i + "-" + file.getFileName());
        }
        return to;
    }
}
