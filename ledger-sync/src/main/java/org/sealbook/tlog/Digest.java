package org.sealbook.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value: 32 bytes, immutable, written as base64 (RFC 4648 §4) in every format of ours. */
public final class Digest {
    /** Bytes in a digest. */
    public static final int LENGTH = 32;

    /** A tree is made of digests of a few hundred bytes, where making the computation costs as much as the bytes do. */
    private static final ThreadLocal<MessageDigest> SHA256 = ThreadLocal.withInitial(Digest::newSha256);

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The SHA-256 of all pieces, one after the other. */
    public static Digest of(byte[]... concatenated) {
        MessageDigest sha256 = sha256();
        for (byte[] piece : concatenated) {
            sha256.update(piece);
        }
        return new Digest(sha256.digest());
    }

    /** A digest made elsewhere.
     *
     * @throws IllegalArgumentException unless there are 32 bytes
     */
    public static Digest wrap(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a digest has 32 bytes, not " + bytes.length);
        }
        return new Digest(bytes.clone());
    }

    /** Reads 44 characters of base64. */
    public static Digest parseBase64(String text) throws FormatException {
        byte[] bytes = text.length() == 44 ? StrictText.base64(text) : new byte[0];
        if (bytes.length != LENGTH) {
            throw new FormatException("not a base64 digest of 32 bytes: " + StrictText.shortened(text));
        }
        return new Digest(bytes);
    }

    /** Reads 64 lower-case hexadecimal digits. */
    public static Digest parseHex(String text) throws FormatException {
        if (text.length() != 2 * LENGTH
                || !text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new FormatException("not 64 lower-case hexadecimal digits: " + StrictText.shortened(text));
        }
        return new Digest(HexFormat.of().parseHex(text));
    }

    static Digest ofNode(Digest left, Digest right) {
        MessageDigest sha256 = sha256();
        sha256.update((byte) 1);
        sha256.update(left.bytes);
        sha256.update(right.bytes);
        return new Digest(sha256.digest());
    }

    /** This thread's own, ready for a new message. */
    private static MessageDigest sha256() {
        MessageDigest sha256 = SHA256.get();
        sha256.reset();
        return sha256;
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes into {@code target} from {@code offset} on. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
