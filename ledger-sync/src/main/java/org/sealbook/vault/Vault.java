package org.sealbook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.FileLayer.OpenFile;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.VaultException.Reason;
import org.sealbook.vault.VaultException.Stage;

/**
 * A folder of evidence, each content once, encrypted and authenticated, found by its SHA-256.
 *
 * <p>Content lies under the hex HMAC-SHA256 of its digest in a folder of that name's first two digits; what is coming in, under
 * {@code incoming/}. Safe for use by several threads; one vault per folder, which the caller sees to.
 */
public final class Vault {

    private static final int LOCKS = 64;

    private final Path folder;
    private final FileLayer files;
    private final VaultKeys keys;
    private final SecureRandom random = new SecureRandom();

    /** Held while content gets its place, so that the same content coming in twice leaves one file. */
    private final Lock[] placing =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(Lock[]::new);

    private Vault(Path folder, FileLayer files, VaultKeys keys) {
        this.folder = folder;
        this.files = files;
        this.keys = keys;
    }

    /**
     * Opens a vault, new if the folder is missing; removes what intakes left that never ended.
     *
     * @param key 32 bytes, copied
     */
    public static Vault open(Path folder, FileLayer files, byte[] key) throws VaultException {
        Vault vault = new Vault(folder, files, new VaultKeys(key));
        try {
            for (Path unfinished : files.list(vault.incoming())) {
                files.delete(unfinished);
            }
        } catch (IOException e) {
            throw VaultException.of(Stage.OPEN, Reason.DISK_FAILED, e);
        }
        return vault;
    }

    /** As {@link #store(InputStream, long, Suite, Progress)} with {@link Suite#SHA256}. */
    public Content store(InputStream input, long expectedSize, Progress progress) throws VaultException {
        return store(input, expectedSize, Suite.SHA256, progress);
    }

    /**
     * Reads the stream once to its end; when this returns, its content is held, durable and whole. Content that is held already is read
     * and verified, and replaced by the fresh one if anything is wrong with it. After a failure the stream's content may be held only if it
     * was before, or if the failure is of stage PLACE; nothing half-written is ever found.
     *
     * @param input is not closed
     * @param expectedSize in bytes, or -1 if it is not known
     */
    public Content store(InputStream input, long expectedSize, Suite suite, Progress progress) throws VaultException {
        byte[] name = new byte[16];
        random.nextBytes(name);
        Path fresh = incoming().resolve(HexFormat.of().formatHex(name));
        boolean moved = false;
        try {
            Content content = receive(input, fresh, new Intake(suite, expectedSize, progress));
            moved = place(fresh, content, progress);
            return content;
        } finally {
            if (!moved) {
                discard(fresh);
            }
        }
    }

    private Content receive(InputStream input, Path fresh, Intake intake) throws VaultException {
        try {
            files.createFolders(incoming());
            try (OpenFile file = files.create(fresh)) {
                return intake.take(input, file, keys);
            }
        } catch (IOException e) {
            throw VaultException.of(Stage.WRITE, Reason.DISK_FAILED, e);
        }
    }

    /** Answers whether the fresh file was moved; not if its content was held already. */
    private boolean place(Path fresh, Content content, Progress progress) throws VaultException {
        String name = keys.name(content.sha256());
        Path shelf = shelf(name);
        Path place = shelf.resolve(name);
        Lock lock = placing[Math.floorMod(content.sha256().hashCode(), LOCKS)];
        lock.lock();
        try {
            files.createFolders(shelf);
            boolean move = !files.exists(place) || !isWhole(content, progress);
            if (move) {
                files.moveInto(fresh, place);
            }
            // Also where it was held: whoever moved it there may have ended before it was durable.
            files.forceFolder(shelf);
            files.forceFolder(folder);
            return move;
        } catch (IOException e) {
            throw VaultException.of(Stage.PLACE, Reason.DISK_FAILED, e);
        } finally {
            lock.unlock();
        }
    }

    private boolean isWhole(Content content, Progress progress) throws VaultException {
        try {
            check(content.sha256(), content.size(), new Deaf(progress));
            return true;
        } catch (VaultException e) {
            if (e.reason() == Reason.CANCELLED) {
                throw e;
            }
            return false;
        }
    }

    private void discard(Path fresh) {
        try {
            if (files.exists(fresh)) {
                files.delete(fresh);
            }
        } catch (IOException e) {
            // What was asked for has its answer already; the next opening removes the file.
            return;
        }
    }

    /** Whether a file lies where this content belongs; {@link #check} tells whether it is whole. */
    public boolean holds(Digest sha256) {
        return files.exists(place(sha256));
    }

    /**
     * The content, to be closed by the caller. A byte that the vault did not write is never handed over, and the last bytes only after the
     * whole was found to have this digest: in their place the stream throws a {@link VaultException}.
     *
     * @throws VaultException MISSING, UNREADABLE, DAMAGED or OTHER_CONTENT
     */
    public InputStream read(Digest sha256) throws VaultException {
        Path place = place(sha256);
        if (!files.exists(place)) {
            throw new VaultException(Stage.READ, Reason.MISSING, null, sha256);
        }
        OpenFile file;
        try {
            file = files.openForReading(place);
        } catch (IOException e) {
            throw VaultException.of(Stage.READ, Reason.UNREADABLE, e);
        }
        boolean opened = false;
        try {
            InputStream content = new VerifiedContent(keys.decrypting(FileStreams.reading(file)), sha256);
            opened = true;
            return content;
        } catch (IOException e) {
            throw VaultException.of(Stage.READ, Reason.DAMAGED, e);
        } finally {
            if (!opened) {
                close(file);
            }
        }
    }

    /** As {@link #read(Digest)}. */
    public InputStream read(Content content) throws VaultException {
        return read(content.sha256());
    }

    private static void close(OpenFile file) throws VaultException {
        try {
            file.close();
        } catch (IOException e) {
            throw VaultException.of(Stage.READ, Reason.UNREADABLE, e);
        }
    }

    /** As {@link #check(Digest, long, Progress)}, hearing nothing. */
    public void check(Digest sha256, long size) throws VaultException {
        check(sha256, size, Progress.NONE);
    }

    /**
     * Reads and verifies all of a content.
     *
     * @throws VaultException with the reason: MISSING, UNREADABLE, DAMAGED, or OTHER_CONTENT for whole content of another digest or size;
     *     CANCELLED when the progress asks for it
     */
    public void check(Digest sha256, long size, Progress progress) throws VaultException {
        byte[] chunk = new byte[1 << 16];
        long actual = 0;
        try (InputStream content = read(sha256)) {
            for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
                actual += count;
                progress.advanced(count);
                if (progress.cancelled()) {
                    throw new VaultException(Stage.READ, Reason.CANCELLED, null);
                }
            }
        } catch (IOException e) {
            throw VaultException.of(Stage.READ, Reason.UNREADABLE, e);
        }
        if (actual != size) {
            throw new VaultException(Stage.READ, Reason.OTHER_CONTENT, null, size, actual);
        }
    }

    /** Is asked whether to go on, and told nothing: the bytes were counted when they came in. */
    private record Deaf(Progress asked) implements Progress {

        @Override
        public void advanced(long bytes) {}

        @Override
        public boolean cancelled() {
            return asked.cancelled();
        }
    }

    private Path incoming() {
        return folder.resolve("incoming");
    }

    private Path place(Digest sha256) {
        String name = keys.name(sha256);
        return shelf(name).resolve(name);
    }

    private Path shelf(String name) {
        return folder.resolve(name.substring(0, 2));
    }
}
