package org.sealbook.sync.https;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Bytes from a thread that writes to one that reads, a bounded number between them; whoever breaks it frees both. */
final class Pipe {
    private static final int CHUNK = 16 * 1024;
    private static final int MOST_CHUNKS = 8;

    private final Deque<byte[]> chunks = new ArrayDeque<>();
    private boolean ended;
    private boolean broken;

    /** Where one thread writes; closing ends the bytes. */
    OutputStream out() {
        return new Out();
    }

    /** Where one thread reads; closing it breaks the pipe unless all was read. */
    InputStream in() {
        return new In();
    }

    /** Both sides get an {@link IOException} from now on. */
    synchronized void breakOff() {
        broken = true;
        chunks.clear();
        notifyAll();
    }

    private synchronized void put(byte[] chunk) throws IOException {
        try {
            while (!broken && chunks.size() >= MOST_CHUNKS) {
                wait();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        requireWhole();
        chunks.add(chunk);
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private synchronized byte @Nullable [] take() throws IOException {
        try {
            while (!broken && !ended && chunks.isEmpty()) {
                wait();
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        requireWhole();
        byte[] chunk = chunks.poll();
        notifyAll();
        return chunk;
    }

    private void requireWhole() throws IOException {
        if (broken) {
            throw new IOException("the exchange was broken off");
        }
    }

    private static IOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IOException("interrupted", e);
    }

    private final class Out extends OutputStream {
        private final byte[] buffer = new byte[CHUNK];
        private int filled;

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            for (int done = 0; done < length; ) {
                int now = Math.min(length - done, CHUNK - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, now);
                filled += now;
                done += now;
                if (filled == CHUNK) {
                    flush();
                }
            }
        }

        @Override
        public void flush() throws IOException {
            if (filled > 0) {
                put(Arrays.copyOf(buffer, filled));
                filled = 0;
            }
        }

        @Override
        public void close() throws IOException {
            flush();
            end();
        }
    }

    private final class In extends InputStream {
        private byte[] chunk = {};
        private int used;
        private boolean finished;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, target.length);
            if (length == 0) {
                return 0;
            }
            if (!finished && used == chunk.length) {
                byte[] next = take();
                finished = next == null;
                chunk = next == null ? new byte[0] : next;
                used = 0;
            }
            if (finished) {
                return -1;
            }
            int now = Math.min(length, chunk.length - used);
            System.arraycopy(chunk, used, target, offset, now);
            used += now;
            return now;
        }

        @Override
        public void close() {
            if (!finished) {
                breakOff();
            }
        }
    }
}
