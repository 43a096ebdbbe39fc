package org.sealbook.keys;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Turns a person's password into a key: NFC (two keyboards may compose one character differently), UTF-8, Argon2id version 1.3. */
final class PasswordKey {

    static final int SALT_LENGTH = 32;
    static final int KEY_LENGTH = 32;

    private PasswordKey() {}

    /** Does not change the password; every copy made here is zeroed, save one that the JDK's normaliser makes of a password not in NFC. */
    static byte[] derive(char[] password, byte[] salt, Argon2Cost cost) {
        byte[] bytes = utf8(password);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(salt)
                    .withMemoryAsKB(cost.memoryKib())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .build());
            byte[] key = new byte[KEY_LENGTH];
            generator.generateBytes(bytes, key);
            return key;
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] utf8(char[] password) {
        CharBuffer text = CharBuffer.wrap(password);
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            text = CharBuffer.wrap(Normalizer.normalize(text, Normalizer.Form.NFC));
        }
        // Three bytes hold what any one char becomes; an array of our own can be zeroed.
        ByteBuffer encoded = ByteBuffer.allocate(3 * text.remaining());
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .encode(text, encoded, true);
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }
}
