package org.sealbook.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Vault files by the description of their bytes alone: RFC 5869 and AES-GCM by hand, no Tink. */
final class DescribedFormat {

    private static final int HEADER = 40;
    private static final int TAG = 16;

    private DescribedFormat() {}

    private static byte[] hmac(byte[] key, byte[]... pieces) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        for (byte[] piece : pieces) {
            mac.update(piece);
        }
        return mac.doFinal();
    }

    /** HKDF-SHA256 for one block of output. */
    private static byte[] hkdf(byte[] key, byte[] salt, String info) throws Exception {
        return hmac(hmac(salt, key), info.getBytes(US_ASCII), new byte[] {1});
    }

    static String path(byte[] vaultKey, byte[] sha256) throws Exception {
        byte[] nameKey = hkdf(vaultKey, new byte[32], "sealbook/vault/name/v1");
        String name = HexFormat.of().formatHex(hmac(nameKey, sha256));
        return name.substring(0, 2) + "/" + name;
    }

    static byte[] decrypt(byte[] vaultKey, byte[] file) throws Exception {
        byte[] contentKey = hkdf(vaultKey, new byte[32], "sealbook/vault/content/v1");
        byte[] salt = Arrays.copyOfRange(file, 1, 33);
        byte[] fileKey = hkdf(contentKey, salt, "sealbook/vault/v1");
        if (file[0] != HEADER) {
            throw new AssertionError("header of " + file[0]);
        }
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        int at = HEADER;
        for (int segment = 0; at < file.length || segment == 0; segment++) {
            int end = Math.min(file.length, (segment + 1) * (1 << 20));
            byte[] nonce = ByteBuffer.allocate(12)
                    .put(file, 33, 7)
                    .putInt(segment)
                    .put((byte) (end == file.length ? 1 : 0))
                    .array();
            Cipher gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.DECRYPT_MODE, new SecretKeySpec(fileKey, "AES"), new GCMParameterSpec(TAG * 8, nonce));
            plain.write(gcm.doFinal(file, at, end - at));
            at = end;
        }
        return plain.toByteArray();
    }
}
