package org.sealbook.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * A public note key (C2SP signed-note, "vkey"): its name, what kind of signature it makes, and 32 bytes of Ed25519.
 *
 * @param name not empty, without spaces, plus signs and control characters
 * @param type {@link #ED25519} or {@link #COSIGNER}
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record VerifierKey(String name, byte type, byte[] publicKey) {
    /** Ed25519 over the note's text. */
    public static final byte ED25519 = 0x01;

    /** Timestamped cosignature/v1 over a checkpoint. */
    public static final byte COSIGNER = 0x04;

    private static final int MAX_LENGTH = 1024;

    public VerifierKey {
        requireName(name);
        if (type != ED25519 && type != COSIGNER) {
            throw new IllegalArgumentException("unknown type of note key: " + type);
        }
        if (publicKey.length != Ed25519.PUBLIC_KEY_SIZE) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + publicKey.length);
        }
        publicKey = publicKey.clone();
    }

    public static VerifierKey ed25519(String name, byte[] publicKey) {
        return new VerifierKey(name, ED25519, publicKey);
    }

    public static VerifierKey cosigner(String name, byte[] publicKey) {
        return new VerifierKey(name, COSIGNER, publicKey);
    }

    /** Reads {@code name+keyid+base64(type ‖ key)}; the key id must be the right one. */
    public static VerifierKey parse(String vkey) throws FormatException {
        if (vkey.length() > MAX_LENGTH) {
            throw new FormatException("a verifier key has at most " + MAX_LENGTH + " characters");
        }
        int first = vkey.indexOf('+');
        int second = vkey.indexOf('+', first + 1);
        if (first < 0 || second < 0) {
            throw new FormatException("not name+keyid+key: " + StrictText.shortened(vkey));
        }
        byte[] encoded = StrictText.base64(vkey.substring(second + 1));
        if (encoded.length == 0) {
            throw new FormatException("a verifier key without a key");
        }
        try {
            byte[] publicKey = Arrays.copyOfRange(encoded, 1, encoded.length);
            VerifierKey key = new VerifierKey(vkey.substring(0, first), encoded[0], publicKey);
            if (!key.encode().equals(vkey)) {
                throw new FormatException("wrong key id in " + vkey + ", expected " + key.encode());
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new FormatException("not a verifier key: " + e.getMessage(), e);
        }
    }

    public String encode() {
        byte[] encoded = typed();
        return name + "+" + HexFormat.of().toHexDigits(keyId()) + "+"
                + Base64.getEncoder().encodeToString(encoded);
    }

    /** The first four bytes, big-endian, of SHA-256(name ‖ 0x0A ‖ type ‖ public key). */
    public int keyId() {
        byte[] hash = Digest.of((name + "\n").getBytes(UTF_8), typed()).bytes();
        return hash[0] << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8 | (hash[3] & 0xff);
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** Whether this is a raw Ed25519 signature over exactly this message, whatever the type of the key. */
    public boolean verify(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }

    static void requireName(String name) {
        boolean good = !name.isEmpty()
                && StrictText.isWellFormed(name)
                && name.codePoints().noneMatch(c -> c == '+' || c < ' ' || isSpace(c));
        if (!good) {
            throw new IllegalArgumentException("not a key name: " + StrictText.shortened(name));
        }
    }

    /** Unicode's White_Space property. */
    private static boolean isSpace(int codePoint) {
        return Character.isSpaceChar(codePoint) || codePoint == 0x85;
    }

    private byte[] typed() {
        byte[] typed = new byte[1 + publicKey.length];
        typed[0] = type;
        System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
        return typed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key
                && name.equals(key.name)
                && type == key.type
                && Arrays.equals(publicKey, key.publicKey);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(publicKey);
    }

    @Override
    public String toString() {
        return encode();
    }
}
