package org.sealbook.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Every operation on files that durability depends on. Journal, vault, keys and marks reach the disk only through it, so that tests
 * can fill the disk, fail a force, tear a write or hold the program at a stage.
 *
 * <p>What was written is durable after {@link OpenFile#force()} of the file and, for a new or renamed file, {@link #forceFolder(Path)}.
 */
public interface FileLayer {

    static FileLayer real() {
        return new RealFiles();
    }

    /** Creates a file that must not exist yet, for reading and writing. */
    OpenFile create(Path file) throws IOException;

    /** Opens an existing file for reading and writing. */
    OpenFile open(Path file) throws IOException;

    /** Opens an existing file for reading only. */
    OpenFile openForReading(Path file) throws IOException;

    /** Creates the folder and its missing parents, each made durable in its parent. */
    void createFolders(Path folder) throws IOException;

    /** Makes the folder's list of names durable, where the system can. */
    void forceFolder(Path folder) throws IOException;

    /** Renames within one file system, replacing the target in one step. */
    void moveInto(Path from, Path to) throws IOException;

    void delete(Path file) throws IOException;

    boolean exists(Path file);

    /** How many bytes may still be written into an existing folder, as far as the system knows. */
    long room(Path folder) throws IOException;

    /** The entries of a folder, sorted by name; none if it does not exist. */
    List<Path> list(Path folder) throws IOException;

    /** Reads a file of at most {@code limit} bytes; a larger one is refused with an {@link IOException}. */
    default byte[] readWhole(Path file, int limit) throws IOException {
        try (OpenFile open = openForReading(file)) {
            long size = open.size();
            if (size > limit) {
                throw new IOException(file + " has " + size + " bytes, more than the " + limit + " that are read");
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) size);
            while (bytes.hasRemaining()) {
                if (open.read(bytes, bytes.position()) < 0) {
                    throw new IOException(file + " became shorter while it was read");
                }
            }
            return bytes.array();
        }
    }

    /** Replaces a small file so that after a crash either the old or the new content is there, whole; durable when it returns. */
    default void replaceWhole(Path file, byte[] content) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a folder");
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        if (exists(fresh)) {
            delete(fresh);
        }
        try (OpenFile open = create(fresh)) {
            open.write(ByteBuffer.wrap(content));
            open.force();
        }
        moveInto(fresh, file);
        forceFolder(folder);
    }

    /** One open file. Not safe for use by several threads. */
    interface OpenFile extends Closeable {

        /** Writes all remaining bytes at the file's end, or throws; after a throw any prefix may have been written. */
        void write(ByteBuffer bytes) throws IOException;

        /** Writes all remaining bytes over bytes that the file has, or throws; after a throw any of them may have been written. */
        void overwrite(ByteBuffer bytes, long position) throws IOException;

        /** Reads at a position; answers the number of bytes, or -1 at the end. */
        int read(ByteBuffer target, long position) throws IOException;

        long size() throws IOException;

        void truncate(long size) throws IOException;

        /** Makes content and size durable. After a failure nothing is known of what reached the disk. */
        void force() throws IOException;

        /** As {@link #force}, where only bytes were overwritten since the size was made durable; may be quicker. */
        void forceContent() throws IOException;
    }
}
