package org.sealbook.keys;

import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealbook.tlog.VerifierKey;

/**
 * One signing key of the office: its public side for ever, its private side until it is destroyed. Safe for use by many threads;
 * {@link #toString()} tells nothing secret.
 */
public final class SigningKey {

    /** How far a key has come. */
    public enum State {
        /** Made, and not yet recorded as in use: signs nothing that counts. */
        PROPOSED((byte) 0),
        /** Recorded: it signs, or has signed. */
        RECORDED((byte) 1),
        /** Its private side is gone. */
        DESTROYED((byte) 2);

        private final byte code;

        State(byte code) {
            this.code = code;
        }

        byte code() {
            return code;
        }

        static State of(byte code) {
            for (State state : values()) {
                if (state.code == code) {
                    return state;
                }
            }
            throw new IllegalArgumentException("no key is in state " + code);
        }
    }

    private final KeyUse use;
    private final byte[] publicPart;
    private final String text;
    private final byte[] secret;
    private final @Nullable Ed25519Signer notes;
    private final @Nullable EcdsaSigner certificates;
    private volatile State state;

    private SigningKey(
            KeyUse use,
            State state,
            byte[] publicPart,
            String text,
            byte[] secret,
            @Nullable Ed25519Signer notes,
            @Nullable EcdsaSigner certificates) {
        this.use = use;
        this.state = state;
        this.publicPart = publicPart;
        this.text = text;
        this.secret = secret;
        this.notes = notes;
        this.certificates = certificates;
    }

    /**
     * A key that signs notes.
     *
     * @param use log or cosigner
     * @param name that stands on the signature line
     * @param publicKey 32 bytes
     * @param seed 32 bytes, or none of a destroyed key; owned from now on
     * @throws IllegalArgumentException if they do not belong together
     */
    static SigningKey ofNotes(KeyUse use, State state, String name, byte[] publicKey, byte[] seed) {
        VerifierKey key =
                use == KeyUse.LOG ? VerifierKey.ed25519(name, publicKey) : VerifierKey.cosigner(name, publicKey);
        requireSecret(state, seed);
        if (state == State.DESTROYED) {
            return new SigningKey(use, state, publicKey, key.encode(), seed, null, null);
        }
        Ed25519Signer signer = Ed25519Signer.of(key.type(), name, seed);
        if (!signer.key().equals(key)) {
            throw new IllegalArgumentException("not the seed of this public key");
        }
        return new SigningKey(use, state, publicKey, key.encode(), seed, signer, null);
    }

    /**
     * A key that signs certificates.
     *
     * @param der its own X.509 certificate
     * @param secret 32 bytes, or none of a destroyed key; owned from now on
     * @throws IllegalArgumentException if the secret is no key
     */
    static SigningKey ofCertificates(
            State state, byte[] der, X509Certificate certificate, X509Certificate authority, byte[] secret) {
        requireSecret(state, secret);
        EcdsaSigner signer = state == State.DESTROYED
                ? null
                : new EcdsaSigner(List.of(certificate, authority), P256.privateKey(secret));
        return new SigningKey(
                KeyUse.CERTIFICATE, state, der, Base64.getEncoder().encodeToString(der), secret, null, signer);
    }

    private static void requireSecret(State state, byte[] secret) {
        int expected = state == State.DESTROYED ? 0 : OfficeSecrets.KEY_LENGTH;
        if (secret.length != expected) {
            throw new IllegalArgumentException("a secret of " + secret.length + " bytes, not " + expected);
        }
    }

    public KeyUse use() {
        return use;
    }

    public State state() {
        return state;
    }

    /** The public key as it is recorded: a verifier key, or base64 of the X.509 certificate's DER. */
    public String text() {
        return text;
    }

    /** Signs notes; empty for a certificate's key and for one that was destroyed. */
    Optional<Ed25519Signer> notes() {
        return state == State.DESTROYED ? Optional.empty() : Optional.ofNullable(notes);
    }

    /** Signs certificates; empty for others and for one that was destroyed. */
    Optional<EcdsaSigner> certificates() {
        return state == State.DESTROYED ? Optional.empty() : Optional.ofNullable(certificates);
    }

    byte[] publicPart() {
        return publicPart;
    }

    /** Empty where it was destroyed; not copied. */
    byte[] secret() {
        return state == State.DESTROYED ? new byte[0] : secret;
    }

    void record() {
        state = State.RECORDED;
    }

    void destroy() {
        state = State.DESTROYED;
        close();
    }

    void close() {
        if (notes != null) {
            notes.close();
        }
        if (certificates != null) {
            certificates.close();
        }
        Arrays.fill(secret, (byte) 0);
    }

    @Override
    public String toString() {
        return "SigningKey[" + use.label() + " " + state + "]";
    }
}
