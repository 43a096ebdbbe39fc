package org.sealbook.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OfficeSecretsTest {

    private static final byte[] MESSAGE = "head\n".getBytes(StandardCharsets.US_ASCII);

    private final OfficeSecrets secrets = KeysFixture.secrets();

    @Test
    void signsHeadsUnderTheOriginsNameAndCosignsUnderItsOwn() {
        assertEquals(KeysFixture.ORIGIN, secrets.logSigner().key().name());
        assertEquals(KeysFixture.ORIGIN + "/cosigner", secrets.cosigner().key().name());
        byte[] signature = secrets.logSigner().sign(MESSAGE);
        assertTrue(secrets.logSigner().key().verify(MESSAGE, signature));
        assertFalse(secrets.cosigner().key().verify(MESSAGE, signature));
        assertFalse(secrets.logSigner().key().verify("tail\n".getBytes(StandardCharsets.US_ASCII), signature));
    }

    @Test
    void theTlsSeedIsAlwaysTheSameAndNobodyElses() {
        assertArrayEquals(secrets.tlsSeed(), secrets.tlsSeed());
        assertEquals(Ed25519Signer.SEED_LENGTH, secrets.tlsSeed().length);
        assertFalse(Arrays.equals(secrets.tlsSeed(), KeysFixture.secrets().tlsSeed()));
        secrets.close();
        assertThrows(IllegalStateException.class, secrets::tlsSeed);
    }

    @Test
    void signsDocumentsSoThatAnotherLibraryVerifiesThem() throws Exception {
        Signer signer = secrets.certificateSigner();
        Signature verifier = Signature.getInstance(signer.algorithm());
        verifier.initVerify(signer.chain().getFirst());
        verifier.update(MESSAGE);
        assertTrue(verifier.verify(signer.sign(MESSAGE)));
    }

    @Test
    void makesAChainThatTheJdkAccepts() throws Exception {
        List<X509Certificate> chain = secrets.certificateSigner().chain();
        assertEquals(secrets.authority(), chain.getLast());
        PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(secrets.authority(), null)));
        parameters.setRevocationEnabled(false);
        parameters.setDate(Date.from(KeysFixture.NOW.plus(Duration.ofDays(3000))));
        CertPathValidator.getInstance("PKIX")
                .validate(
                        CertificateFactory.getInstance("X.509").generateCertPath(List.of(chain.getFirst())),
                        parameters);

        X509Certificate leaf = chain.getFirst();
        assertTrue(leaf.getSubjectX500Principal().getName().contains("CN=" + KeysFixture.OFFICE));
        assertArrayEquals(
                new boolean[] {true, true, false, false, false, false, false, false, false}, leaf.getKeyUsage());
        assertEquals(-1, leaf.getBasicConstraints());
        assertEquals(0, secrets.authority().getBasicConstraints());
        assertNotEquals(leaf.getPublicKey(), secrets.authority().getPublicKey());
    }

    @Test
    void refusesAnOfficeNameThatNoCertificateCanHold() {
        for (String name : new String[] {"", " ", "a\nb", "公".repeat(61), "\ud800"}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> OfficeSecrets.generate(KeysFixture.ORIGIN, name, KeysFixture.RANDOM, KeysFixture.NOW));
        }
        String longest = "𠮷".repeat(30);
        OfficeSecrets made = OfficeSecrets.generate(KeysFixture.ORIGIN, longest, KeysFixture.RANDOM, KeysFixture.NOW);
        assertTrue(made.authority().getSubjectX500Principal().getName().contains(longest));
    }

    @Test
    void givesCopiesThatMayBeZeroed() {
        byte[] vaultKey = secrets.vaultKey();
        byte[] again = secrets.vaultKey();
        Arrays.fill(again, (byte) 0);
        assertArrayEquals(vaultKey, secrets.vaultKey());
        assertTrue(new String(secrets.databasePassword()).matches("[0-9a-f]{64}"));
    }

    @Test
    void doesNothingOnceClosed() {
        Ed25519Signer log = secrets.logSigner();
        Signer certificates = secrets.certificateSigner();
        secrets.close();
        secrets.close();
        assertThrows(IllegalStateException.class, () -> log.sign(MESSAGE));
        SigningException refused = assertThrows(SigningException.class, () -> certificates.sign(MESSAGE));
        assertEquals("keys.signer-closed", refused.key());
        assertThrows(IllegalStateException.class, secrets::vaultKey);
        assertThrows(IllegalStateException.class, secrets::databasePassword);
    }

    @Test
    void tellsNoSecretInToString() {
        assertEquals("OfficeSecrets[" + KeysFixture.ORIGIN + "]", secrets.toString());
        assertEquals(
                "Ed25519Signer[" + KeysFixture.ORIGIN + "]", secrets.logSigner().toString());
        assertFalse(secrets.certificateSigner().toString().contains("key"));
        PersonFile person = PersonFile.wrap(
                KeysFixture.LI, "of Li".toCharArray(), KeysFixture.FAST, secrets.master(), KeysFixture.RANDOM);
        assertEquals("PersonFile[" + KeysFixture.LI + "]", person.toString());
    }
}
