package org.sealbook.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.MerkleTree;

/** Reads what {@link Packer} wrote, from bytes that are hostile: every length is held against what is left before anything is made of it. */
final class Unpacker {

    private final ByteBuffer in;

    Unpacker(byte[] bytes) {
        in = ByteBuffer.wrap(bytes);
    }

    int u8() throws FormatException {
        require(1);
        return Byte.toUnsignedInt(in.get());
    }

    int u16() throws FormatException {
        require(2);
        return Short.toUnsignedInt(in.getShort());
    }

    /** Signed, for times. */
    long i64() throws FormatException {
        require(Long.BYTES);
        return in.getLong();
    }

    /** A u64 that counts something: below 2⁶³. */
    long size() throws FormatException {
        long size = i64();
        if (size < 0) {
            throw new FormatException("a size of 2⁶³ or more");
        }
        return size;
    }

    /** LEB128 in its shortest form, up to 64 bits. */
    long leb() throws FormatException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = u8();
            long bits = next & 0x7f;
            if (shift == 63 && bits > 1) {
                throw new FormatException("a number of more than 64 bits");
            }
            value |= bits << shift;
            if ((next & 0x80) == 0) {
                if (next == 0 && shift > 0) {
                    throw new FormatException("a number that is not in its shortest form");
                }
                return value;
            }
        }
        throw new FormatException("a number of more than 64 bits");
    }

    Digest digest() throws FormatException {
        return Digest.wrap(raw(Digest.LENGTH));
    }

    byte[] raw(int length) throws FormatException {
        require(length);
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    byte[] piece(int max) throws FormatException {
        int length = u16();
        if (length > max) {
            throw new FormatException("at most " + max + " bytes are allowed, not " + length);
        }
        return raw(length);
    }

    /** ASCII; other bytes become a character that no line of ours holds. */
    String line() throws FormatException {
        return new String(raw(u8()), US_ASCII);
    }

    List<Digest> path() throws FormatException {
        return digests(u8());
    }

    List<Digest> digests(int count) throws FormatException {
        if (count > MerkleTree.MAX_PATH) {
            throw new FormatException("at most " + MerkleTree.MAX_PATH + " hashes are allowed, not " + count);
        }
        List<Digest> hashes = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            hashes.add(digest());
        }
        return hashes;
    }

    void end() throws FormatException {
        if (in.hasRemaining()) {
            throw new FormatException(in.remaining() + " bytes too many");
        }
    }

    private void require(int bytes) throws FormatException {
        if (in.remaining() < bytes) {
            throw new FormatException("cut short");
        }
    }
}
