package org.sealbook.office;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.sealbook.journal.FileLayer;
import org.sealbook.journal.FileLayer.OpenFile;
import org.sealbook.tlog.Digest;
import org.sealbook.vault.Progress;

/** Reads and copies files with their SHA-256, piece by piece; every copy is durable. */
final class CopiedFiles {

    private static final int PIECE = 1 << 18;

    private final FileLayer files;
    private final Progress progress;
    private final Deque<Path> made = new ArrayDeque<>();

    CopiedFiles(FileLayer files, Progress progress) {
        this.files = files;
        this.progress = progress;
    }

    /**
     * Copies a file's first bytes into a new file.
     *
     * @throws CancellationException when the progress asks for it
     */
    Digest copy(Path from, long length, Path to) throws IOException {
        folder(requireNonNull(to.getParent()));
        try (OpenFile target = files.create(to)) {
            made.push(to);
            Digest digest = read(from, length, target::write);
            target.force();
            return digest;
        }
    }

    /** The digest of a whole file. */
    Digest digest(Path file) throws IOException {
        return read(file, size(file), piece -> {});
    }

    /** Writes a new small file. */
    void write(Path to, byte[] content) throws IOException {
        folder(requireNonNull(to.getParent()));
        try (OpenFile target = files.create(to)) {
            made.push(to);
            target.write(ByteBuffer.wrap(content));
            target.force();
        }
    }

    long size(Path file) throws IOException {
        try (OpenFile open = files.openForReading(file)) {
            return open.size();
        }
    }

    private interface Piece {
        void take(ByteBuffer bytes) throws IOException;
    }

    private Digest read(Path from, long length, Piece each) throws IOException {
        MessageDigest sha256 = sha256();
        try (OpenFile source = files.openForReading(from)) {
            ByteBuffer piece = ByteBuffer.allocate(PIECE);
            for (long at = 0; at < length; at += piece.limit()) {
                if (progress.cancelled()) {
                    throw new CancellationException("ended while " + from + " was read");
                }
                piece.clear().limit((int) Math.min(PIECE, length - at));
                while (piece.hasRemaining()) {
                    if (source.read(piece, at + piece.position()) < 0) {
                        throw new IOException(from + " became shorter while it was read");
                    }
                }
                piece.flip();
                sha256.update(piece.duplicate());
                each.take(piece.duplicate());
                progress.advanced(piece.limit());
            }
        }
        return Digest.wrap(sha256.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void folder(Path folder) throws IOException {
        if (!files.exists(folder)) {
            Path parent = folder.getParent();
            if (parent != null) {
                folder(parent);
            }
            files.createFolders(folder);
            made.push(folder);
        }
    }

    /** Makes the names of everything that was copied durable. */
    void forceFolders() throws IOException {
        Set<Path> folders = new LinkedHashSet<>();
        made.forEach(path -> folders.add(requireNonNull(path.getParent())));
        for (Path folder : folders) {
            files.forceFolder(folder);
        }
    }

    /** Removes what was made, as far as it can be. */
    void discard(Exception why) {
        for (Path path : made) {
            try {
                files.delete(path);
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }
}
