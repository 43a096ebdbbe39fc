package org.sealbook.reports.inspection;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** The first bytes of a file for PDFBox, which fail to be read once the reading was given up, so that no loop outlives it. */
public final class FileGuard implements RandomAccessRead {

    private final byte[] bytes;
    private final int length;
    private final Abandonment abandonment;
    private int position;
    private boolean closed;

    /** Guards the first {@code length} bytes, which must not change meanwhile. */
    public FileGuard(byte[] bytes, int length, Abandonment abandonment) {
        this.bytes = bytes;
        this.length = length;
        this.abandonment = abandonment;
    }

    @Override
    public int read() throws IOException {
        abandonment.check();
        return position < length ? bytes[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int most) throws IOException {
        abandonment.check();
        int count = Math.min(most, length - position);
        if (count <= 0) {
            return most == 0 ? 0 : -1;
        }
        System.arraycopy(bytes, position, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long getPosition() {
        return position;
    }

    @Override
    public void seek(long to) throws IOException {
        abandonment.check();
        if (to < 0) {
            throw new IOException("position before the start");
        }
        position = (int) Math.min(to, length);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public boolean isEOF() throws IOException {
        abandonment.check();
        return position >= length;
    }

    @Override
    public RandomAccessReadView createView(long start, long streamLength) {
        return new RandomAccessReadView(new FileGuard(bytes, length, abandonment), start, streamLength, true);
    }

    @Override
    public void close() {
        closed = true;
    }
}
