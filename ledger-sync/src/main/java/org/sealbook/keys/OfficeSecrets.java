package org.sealbook.keys;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.sealbook.keys.DamagedKeysException.Fault;

/**
 * Everything secret that an unlocked office holds: its signing keys and the random keys of journal, vault and database. Closing
 * zeroes them; a signer taken from here does not sign afterwards. {@link #toString()} tells nothing. Safe for use by many threads.
 */
public final class OfficeSecrets implements AutoCloseable {

    private static final byte VERSION = 1;
    private static final int KEY_LENGTH = 32;
    private static final int LONGEST_FIELD = 16 * 1024;

    /** The fields in the order in which they are kept. */
    private enum Field {
        LOG_KEY_NAME,
        LOG_SEED,
        COSIGNER_SEED,
        AUTHORITY_KEY,
        AUTHORITY_CERTIFICATE,
        CERTIFICATE_KEY,
        CERTIFICATE,
        JOURNAL_MASTER,
        VAULT_KEY,
        DATABASE_KEY
    }

    private final byte[] master;
    private final Map<Field, byte[]> fields;
    private final Ed25519Signer logSigner;
    private final Ed25519Signer cosigner;
    private final EcdsaSigner certificateSigner;
    private final X509Certificate authority;
    private boolean closed;

    /** Owns both arguments from now on. */
    private OfficeSecrets(byte[] master, Map<Field, byte[]> fields) throws CertificateException {
        this.master = master;
        this.fields = fields;
        String name = new String(field(Field.LOG_KEY_NAME), StandardCharsets.UTF_8);
        logSigner = Ed25519Signer.log(name, field(Field.LOG_SEED));
        cosigner = Ed25519Signer.cosigner(name + "/cosigner", field(Field.COSIGNER_SEED));
        authority = X509Authority.parse(field(Field.AUTHORITY_CERTIFICATE));
        certificateSigner = new EcdsaSigner(
                List.of(X509Authority.parse(field(Field.CERTIFICATE)), authority),
                P256.privateKey(field(Field.CERTIFICATE_KEY)));
    }

    /**
     * Makes a new office's secrets: every key fresh, log and cosigner with different ones, the authority and its certificate valid
     * from now on.
     *
     * @param logKeyName the origin's line; the cosigner is called {@code <origin>/cosigner}
     * @param officeName what stands in the certificates, any script, at most {@link X509Authority#LONGEST_NAME} characters
     * @throws IllegalArgumentException if a name cannot stand where it has to
     */
    public static OfficeSecrets generate(String logKeyName, String officeName, SecureRandom random, Instant now) {
        byte[] authorityKey = P256.newKey(random);
        byte[] certificateKey = P256.newKey(random);
        X509Authority authority = X509Authority.create(authorityKey, officeName, random, now);
        X509Certificate certificate = authority.issue(certificateKey, officeName, random, now);
        try {
            Map<Field, byte[]> fields = new EnumMap<>(Field.class);
            fields.put(Field.LOG_KEY_NAME, logKeyName.getBytes(StandardCharsets.UTF_8));
            fields.put(Field.LOG_SEED, Ed25519Signer.newSeed(random));
            fields.put(Field.COSIGNER_SEED, Ed25519Signer.newSeed(random));
            fields.put(Field.AUTHORITY_KEY, authorityKey);
            fields.put(Field.AUTHORITY_CERTIFICATE, authority.certificate().getEncoded());
            fields.put(Field.CERTIFICATE_KEY, certificateKey);
            fields.put(Field.CERTIFICATE, certificate.getEncoded());
            fields.put(Field.JOURNAL_MASTER, fresh(random));
            fields.put(Field.VAULT_KEY, fresh(random));
            fields.put(Field.DATABASE_KEY, fresh(random));
            return new OfficeSecrets(fresh(random), fields);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just made always has a DER form", e);
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate just made can always be read", e);
        }
    }

    /** Signs this office's heads. */
    public Ed25519Signer logSigner() {
        return logSigner;
    }

    /** Cosigns other offices' heads. */
    public Ed25519Signer cosigner() {
        return cosigner;
    }

    /** Signs this office's certificates (公证书). */
    public Signer certificateSigner() {
        return certificateSigner;
    }

    /** The office's own authority, which issued the certificate of {@link #certificateSigner()}. */
    public X509Certificate authority() {
        return authority;
    }

    /** The AES-256 key of one writing of one journal segment: HKDF-SHA256 (RFC 5869) of the journal's master and the id. */
    public SecretKey journalKey(KeyId segment) {
        return derived("AES", "sealbook/journal-key/v1\n" + segment.value());
    }

    /**
     * 32 bytes, the seed of the Ed25519 key with which the office answers and dials its peers: HKDF-SHA256 (RFC 5869) of the
     * journal's master, so that older secrets have one too. A copy that the caller zeroes.
     */
    public byte[] tlsSeed() {
        return derived("Ed25519", "sealbook/tls-key/v1").getEncoded();
    }

    /** 32 bytes from which the vault makes its keys; a copy that the caller zeroes. */
    public byte[] vaultKey() {
        return copy(Field.VAULT_KEY);
    }

    /** 64 hex digits, the key of the database's file encryption; a copy that the caller zeroes. */
    public char[] databasePassword() {
        byte[] key = copy(Field.DATABASE_KEY);
        char[] hex = new char[2 * key.length];
        for (int i = 0; i < key.length; i++) {
            hex[2 * i] = HexFormat.of().toHighHexDigit(key[i]);
            hex[2 * i + 1] = HexFormat.of().toLowHexDigit(key[i]);
        }
        Arrays.fill(key, (byte) 0);
        return hex;
    }

    /** The key that wraps {@link #content()}; a copy that the caller zeroes. */
    synchronized byte[] master() {
        refuseClosed();
        return master.clone();
    }

    /** A version byte, then each field with its length in two bytes before it; the caller zeroes it. */
    synchronized byte[] content() {
        refuseClosed();
        int length =
                1 + fields.values().stream().mapToInt(field -> 2 + field.length).sum();
        ByteBuffer content = ByteBuffer.allocate(length).put(VERSION);
        fields.values().forEach(field -> content.putShort((short) field.length).put(field));
        return content.array();
    }

    /**
     * Reads what {@link #content()} wrote.
     *
     * @param file the name of the file that it came from, for the exception
     */
    static OfficeSecrets parse(String file, byte[] master, byte[] content) throws DamagedKeysException {
        Map<Field, byte[]> fields = new EnumMap<>(Field.class);
        try {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            byte version = bytes.get();
            for (Field name : Field.values()) {
                int length = Short.toUnsignedInt(bytes.getShort());
                if (length > Math.min(LONGEST_FIELD, bytes.remaining())) {
                    throw new DamagedKeysException(file, Fault.CONTENT);
                }
                byte[] field = new byte[length];
                bytes.get(field);
                fields.put(name, field);
            }
            if (version != VERSION || bytes.hasRemaining()) {
                throw new DamagedKeysException(file, Fault.CONTENT);
            }
            OfficeSecrets read = new OfficeSecrets(master.clone(), fields);
            for (Field key : List.of(Field.AUTHORITY_KEY, Field.JOURNAL_MASTER, Field.VAULT_KEY, Field.DATABASE_KEY)) {
                if (read.field(key).length != KEY_LENGTH) {
                    throw new DamagedKeysException(file, Fault.CONTENT);
                }
            }
            return read;
        } catch (BufferUnderflowException | IllegalArgumentException | CertificateException e) {
            throw new DamagedKeysException(file, Fault.CONTENT);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        logSigner.close();
        cosigner.close();
        certificateSigner.close();
        Arrays.fill(master, (byte) 0);
        fields.values().forEach(field -> Arrays.fill(field, (byte) 0));
    }

    @Override
    public String toString() {
        return "OfficeSecrets[" + logSigner.key().name() + "]";
    }

    private SecretKey derived(String algorithm, String info) {
        byte[] journalMaster = copy(Field.JOURNAL_MASTER);
        try {
            HKDFParameterSpec ofInfo = HKDFParameterSpec.ofExtract()
                    .addIKM(journalMaster)
                    .thenExpand(info.getBytes(StandardCharsets.US_ASCII), KEY_LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, ofInfo);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HKDF-SHA256", e);
        } finally {
            Arrays.fill(journalMaster, (byte) 0);
        }
    }

    private synchronized byte[] copy(Field field) {
        refuseClosed();
        return field(field).clone();
    }

    private byte[] field(Field field) {
        return Objects.requireNonNull(fields.get(field), "every field is set");
    }

    private void refuseClosed() {
        if (closed) {
            throw new IllegalStateException("these secrets are closed");
        }
    }

    private static byte[] fresh(SecureRandom random) {
        byte[] bytes = new byte[KEY_LENGTH];
        random.nextBytes(bytes);
        return bytes;
    }
}
