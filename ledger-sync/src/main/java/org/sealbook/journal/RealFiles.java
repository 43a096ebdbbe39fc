package org.sealbook.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The machine's own file system. */
final class RealFiles implements FileLayer {

    private static final boolean FOLDERS_CAN_BE_FORCED =
            !System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

    @Override
    public OpenFile create(Path file) throws IOException {
        return channel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public OpenFile open(Path file) throws IOException {
        return channel(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    @Override
    public OpenFile openForReading(Path file) throws IOException {
        return channel(file, StandardOpenOption.READ);
    }

    @Override
    public void createFolders(Path folder) throws IOException {
        Path whole = folder.toAbsolutePath();
        if (Files.isDirectory(whole)) {
            return;
        }
        Path parent = whole.getParent();
        if (parent != null) {
            createFolders(parent);
        }
        try {
            Files.createDirectory(whole);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(whole)) {
                throw e;
            }
            // Another thread was quicker; its folder may not be durable yet.
        }
        if (parent != null) {
            forceFolder(parent);
        }
    }

    @Override
    public void forceFolder(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_FORCED) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    @Override
    public void moveInto(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path file) throws IOException {
        Files.delete(file);
    }

    @Override
    public boolean exists(Path file) {
        return Files.exists(file);
    }

    @Override
    public long room(Path folder) throws IOException {
        // Asked before every block: the file store's own answer goes through the list of all mounts.
        long room = folder.toFile().getUsableSpace();
        return room > 0 ? room : Files.getFileStore(folder).getUsableSpace();
    }

    @Override
    public List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static OpenFile channel(Path file, OpenOption... options) throws IOException {
        return new ChannelFile(FileChannel.open(file, options));
    }

    private record ChannelFile(FileChannel channel) implements OpenFile {

        /** The JDK keeps a native copy as large as the largest buffer it was ever handed, for each thread. */
        private static final int PIECE = 1 << 18;

        @Override
        public void write(ByteBuffer bytes) throws IOException {
            overwrite(bytes, channel.size());
        }

        @Override
        public void overwrite(ByteBuffer bytes, long position) throws IOException {
            long at = position;
            int limit = bytes.limit();
            while (bytes.position() < limit) {
                bytes.limit(Math.min(limit, bytes.position() + PIECE));
                at += channel.write(bytes, at);
            }
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return channel.read(target, position);
        }

        @Override
        public long size() throws IOException {
            return channel.size();
        }

        @Override
        public void truncate(long size) throws IOException {
            channel.truncate(size);
        }

        @Override
        public void force() throws IOException {
            channel.force(true);
        }

        @Override
        public void forceContent() throws IOException {
            channel.force(false);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
