package org.sealbook.keys;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.tlog.FormatException;

/** Key files and typed shares that a hostile hand wrote, its checksums right: read or refused, and never believed to be something else. */
class HostileKeyFilesTest {

    private static final int SUM = "sha256 ".length() + 64 + 1;

    @TempDir
    Path folder;

    private final OfficeSecrets secrets = KeysFixture.secrets();

    private interface Recode {
        byte[] recode(byte[] file) throws DamagedKeysException;
    }

    /** The lines are changed; the checksum is made anew. */
    private static void check(byte[] file, long seed, Recode parser) throws FormatException {
        HostileBytes.check(Arrays.copyOf(file, file.length - SUM), seed, lines -> {
            try {
                byte[] again = parser.recode(KeyText.file(new String(lines, ISO_8859_1)));
                return Arrays.copyOf(again, again.length - SUM);
            } catch (DamagedKeysException e) {
                throw new FormatException(e.key(), e);
            }
        });
    }

    @Test
    void ofPersonsAndSecrets() throws Exception {
        KeysFixture.create(folder, secrets, "of Li");
        byte[] person = Files.readAllBytes(folder.resolve("person-" + KeysFixture.LI + ".key"));
        check(person, 81, bytes -> PersonFile.parse("person", bytes).encode());
        check(
                Files.readAllBytes(folder.resolve("secrets.key")),
                82,
                bytes -> SecretsFile.parse("secrets", bytes).encode());
    }

    @Test
    void ofRecoveryAndSegments() throws Exception {
        RecoveryFile recovery = RecoveryFile.wrap(
                new KeyId("7".repeat(32)),
                5,
                3,
                new byte[OfficeSecrets.KEY_LENGTH],
                new byte[OfficeSecrets.KEY_LENGTH],
                KeysFixture.RANDOM);
        check(
                recovery.encode(),
                83,
                bytes -> RecoveryFile.parse("recovery", bytes).encode());
        KeysFixture.create(folder, secrets, "of Li");
        SegmentKeyFile.open(folder, org.sealbook.journal.FileLayer.real(), KeysFixture.RANDOM, secrets)
                .fresh();
        check(Files.readAllBytes(folder.resolve("segments.key")), 84, bytes -> {
            SegmentKeyFile.check("segments", bytes);
            return bytes;
        });
    }

    @Test
    void ofTheSecretsThemselves() throws Exception {
        HostileBytes.read(secrets.content(), 85, bytes -> {
            try {
                OfficeSecrets.parse("secrets", new byte[OfficeSecrets.KEY_LENGTH], bytes)
                        .close();
            } catch (DamagedKeysException e) {
                throw new FormatException(e.key(), e);
            }
        });
    }

    @Test
    void sharesThatWereTyped() throws Exception {
        byte[] value = new byte[OfficeSecrets.KEY_LENGTH];
        KeysFixture.RANDOM.nextBytes(value);
        RecoveryShare share =
                new RecoveryShare("consortium.example/ludao/1", new KeyId("7".repeat(32)), 2, 5, 3, value);
        HostileBytes.read(share.text().getBytes(ISO_8859_1), 86, bytes -> {
            try {
                RecoveryShare.parse(new String(bytes, ISO_8859_1));
            } catch (RecoveryException e) {
                throw new FormatException(String.valueOf(e.getMessage()), e);
            }
        });
    }

    /** Whole file and its checksum, both hostile. */
    @Test
    void withoutARightChecksum() throws Exception {
        KeysFixture.create(folder, secrets, "of Li");
        HostileBytes.check(Files.readAllBytes(folder.resolve("secrets.key")), 87, bytes -> {
            try {
                return SecretsFile.parse("secrets", bytes).encode();
            } catch (DamagedKeysException e) {
                throw new FormatException(e.key(), e);
            }
        });
    }
}
