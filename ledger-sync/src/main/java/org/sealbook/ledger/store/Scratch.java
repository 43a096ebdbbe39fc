package org.sealbook.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.sealbook.ledger.DamagedStoreException;

/**
 * Empty tables to work something out in, gone when closed: in a file beside the office's own, under a key that is never kept, or in memory
 * beside tables in memory. One at a time in a folder; what a former process left behind is removed.
 *
 * @param file where they lie, if not in memory
 */
record Scratch(Database database, Optional<Path> file) implements AutoCloseable {

    private static final String NAME = "scratch";
    private static final int KEY_BYTES = 32;

    /** @throws UncheckedIOException if there is no place for them */
    static Scratch beside(Database own, List<String> migrations) {
        Optional<Path> folder = own.folder();
        if (folder.isEmpty()) {
            return connected(new Scratch(Database.inMemory(migrations), Optional.empty()));
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        char[] password = HexFormat.of().formatHex(key).toCharArray();
        Scratch scratch = new Scratch(
                Database.inFile(folder.get().resolve(NAME), password, migrations),
                Optional.of(folder.get().resolve(NAME + ".mv.db")));
        scratch.remove();
        return connected(scratch);
    }

    private static Scratch connected(Scratch scratch) {
        try {
            scratch.database.connect("");
            return scratch;
        } catch (DamagedStoreException e) {
            scratch.close();
            throw new UncheckedIOException(new IOException("there is no place for scratch tables", e));
        }
    }

    @Override
    public void close() {
        database.close();
        remove();
    }

    private void remove() {
        if (file.isPresent()) {
            try {
                Files.deleteIfExists(file.get());
            } catch (IOException e) {
                throw new UncheckedIOException("scratch tables can't be removed", e);
            }
        }
    }
}
