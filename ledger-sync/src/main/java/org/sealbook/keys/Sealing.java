package org.sealbook.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM over a few kilobytes, with associated data. */
final class Sealing {

    static final int KEY_LENGTH = 32;
    static final int NONCE_LENGTH = 12;
    static final int TAG_LENGTH = 16;

    private Sealing() {}

    static byte[] newNonce(SecureRandom random) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        return nonce;
    }

    static byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] clear) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(clear);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM always seals", e);
        }
    }

    /** The clear bytes; empty if these bytes were not sealed under this key, nonce and associated data. */
    static Optional<byte[]> open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        try {
            return Optional.of(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(sealed));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_LENGTH * 8, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
