package org.sealbook.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.SigningKey.State;
import org.sealbook.tlog.VerifierKey;

final class SecretsContentTest {

    private static final byte[] MESSAGE = "head\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private Path folder;

    @Test
    void readsWhatTheFirstVersionWrote() throws Exception {
        List<String> golden = golden("secrets-v1.txt");
        OfficeSecrets read = OfficeSecrets.parse("secrets.key", hex(golden, "master"), hex(golden, "content"));
        assertEquals(value(golden, "log"), read.logSigner().key().encode());
        assertEquals(value(golden, "cosigner"), read.cosigner().key().encode());
        assertEquals(
                value(golden, "certificate"), read.inUse(KeyUse.CERTIFICATE).text());
        assertArrayEquals(hex(golden, "tls"), read.tlsSeed());
        OfficeSecrets again = OfficeSecrets.parse("secrets.key", read.master(), read.content());
        assertEquals(texts(read), texts(again));
    }

    @Test
    void readsTheGoldenBytesOfThisVersionAndWritesThemAgain() throws Exception {
        List<String> golden = golden("secrets-v2.txt");
        byte[] content = hex(golden, "content");
        OfficeSecrets read = OfficeSecrets.parse("secrets.key", hex(golden, "master"), content);
        assertArrayEquals(content, read.content());
        assertEquals(golden.subList(2, golden.size()), texts(read));
    }

    @Test
    void refusesEveryShorterContentAndEveryOtherVersion() throws Exception {
        List<String> golden = golden("secrets-v2.txt");
        byte[] content = hex(golden, "content");
        for (int length = 0; length < content.length; length++) {
            byte[] cut = Arrays.copyOf(content, length);
            assertThrows(
                    DamagedKeysException.class, () -> OfficeSecrets.parse("secrets.key", hex(golden, "master"), cut));
        }
        content[0] = 3;
        assertThrows(
                DamagedKeysException.class, () -> OfficeSecrets.parse("secrets.key", hex(golden, "master"), content));
    }

    @Test
    void aProposedKeySignsForItselfButIsNotInUseUntilItIsRecorded() {
        OfficeSecrets secrets = KeysFixture.secrets();
        VerifierKey first = secrets.logSigner().key();
        SigningKey proposed = secrets.propose(KeyUse.LOG, KeysFixture.OFFICE, KeysFixture.RANDOM, KeysFixture.NOW);
        assertEquals(first, secrets.logSigner().key());
        secrets.recorded(proposed);
        assertEquals(proposed.text(), secrets.logSigner().key().encode());
        assertTrue(secrets.logSigner(first).isPresent());
        assertTrue(secrets.logSigner().key().verify(MESSAGE, secrets.logSigner().sign(MESSAGE)));
    }

    @Test
    void aNewCertificateKeyIsUnderTheSameAuthority() throws Exception {
        OfficeSecrets secrets = KeysFixture.secrets();
        Signer before = secrets.certificateSigner();
        secrets.recorded(secrets.propose(KeyUse.CERTIFICATE, KeysFixture.OFFICE, KeysFixture.RANDOM, KeysFixture.NOW));
        Signer after = secrets.certificateSigner();
        assertEquals(before.chain().getLast(), after.chain().getLast());
        assertFalse(before.chain().getFirst().equals(after.chain().getFirst()));
        after.chain().getFirst().verify(secrets.authority().getPublicKey());
    }

    @Test
    void destroysRetiredPrivateKeysForGoodAndKeepsThePublicOnes() throws Exception {
        OfficeSecrets secrets = KeysFixture.secrets();
        VerifierKey first = secrets.logSigner().key();
        KeyCustody custody = KeysFixture.create(folder.resolve("keys"), secrets, "of Li");
        Ed25519Signer retired = secrets.logSigner();
        secrets.recorded(secrets.propose(KeyUse.LOG, KeysFixture.OFFICE, KeysFixture.RANDOM, KeysFixture.NOW));
        custody.renew(secrets);
        assertEquals(1, secrets.destroyRetired().size());
        custody.renew(secrets);
        assertThrows(IllegalStateException.class, () -> retired.sign(MESSAGE));
        try (OfficeSecrets read = custody.unlock(KeysFixture.LI, "of Li".toCharArray())) {
            assertTrue(read.logSigner(first).isEmpty());
            assertEquals(first.encode(), read.signingKeys().getFirst().text());
            assertEquals(State.DESTROYED, read.signingKeys().getFirst().state());
            assertTrue(read.retired().isEmpty());
        }
    }

    @Test
    void anotherOfficesSecretsDoNotReplaceThese() throws Exception {
        KeyCustody custody = KeysFixture.create(folder.resolve("keys"), KeysFixture.secrets(), "of Li");
        byte[] before = FileLayer.real().readWhole(folder.resolve("keys/secrets.key"), SecretsFile.LONGEST);
        assertThrows(DamagedKeysException.class, () -> custody.renew(KeysFixture.secrets()));
        assertArrayEquals(before, FileLayer.real().readWhole(folder.resolve("keys/secrets.key"), SecretsFile.LONGEST));
    }

    private static List<String> texts(OfficeSecrets secrets) {
        return secrets.signingKeys().stream()
                .map(key -> key.use() + " " + key.state() + " " + key.text())
                .toList();
    }

    private static List<String> golden(String name) throws IOException {
        try (var stream = Objects.requireNonNull(SecretsContentTest.class.getResourceAsStream("golden/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    private static String value(List<String> golden, String name) {
        return golden.stream()
                .filter(line -> line.startsWith(name + " "))
                .findFirst()
                .orElseThrow()
                .substring(name.length() + 1);
    }

    private static byte[] hex(List<String> golden, String name) {
        return HexFormat.of().parseHex(value(golden, name));
    }
}
