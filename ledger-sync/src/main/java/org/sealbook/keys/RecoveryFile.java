package org.sealbook.keys;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.sealbook.keys.DamagedKeysException.Fault;

/** The office's master key under the recovery key that the shares of one set make together. The fields before {@code wrapped} are associated data. */
record RecoveryFile(KeyId set, int of, int needed, Wrapped wrapped) {

    static final int LONGEST = 1024;

    private static final String KIND = "recovery";
    private static final List<String> FIELDS = List.of("set", "of", "needed", "nonce", "wrapped");
    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]?");

    /** Nonce and sealed master. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared, never handed on.
    record Wrapped(byte[] nonce, byte[] sealed) {}

    static RecoveryFile wrap(KeyId set, int of, int needed, byte[] recoveryKey, byte[] master, SecureRandom random) {
        byte[] nonce = Sealing.newNonce(random);
        byte[] sealed = Sealing.seal(recoveryKey, nonce, associated(clear(set, of, needed, nonce)), master);
        return new RecoveryFile(set, of, needed, new Wrapped(nonce, sealed));
    }

    /** The master key; empty if it is under another recovery key. */
    Optional<byte[]> unwrap(byte[] recoveryKey) {
        return Sealing.open(
                recoveryKey, wrapped.nonce(), associated(clear(set, of, needed, wrapped.nonce())), wrapped.sealed());
    }

    byte[] encode() {
        SequencedMap<String, String> fields = clear(set, of, needed, wrapped.nonce());
        fields.put("wrapped", KeyText.base64(wrapped.sealed()));
        return KeyText.file(KeyText.lines(KIND, fields));
    }

    static RecoveryFile parse(String file, byte[] bytes) throws DamagedKeysException {
        SequencedMap<String, String> fields = KeyText.parse(file, KIND, FIELDS, bytes);
        String set = fields.getOrDefault("set", "");
        if (!KeyId.isKeyId(set)) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        RecoveryFile read = new RecoveryFile(
                new KeyId(set),
                count(file, fields.getOrDefault("of", "")),
                count(file, fields.getOrDefault("needed", "")),
                new Wrapped(KeyText.bytes(file, fields, "nonce"), KeyText.bytes(file, fields, "wrapped")));
        if (read.wrapped.nonce().length != Sealing.NONCE_LENGTH
                || read.wrapped.sealed().length != Sealing.KEY_LENGTH + Sealing.TAG_LENGTH
                || !Arrays.equals(read.encode(), bytes)) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        return read;
    }

    private static int count(String file, String text) throws DamagedKeysException {
        if (!COUNT.matcher(text).matches()) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        return Integer.parseInt(text);
    }

    private static byte[] associated(SequencedMap<String, String> clear) {
        return KeyText.lines(KIND, clear).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static SequencedMap<String, String> clear(KeyId set, int of, int needed, byte[] nonce) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("set", set.value());
        fields.put("of", Integer.toString(of));
        fields.put("needed", Integer.toString(needed));
        fields.put("nonce", KeyText.base64(nonce));
        return fields;
    }
}
