package org.sealbook.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.signers.HMacDSAKCalculator;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.jspecify.annotations.Nullable;

/** A P-256 key in memory that signs with ECDSA and SHA-256; nonces by RFC 6979, so no weak random source can give the key away. */
final class EcdsaSigner implements Signer {

    private final List<X509Certificate> chain;
    private volatile @Nullable ECPrivateKeyParameters key;

    EcdsaSigner(List<X509Certificate> chain, ECPrivateKeyParameters key) {
        this.chain = List.copyOf(chain);
        this.key = key;
    }

    @Override
    public List<X509Certificate> chain() {
        return chain;
    }

    @Override
    public byte[] sign(byte[] data) throws SigningException {
        ECPrivateKeyParameters open = key;
        if (open == null) {
            throw new SigningException("keys.signer-closed", List.of());
        }
        ECDSASigner signer = new ECDSASigner(new HMacDSAKCalculator(new SHA256Digest()));
        signer.init(true, open);
        BigInteger[] signature = signer.generateSignature(sha256(data));
        try {
            return StandardDSAEncoding.INSTANCE.encode(signer.getOrder(), signature[0], signature[1]);
        } catch (IOException e) {
            throw new IllegalStateException("two integers always have a DER form", e);
        }
    }

    @Override
    public String algorithm() {
        return "SHA256withECDSA";
    }

    void close() {
        key = null;
    }

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "EcdsaSigner[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
}
