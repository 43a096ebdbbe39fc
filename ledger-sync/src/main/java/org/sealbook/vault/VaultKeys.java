package org.sealbook.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sealbook.tlog.Digest;

/** What the vault's key is used for: one key derived for content and one for names, by HKDF-SHA256 (RFC 5869). */
final class VaultKeys {

    static final int SIZE = 32;

    /** Bytes of a segment of encrypted content. */
    static final int SEGMENT = 1 << 20;

    private static final byte[] ASSOCIATED = "sealbook/vault/v1".getBytes(US_ASCII);

    private final AesGcmHkdfStreaming content;
    private final SecretKeySpec names;

    VaultKeys(byte[] key) {
        if (key.length != SIZE) {
            throw new IllegalArgumentException("a vault key of " + key.length + " bytes");
        }
        try {
            content = new AesGcmHkdfStreaming(derive(key, "sealbook/vault/content/v1"), "HmacSha256", SIZE, SEGMENT, 0);
            names = new SecretKeySpec(derive(key, "sealbook/vault/name/v1"), "HmacSHA256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF and AES-GCM", e);
        }
    }

    private static byte[] derive(byte[] key, String info) throws GeneralSecurityException {
        return KDF.getInstance("HKDF-SHA256")
                .deriveData(HKDFParameterSpec.ofExtract().addIKM(key).thenExpand(info.getBytes(US_ASCII), SIZE));
    }

    /** The file name of content: tells nothing of its digest to whoever lacks the key. */
    String name(Digest sha256) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(names);
            return HexFormat.of().formatHex(mac.doFinal(sha256.bytes()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA256", e);
        }
    }

    /** Encrypts what is written; the end must be written by closing, or what was written is damaged. */
    OutputStream encrypting(OutputStream target) throws IOException {
        try {
            return content.newEncryptingStream(target, ASSOCIATED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }

    /** Decrypts; throws an {@link IOException} in place of any byte that was not written so, and of a wrong end. */
    InputStream decrypting(InputStream source) throws IOException {
        try {
            return content.newDecryptingStream(source, ASSOCIATED);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }
}
