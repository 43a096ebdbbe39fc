package org.sealbook.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.sealbook.tlog.Digest;

/** Writes the binary formats of sync: big-endian, lengths before what they measure. */
final class Packer {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Packer u8(int value) {
        out.write(value);
        return this;
    }

    Packer u16(int value) {
        return u8(value >>> 8).u8(value);
    }

    Packer u64(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            u8((int) (value >>> shift));
        }
        return this;
    }

    /** LEB128: seven bits a byte, the lowest first. */
    Packer leb(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            u8((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        return u8((int) rest);
    }

    Packer digest(Digest digest) {
        return raw(digest.bytes());
    }

    Packer raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** u16 length, bytes. */
    Packer piece(byte[] bytes) {
        return u16(bytes.length).raw(bytes);
    }

    /** u8 length, ASCII. */
    Packer line(String text) {
        byte[] bytes = text.getBytes(US_ASCII);
        return u8(bytes.length).raw(bytes);
    }

    /** u8 count, hashes. */
    Packer path(List<Digest> path) {
        u8(path.size());
        path.forEach(this::digest);
        return this;
    }

    int length() {
        return out.size();
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
