package org.sealbook.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/** Private keys of the curve P-256 (secp256r1), as the 32 bytes that are kept. */
final class P256 {

    static final int LENGTH = 32;

    private static final ECNamedDomainParameters CURVE = new ECNamedDomainParameters(
            SECObjectIdentifiers.secp256r1, SECNamedCurves.getByOID(SECObjectIdentifiers.secp256r1));

    private P256() {}

    static byte[] newKey(SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(CURVE, random));
        ECPrivateKeyParameters key =
                (ECPrivateKeyParameters) generator.generateKeyPair().getPrivate();
        return BigIntegers.asUnsignedByteArray(LENGTH, key.getD());
    }

    /** @throws IllegalArgumentException if the bytes are no private key of this curve */
    static ECPrivateKeyParameters privateKey(byte[] bytes) {
        return new ECPrivateKeyParameters(new BigInteger(1, bytes), CURVE);
    }

    static SubjectPublicKeyInfo publicKey(ECPrivateKeyParameters key) {
        ECPublicKeyParameters point =
                new ECPublicKeyParameters(new FixedPointCombMultiplier().multiply(CURVE.getG(), key.getD()), CURVE);
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(point);
        } catch (IOException e) {
            throw new IllegalStateException("a point of a named curve always has a DER form", e);
        }
    }
}
