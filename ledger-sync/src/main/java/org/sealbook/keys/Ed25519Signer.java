package org.sealbook.keys;

import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.VerifierKey;

/** An Ed25519 key (RFC 8032) in memory that signs notes: heads as the log, cosignatures as the cosigner. Safe for use by many threads. */
public final class Ed25519Signer implements NoteSigner {

    /** Length of a seed in bytes. */
    public static final int SEED_LENGTH = Ed25519.SECRET_KEY_SIZE;

    private static final byte LOG = 0x01;
    private static final byte COSIGNER = 0x04;

    private final VerifierKey key;
    private final byte[] publicKey;
    private final byte[] seed;
    private volatile boolean closed;

    private Ed25519Signer(VerifierKey key, byte[] publicKey, byte[] seed) {
        this.key = key;
        this.publicKey = publicKey;
        this.seed = seed;
    }

    /**
     * Makes a signer of a seed.
     *
     * @param type 0x01 for a log's key, 0x04 for a cosigner's
     * @param name the name that stands on the signature line
     * @param seed 32 bytes; copied
     * @throws IllegalArgumentException if type, name or the seed's length is wrong
     */
    public static Ed25519Signer of(byte type, String name, byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        VerifierKey key = switch (type) {
            case LOG -> VerifierKey.ed25519(name, publicKey);
            case COSIGNER -> VerifierKey.cosigner(name, publicKey);
            default -> throw new IllegalArgumentException("no note key has the type " + type);
        };
        return new Ed25519Signer(key, publicKey, seed.clone());
    }

    static Ed25519Signer log(String name, byte[] seed) {
        return of(LOG, name, seed);
    }

    static Ed25519Signer cosigner(String name, byte[] seed) {
        return of(COSIGNER, name, seed);
    }

    /** 32 fresh random bytes. */
    public static byte[] newSeed(SecureRandom random) {
        byte[] seed = new byte[SEED_LENGTH];
        random.nextBytes(seed);
        return seed;
    }

    @Override
    public VerifierKey key() {
        return key;
    }

    /**
     * Signs the bytes themselves (RFC 8032, no prehash).
     *
     * @throws IllegalStateException if the secrets that this signer came from were closed
     */
    @Override
    public byte[] sign(byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, publicKey, 0, message, 0, message.length, signature, 0);
        // Checked after the use: whoever closes in between may have zeroed the seed under the computation.
        if (closed) {
            throw new IllegalStateException("this signer's secrets are closed");
        }
        return signature;
    }

    void close() {
        closed = true;
        Arrays.fill(seed, (byte) 0);
    }

    @Override
    public String toString() {
        return "Ed25519Signer[" + key.name() + "]";
    }
}
