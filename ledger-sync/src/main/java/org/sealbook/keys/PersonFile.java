package org.sealbook.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sealbook.keys.DamagedKeysException.Fault;

/**
 * One person's file: the office's master key under this person's password. All fields before {@code wrapped} are associated data
 * of the wrapping, so that none can be exchanged; the checksum tells damage from a wrong password.
 */
final class PersonFile {

    static final int LONGEST = 1024;

    private static final String KIND = "person";
    private static final List<String> FIELDS = List.of("person", "argon2id", "salt", "nonce", "wrapped");
    private static final Pattern COST = Pattern.compile("m=(\\d{1,7}) t=(\\d{1,2}) p=(\\d)");

    private final KeyId person;
    private final Argon2Cost cost;
    private final byte[] salt;
    private final byte[] nonce;
    private final byte[] wrapped;

    PersonFile(KeyId person, Argon2Cost cost, byte[] salt, byte[] nonce, byte[] wrapped) {
        this.person = person;
        this.cost = cost;
        this.salt = salt;
        this.nonce = nonce;
        this.wrapped = wrapped;
    }

    static PersonFile wrap(KeyId person, char[] password, Argon2Cost cost, byte[] master, SecureRandom random) {
        byte[] salt = new byte[PasswordKey.SALT_LENGTH];
        random.nextBytes(salt);
        byte[] nonce = Sealing.newNonce(random);
        PersonFile unsealed = new PersonFile(person, cost, salt, nonce, new byte[0]);
        byte[] key = PasswordKey.derive(password, salt, cost);
        try {
            byte[] wrapped = Sealing.seal(key, nonce, unsealed.associated(), master);
            return new PersonFile(person, cost, salt, nonce, wrapped);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    KeyId person() {
        return person;
    }

    /** The master key; empty if the password is not this person's. */
    Optional<byte[]> unwrap(char[] password) {
        byte[] key = PasswordKey.derive(password, salt, cost);
        try {
            return Sealing.open(key, nonce, associated(), wrapped);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    byte[] encode() {
        SequencedMap<String, String> fields = clearFields();
        fields.put("wrapped", KeyText.base64(wrapped));
        return KeyText.file(KeyText.lines(KIND, fields));
    }

    static PersonFile parse(String file, byte[] bytes) throws DamagedKeysException {
        SequencedMap<String, String> fields = KeyText.parse(file, KIND, FIELDS, bytes);
        String person = fields.getOrDefault("person", "");
        Matcher cost = COST.matcher(fields.getOrDefault("argon2id", ""));
        if (!KeyId.isKeyId(person) || !cost.matches()) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        PersonFile read = new PersonFile(
                new KeyId(person),
                cost(file, cost),
                KeyText.bytes(file, fields, "salt"),
                KeyText.bytes(file, fields, "nonce"),
                KeyText.bytes(file, fields, "wrapped"));
        if (read.salt.length != PasswordKey.SALT_LENGTH
                || read.nonce.length != Sealing.NONCE_LENGTH
                || read.wrapped.length != Sealing.KEY_LENGTH + Sealing.TAG_LENGTH
                || !Arrays.equals(read.encode(), bytes)) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        return read;
    }

    private static Argon2Cost cost(String file, Matcher text) throws DamagedKeysException {
        try {
            Argon2Cost cost = new Argon2Cost(
                    Integer.parseInt(text.group(1)), Integer.parseInt(text.group(2)), Integer.parseInt(text.group(3)));
            if (cost.memoryKib() * 1024L > Runtime.getRuntime().maxMemory() / 2) {
                throw new DamagedKeysException(file, Fault.COST);
            }
            return cost;
        } catch (IllegalArgumentException e) {
            throw new DamagedKeysException(file, Fault.COST);
        }
    }

    private byte[] associated() {
        return KeyText.lines(KIND, clearFields()).getBytes(StandardCharsets.ISO_8859_1);
    }

    private SequencedMap<String, String> clearFields() {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("person", person.value());
        fields.put("argon2id", "m=" + cost.memoryKib() + " t=" + cost.passes() + " p=" + cost.lanes());
        fields.put("salt", KeyText.base64(salt));
        fields.put("nonce", KeyText.base64(nonce));
        return fields;
    }

    @Override
    public String toString() {
        return "PersonFile[" + person + "]";
    }
}
