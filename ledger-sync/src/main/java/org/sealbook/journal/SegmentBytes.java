package org.sealbook.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.sealbook.journal.FileLayer.OpenFile;
import org.sealbook.journal.JournalException.Stage;

/**
 * The bytes of one file as they were when it was opened, read forward through one buffer; what others append meanwhile is not seen, and
 * room that they cut off is missed only by who asks for it. The caller keeps positions within {@link #size()}.
 */
final class SegmentBytes implements Closeable {

    private static final int WINDOW = 1 << 18;

    private final Path path;
    private final OpenFile file;
    private final long size;
    private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
    private long windowAt;

    private SegmentBytes(Path path, OpenFile file, long size) {
        this.path = path;
        this.file = file;
        this.size = size;
    }

    static SegmentBytes open(Path path, FileLayer files) throws JournalException {
        try {
            OpenFile file = files.openForReading(path);
            try {
                return new SegmentBytes(path, file, file.size());
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    long size() {
        return size;
    }

    byte u8(long at) throws JournalException {
        return window.get(within(at, 1));
    }

    int u16(long at) throws JournalException {
        return Short.toUnsignedInt(window.getShort(within(at, 2)));
    }

    long u32(long at) throws JournalException {
        return Integer.toUnsignedLong(window.getInt(within(at, 4)));
    }

    long u64(long at) throws JournalException {
        return window.getLong(within(at, 8));
    }

    /** The caller has checked that so many bytes are there. */
    byte[] bytes(long at, int length) throws JournalException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            int piece = Math.min(length - done, WINDOW);
            window.get(within(at + done, piece), bytes, done, piece);
            done += piece;
        }
        return bytes;
    }

    /** Whether there are only zeros from a position to the end. */
    boolean zerosFrom(long from) throws JournalException {
        for (long at = from; at < size; at++) {
            if (u8(at) != 0) {
                return false;
            }
        }
        return true;
    }

    int crc32c(long at, long length) throws JournalException {
        CRC32C crc = new CRC32C();
        long done = 0;
        while (done < length) {
            int piece = (int) Math.min(length - done, WINDOW);
            crc.update(window.array(), within(at + done, piece), piece);
            done += piece;
        }
        return (int) crc.getValue();
    }

    /** The position in the window of so many bytes, which are read if need be. */
    private int within(long at, int length) throws JournalException {
        if (at < windowAt || at + length > windowAt + window.limit()) {
            window.clear().limit((int) Math.min(WINDOW, size - at));
            windowAt = at;
            try {
                fill(length);
            } catch (IOException e) {
                window.limit(0);
                throw unreadable(path, e);
            }
            window.flip();
        }
        return (int) (at - windowAt);
    }

    private void fill(int needed) throws IOException {
        while (window.hasRemaining()) {
            if (file.read(window, windowAt + window.position()) < 0) {
                if (window.position() < needed) {
                    throw new IOException("the file became shorter while it was read");
                }
                return;
            }
        }
    }

    private static JournalException unreadable(Path path, IOException cause) {
        return JournalException.failed(Stage.READ, "journal.unreadable", path, cause);
    }

    @Override
    public void close() throws JournalException {
        try {
            file.close();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }
}
