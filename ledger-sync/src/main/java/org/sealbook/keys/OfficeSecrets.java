package org.sealbook.keys;

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
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.sealbook.keys.DamagedKeysException.Fault;
import org.sealbook.keys.SecretsContent.Field;
import org.sealbook.keys.SigningKey.State;
import org.sealbook.tlog.VerifierKey;

/**
 * Everything secret that an unlocked office holds: its signing keys, those in use and those retired, and the random keys of journal, vault
 * and database. Closing zeroes them; a signer taken from here does not sign afterwards. What changes here is durable once
 * {@link KeyCustody#renew} has written it. {@link #toString()} tells nothing. Safe for use by many threads.
 */
public final class OfficeSecrets implements AutoCloseable {

    static final int KEY_LENGTH = 32;

    private final byte[] master;
    private final SecretsContent content;
    private final X509Certificate authority;
    private boolean closed;

    /** Owns both arguments from now on. */
    private OfficeSecrets(byte[] master, SecretsContent content) throws CertificateException {
        this.master = master;
        this.content = content;
        authority = X509Authority.parse(content.field(Field.AUTHORITY_CERTIFICATE));
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
            fields.put(Field.AUTHORITY_KEY, authorityKey);
            fields.put(Field.AUTHORITY_CERTIFICATE, authority.certificate().getEncoded());
            fields.put(Field.JOURNAL_MASTER, fresh(random));
            fields.put(Field.VAULT_KEY, fresh(random));
            fields.put(Field.DATABASE_KEY, fresh(random));
            SecretsContent content = new SecretsContent(fields, List.of())
                    .with(
                            Ed25519Signer.newSeed(random),
                            Ed25519Signer.newSeed(random),
                            certificate.getEncoded(),
                            certificateKey);
            return new OfficeSecrets(fresh(random), content);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just made always has a DER form", e);
        } catch (CertificateException e) {
            throw new IllegalStateException("a certificate just made can always be read", e);
        }
    }

    /** Signs this office's heads: the newest recorded key. */
    public Ed25519Signer logSigner() {
        return inUse(KeyUse.LOG).notes().orElseThrow(OfficeSecrets::missing);
    }

    /** Whoever signs for one of the office's log keys, a proposed one too; empty if it is none of them, or was destroyed. */
    public synchronized Optional<Ed25519Signer> logSigner(VerifierKey key) {
        return content.keys().stream()
                .filter(held -> held.use() == KeyUse.LOG && held.text().equals(key.encode()))
                .findFirst()
                .flatMap(SigningKey::notes);
    }

    /** Cosigns other offices' heads: the newest recorded key. */
    public Ed25519Signer cosigner() {
        return inUse(KeyUse.COSIGNER).notes().orElseThrow(OfficeSecrets::missing);
    }

    /** Signs this office's certificates (公证书): the newest recorded key. */
    public Signer certificateSigner() {
        return inUse(KeyUse.CERTIFICATE).certificates().orElseThrow(OfficeSecrets::missing);
    }

    /** The newest recorded key of a use. */
    public synchronized SigningKey inUse(KeyUse use) {
        return content.keys().reversed().stream()
                .filter(key -> key.use() == use && key.state() == State.RECORDED)
                .findFirst()
                .orElseThrow(OfficeSecrets::missing);
    }

    /** Every signing key that the office has had, the oldest first. */
    public synchronized List<SigningKey> signingKeys() {
        return List.copyOf(content.keys());
    }

    /**
     * Makes a key that may come into use. The caller writes the secrets before the key is recorded, and again after {@link #recorded}.
     *
     * @param officeName what stands in a new X.509 certificate
     * @throws IllegalStateException if there have been too many already
     */
    public synchronized SigningKey propose(KeyUse use, String officeName, SecureRandom random, Instant now) {
        refuseClosed();
        if (content.keys().size() >= SecretsContent.MOST_KEYS) {
            throw new IllegalStateException("an office has at most " + SecretsContent.MOST_KEYS + " signing keys");
        }
        SigningKey proposed = use == KeyUse.CERTIFICATE
                ? certificateKey(officeName, random, now)
                : content.notes(use, State.PROPOSED, Ed25519Signer.newSeed(random));
        content.keys().add(proposed);
        return proposed;
    }

    private SigningKey certificateKey(String officeName, SecureRandom random, Instant now) {
        byte[] secret = P256.newKey(random);
        X509Certificate certificate =
                X509Authority.of(authority, content.field(Field.AUTHORITY_KEY)).issue(secret, officeName, random, now);
        try {
            return SigningKey.ofCertificates(State.PROPOSED, certificate.getEncoded(), certificate, authority, secret);
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate just made always has a DER form", e);
        }
    }

    /** Says that a proposed key is on record, and in use from there on. */
    public synchronized void recorded(SigningKey proposed) {
        refuseClosed();
        proposed.record();
    }

    /** Gives up a proposed key that was never recorded. */
    public synchronized void forget(SigningKey proposed) {
        refuseClosed();
        if (proposed.state() == State.PROPOSED && content.keys().remove(proposed)) {
            proposed.close();
        }
    }

    /** Destroys the private side of every key that a newer one has replaced; answers those that were destroyed now. */
    public synchronized List<SigningKey> destroyRetired() {
        refuseClosed();
        List<SigningKey> retired = retired();
        retired.forEach(SigningKey::destroy);
        return retired;
    }

    /** The recorded keys that a newer one has replaced and whose private side is still held. */
    public synchronized List<SigningKey> retired() {
        return content.keys().stream()
                .filter(key -> key.state() == State.RECORDED && key != inUse(key.use()))
                .toList();
    }

    /** The office's own authority, which issued the certificate of {@link #certificateSigner()}. */
    public X509Certificate authority() {
        return authority;
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

    /** Replaces the key of the database's file encryption: no file under the old one can be read again. */
    public synchronized void renewDatabaseKey(SecureRandom random) {
        refuseClosed();
        content.renew(Field.DATABASE_KEY, fresh(random));
    }

    /** The key that wraps {@link #content()}; a copy that the caller zeroes. */
    synchronized byte[] master() {
        refuseClosed();
        return master.clone();
    }

    /** The bytes that are kept; the caller zeroes them. */
    synchronized byte[] content() {
        refuseClosed();
        return content.encode();
    }

    /**
     * Reads what {@link #content()} wrote.
     *
     * @param file the name of the file that it came from, for the exception
     */
    static OfficeSecrets parse(String file, byte[] master, byte[] content) throws DamagedKeysException {
        try {
            return new OfficeSecrets(master.clone(), SecretsContent.parse(content));
        } catch (IllegalArgumentException | CertificateException e) {
            throw new DamagedKeysException(file, Fault.CONTENT);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(master, (byte) 0);
        content.zero();
    }

    @Override
    public String toString() {
        return "OfficeSecrets[" + logSigner().key().name() + "]";
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
        return content.field(field).clone();
    }

    private void refuseClosed() {
        if (closed) {
            throw new IllegalStateException("these secrets are closed");
        }
    }

    private static IllegalStateException missing() {
        return new IllegalStateException("an office always has one key of each use");
    }

    private static byte[] fresh(SecureRandom random) {
        byte[] bytes = new byte[KEY_LENGTH];
        random.nextBytes(bytes);
        return bytes;
    }
}
