package org.sealbook.keys;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.sealbook.keys.SigningKey.State;

/**
 * The plain bytes of an office's secrets. Version 2 keeps every signing key that the office has had; version 1, which is still read, one of
 * each. Format: {@code docs/formats.md}, "Key files".
 */
final class SecretsContent {

    /** The most signing keys that are kept. */
    static final int MOST_KEYS = 1_000;

    private static final byte ONE_OF_EACH = 1;
    private static final byte VERSION = 2;
    private static final int LONGEST_FIELD = 16 * 1024;

    /** The fields of version 2 in the order in which they are kept. */
    enum Field {
        LOG_KEY_NAME,
        AUTHORITY_KEY,
        AUTHORITY_CERTIFICATE,
        JOURNAL_MASTER,
        VAULT_KEY,
        DATABASE_KEY
    }

    private final Map<Field, byte[]> fields;
    private final List<SigningKey> keys;

    SecretsContent(Map<Field, byte[]> fields, List<SigningKey> keys) {
        this.fields = new EnumMap<>(fields);
        this.keys = new ArrayList<>(keys);
    }

    /** Not copied. */
    byte[] field(Field field) {
        return Objects.requireNonNull(fields.get(field), "every field is set");
    }

    /** Replaces a field, and zeroes what it was. */
    void renew(Field field, byte[] value) {
        Arrays.fill(field(field), (byte) 0);
        fields.put(field, value);
    }

    String logKeyName() {
        return new String(field(Field.LOG_KEY_NAME), StandardCharsets.UTF_8);
    }

    /** Every signing key, the oldest first; changes show. */
    List<SigningKey> keys() {
        return keys;
    }

    void zero() {
        keys.forEach(SigningKey::close);
        fields.values().forEach(field -> Arrays.fill(field, (byte) 0));
    }

    /** The caller zeroes it. */
    byte[] encode() {
        // Sized beforehand, so that no growing buffer leaves copies behind.
        int length = 1 + 2;
        for (byte[] field : fields.values()) {
            length += 2 + field.length;
        }
        for (SigningKey key : keys) {
            length += 2 + 2 + key.publicPart().length + 2 + key.secret().length;
        }
        ByteBuffer out = ByteBuffer.allocate(length).put(VERSION);
        fields.values().forEach(field -> put(out, field));
        out.putShort((short) keys.size());
        for (SigningKey key : keys) {
            out.put(key.use().code()).put(key.state().code());
            put(out, key.publicPart());
            put(out, key.secret());
        }
        return out.array();
    }

    /**
     * Reads what {@link #encode()} wrote, or what version 1 was.
     *
     * @throws IllegalArgumentException if these are no complete secrets
     */
    static SecretsContent parse(byte[] content) throws CertificateException {
        try {
            ByteBuffer in = ByteBuffer.wrap(content);
            byte version = in.get();
            SecretsContent read = switch (version) {
                case ONE_OF_EACH -> oneOfEach(in);
                case VERSION -> all(in);
                default -> throw new IllegalArgumentException("secrets of version " + version);
            };
            if (in.hasRemaining()) {
                throw new IllegalArgumentException("bytes after the last secret");
            }
            read.requireComplete();
            return read;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("secrets that end early", e);
        }
    }

    private void requireComplete() {
        for (Field key : List.of(Field.AUTHORITY_KEY, Field.JOURNAL_MASTER, Field.VAULT_KEY, Field.DATABASE_KEY)) {
            if (field(key).length != OfficeSecrets.KEY_LENGTH) {
                throw new IllegalArgumentException(key + " of another length");
            }
        }
        for (KeyUse use : KeyUse.values()) {
            if (keys.stream().noneMatch(key -> key.use() == use && key.state() == State.RECORDED)) {
                throw new IllegalArgumentException("no key for " + use);
            }
        }
    }

    private static SecretsContent all(ByteBuffer in) throws CertificateException {
        Map<Field, byte[]> fields = new EnumMap<>(Field.class);
        for (Field name : Field.values()) {
            fields.put(name, take(in));
        }
        SecretsContent read = new SecretsContent(fields, List.of());
        X509Certificate authority = X509Authority.parse(read.field(Field.AUTHORITY_CERTIFICATE));
        int count = Short.toUnsignedInt(in.getShort());
        if (count > MOST_KEYS) {
            throw new IllegalArgumentException(count + " signing keys");
        }
        for (int i = 0; i < count; i++) {
            KeyUse use = KeyUse.of(in.get());
            State state = State.of(in.get());
            read.keys.add(key(use, state, read.logKeyName(), authority, take(in), take(in)));
        }
        return read;
    }

    private static SigningKey key(
            KeyUse use, State state, String logKeyName, X509Certificate authority, byte[] publicPart, byte[] secret)
            throws CertificateException {
        return switch (use) {
            case LOG -> SigningKey.ofNotes(use, state, logKeyName, publicPart, secret);
            case COSIGNER -> SigningKey.ofNotes(use, state, cosignerName(logKeyName), publicPart, secret);
            case CERTIFICATE ->
                SigningKey.ofCertificates(state, publicPart, X509Authority.parse(publicPart), authority, secret);
        };
    }

    /** Version 1: name, log seed, cosigner seed, authority key and certificate, key and certificate, then the three random keys. */
    private static SecretsContent oneOfEach(ByteBuffer in) throws CertificateException {
        Map<Field, byte[]> fields = new EnumMap<>(Field.class);
        fields.put(Field.LOG_KEY_NAME, take(in));
        byte[] logSeed = take(in);
        byte[] cosignerSeed = take(in);
        fields.put(Field.AUTHORITY_KEY, take(in));
        fields.put(Field.AUTHORITY_CERTIFICATE, take(in));
        byte[] certificateKey = take(in);
        byte[] certificate = take(in);
        fields.put(Field.JOURNAL_MASTER, take(in));
        fields.put(Field.VAULT_KEY, take(in));
        fields.put(Field.DATABASE_KEY, take(in));
        return new SecretsContent(fields, List.of()).with(logSeed, cosignerSeed, certificate, certificateKey);
    }

    /** These secrets with one recorded key of each use. */
    SecretsContent with(byte[] logSeed, byte[] cosignerSeed, byte[] certificate, byte[] certificateKey)
            throws CertificateException {
        X509Certificate authority = X509Authority.parse(field(Field.AUTHORITY_CERTIFICATE));
        keys.add(notes(KeyUse.LOG, State.RECORDED, logSeed));
        keys.add(notes(KeyUse.COSIGNER, State.RECORDED, cosignerSeed));
        keys.add(SigningKey.ofCertificates(
                State.RECORDED, certificate, X509Authority.parse(certificate), authority, certificateKey));
        return this;
    }

    /** A key for notes of this office. */
    SigningKey notes(KeyUse use, State state, byte[] seed) {
        if (seed.length != Ed25519Signer.SEED_LENGTH) {
            throw new IllegalArgumentException("a seed of " + seed.length + " bytes");
        }
        byte[] publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        String name = use == KeyUse.LOG ? logKeyName() : cosignerName(logKeyName());
        return SigningKey.ofNotes(use, state, name, publicKey, seed);
    }

    private static String cosignerName(String logKeyName) {
        return logKeyName + "/cosigner";
    }

    private static void put(ByteBuffer out, byte[] field) {
        out.putShort((short) field.length).put(field);
    }

    private static byte[] take(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        if (length > Math.min(LONGEST_FIELD, in.remaining())) {
            throw new BufferUnderflowException();
        }
        byte[] field = new byte[length];
        in.get(field);
        return field;
    }
}
