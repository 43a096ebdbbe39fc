package org.sealbook.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.sealbook.keys.DamagedKeysException.Fault;

/** The office's secrets sealed under its master key. The fields before {@code sealed} are associated data. */
final class SecretsFile {

    static final int LONGEST = 2 << 20;

    private static final String KIND = "secrets";
    private static final List<String> FIELDS = List.of("nonce", "sealed");

    private final byte[] nonce;
    private final byte[] sealed;

    SecretsFile(byte[] nonce, byte[] sealed) {
        this.nonce = nonce;
        this.sealed = sealed;
    }

    static SecretsFile seal(byte[] master, byte[] content, SecureRandom random) {
        byte[] nonce = Sealing.newNonce(random);
        return new SecretsFile(nonce, Sealing.seal(master, nonce, associated(nonce), content));
    }

    /** The content; empty if it was sealed under another master key. */
    Optional<byte[]> open(byte[] master) {
        return Sealing.open(master, nonce, associated(nonce), sealed);
    }

    byte[] encode() {
        SequencedMap<String, String> fields = clearFields(nonce);
        fields.put("sealed", KeyText.base64(sealed));
        return KeyText.file(KeyText.lines(KIND, fields));
    }

    static SecretsFile parse(String file, byte[] bytes) throws DamagedKeysException {
        SequencedMap<String, String> fields = KeyText.parse(file, KIND, FIELDS, bytes);
        SecretsFile read = new SecretsFile(KeyText.bytes(file, fields, "nonce"), KeyText.bytes(file, fields, "sealed"));
        if (read.nonce.length != Sealing.NONCE_LENGTH
                || read.sealed.length < Sealing.TAG_LENGTH
                || !Arrays.equals(read.encode(), bytes)) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        return read;
    }

    private static byte[] associated(byte[] nonce) {
        return KeyText.lines(KIND, clearFields(nonce)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static SequencedMap<String, String> clearFields(byte[] nonce) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("nonce", KeyText.base64(nonce));
        return fields;
    }

    byte[] nonce() {
        return nonce.clone();
    }

    byte[] sealed() {
        return sealed.clone();
    }
}
