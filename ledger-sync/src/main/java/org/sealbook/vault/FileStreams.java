package org.sealbook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.sealbook.journal.FileLayer.OpenFile;
import org.sealbook.vault.VaultException.Reason;
import org.sealbook.vault.VaultException.Stage;

/** Open files as streams, whose failures say that it was the disk. */
final class FileStreams {

    private FileStreams() {}

    /** Appends; closing it leaves the file open. */
    static OutputStream writing(OpenFile file) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                try {
                    file.write(ByteBuffer.wrap(bytes, offset, length));
                } catch (IOException e) {
                    throw VaultException.of(Stage.WRITE, Reason.DISK_FAILED, e);
                }
            }
        };
    }

    /** Reads from the beginning; closing it closes the file. */
    static InputStream reading(OpenFile file) {
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                try {
                    int count = file.read(ByteBuffer.wrap(target, offset, length), at);
                    at += Math.max(0, count);
                    return count;
                } catch (IOException e) {
                    throw VaultException.of(Stage.READ, Reason.UNREADABLE, e);
                }
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
