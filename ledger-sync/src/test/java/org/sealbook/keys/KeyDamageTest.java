package org.sealbook.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sealbook.keys.KeysFixture.LI;
import static org.sealbook.keys.KeysFixture.WANG;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.keys.DamagedKeysException.Fault;

/** Every byte of every key file counts. */
final class KeyDamageTest {

    private static final String PASSWORD = "of Li";
    private static final String PERSON = "person-" + LI + ".key";
    private static final String SECRETS = "secrets.key";

    @TempDir
    Path folder;

    private final OfficeSecrets secrets = KeysFixture.secrets();

    @BeforeEach
    void create() throws IOException {
        KeysFixture.create(folder, secrets, PASSWORD);
    }

    @Test
    void namesTheFileForEveryFlippedBitOfEveryByte() throws Exception {
        for (String name : new String[] {PERSON, SECRETS}) {
            byte[] good = Files.readAllBytes(folder.resolve(name));
            for (int i = 0; i < good.length; i++) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) (1 << (i % 8));
                Files.write(folder.resolve(name), bad);
                assertEquals(name, refused().file(), "byte " + i);
            }
            Files.write(folder.resolve(name), good);
        }
        assertArrayEquals(
                secrets.content(),
                KeysFixture.custody(folder).unlock(LI, PASSWORD.toCharArray()).content());
    }

    @Test
    void namesTheFileForEveryLengthItIsCutTo() throws Exception {
        for (String name : new String[] {PERSON, SECRETS}) {
            byte[] good = Files.readAllBytes(folder.resolve(name));
            for (int length = 0; length < good.length; length++) {
                Files.write(folder.resolve(name), Arrays.copyOf(good, length));
                assertEquals(name, refused().file(), "length " + length);
            }
            Files.write(folder.resolve(name), good);
        }
    }

    @Test
    void namesTheFileThatAnythingWasAppendedTo() throws Exception {
        Files.writeString(
                folder.resolve(PERSON), Files.readString(folder.resolve(PERSON)) + "\n", StandardCharsets.US_ASCII);
        assertEquals(PERSON, refused().file());
    }

    @Test
    void opensNothingByAFileChangedTogetherWithItsChecksum() throws Exception {
        String good = Files.readString(folder.resolve(PERSON));
        String lines = good.substring(0, good.lastIndexOf("sha256 "));
        int[] refusals = new int[2];
        for (int i = 0; i < lines.length(); i++) {
            char[] bad = lines.toCharArray();
            bad[i] = (char) (bad[i] ^ 1);
            Files.write(folder.resolve(PERSON), KeyText.file(new String(bad)));
            Exception refused = assertThrows(
                    Exception.class, () -> KeysFixture.custody(folder).unlock(LI, PASSWORD.toCharArray()), "byte " + i);
            switch (refused) {
                case DamagedKeysException damaged -> refusals[0]++;
                case WrongPasswordException wrong -> refusals[1]++;
                default -> throw refused;
            }
        }
        assertEquals(lines.length(), refusals[0] + refusals[1]);
    }

    @Test
    void refusesSecretsChangedTogetherWithTheirChecksum() throws Exception {
        SecretsFile good = SecretsFile.parse(SECRETS, Files.readAllBytes(folder.resolve(SECRETS)));
        byte[] sealed = good.sealed().clone();
        sealed[sealed.length / 2] ^= 4;
        Files.write(folder.resolve(SECRETS), new SecretsFile(good.nonce(), sealed).encode());
        assertEquals(Fault.SEAL, refused().fault());
    }

    @Test
    void refusesCostsThatNobodyComputesBeforeAnyMemoryIsTaken() throws Exception {
        for (String cost :
                new String[] {"m=1048577 t=1 p=1", "m=8 t=11 p=1", "m=64 t=1 p=5", "m=7 t=1 p=1", "m=8 t=0 p=1"}) {
            replaceCost(cost);
            assertEquals(Fault.COST, refused().fault(), cost);
        }
        for (String cost :
                new String[] {"m=08 t=1 p=1", "m=99999999 t=1 p=1", "m=-8 t=1 p=1", "m=8 t=1 p=", "m=8  t=1 p=1"}) {
            replaceCost(cost);
            assertEquals(Fault.FORM, refused().fault(), cost);
        }
    }

    @Test
    void refusesAnotherPersonsFileUnderThisPersonsName() throws Exception {
        KeysFixture.custody(folder).addPerson(secrets, WANG, "of Wang".toCharArray());
        Files.copy(
                folder.resolve(PERSON), folder.resolve("person-" + WANG + ".key"), StandardCopyOption.REPLACE_EXISTING);
        DamagedKeysException refused = assertThrows(
                DamagedKeysException.class, () -> KeysFixture.custody(folder).unlock(WANG, PASSWORD.toCharArray()));
        assertEquals(Fault.OTHER_PERSON, refused.fault());
    }

    @Test
    void namesMissingAndOversizedSecrets() throws Exception {
        Files.write(folder.resolve(SECRETS), new byte[SecretsFile.LONGEST + 1]);
        assertEquals(Fault.TOO_LARGE, refused().fault());
        Files.delete(folder.resolve(SECRETS));
        assertEquals(Fault.MISSING, refused().fault());
    }

    @Test
    void refusesRightlySealedSecretsThatAreNotACompleteSet() throws Exception {
        byte[] content = secrets.content();
        for (int length = 0; length < content.length; length++) {
            byte[] cut = Arrays.copyOf(content, length);
            assertThrows(
                    DamagedKeysException.class,
                    () -> OfficeSecrets.parse(SECRETS, secrets.master(), cut),
                    "length " + length);
        }
        assertThrows(
                DamagedKeysException.class,
                () -> OfficeSecrets.parse(SECRETS, secrets.master(), Arrays.copyOf(content, content.length + 1)));
    }

    private void replaceCost(String cost) throws IOException {
        String good = Files.readString(folder.resolve(PERSON));
        String lines = good.substring(0, good.lastIndexOf("sha256 "));
        Files.write(folder.resolve(PERSON), KeyText.file(lines.replaceFirst("argon2id .*", "argon2id " + cost)));
    }

    private DamagedKeysException refused() {
        return assertThrows(
                DamagedKeysException.class, () -> KeysFixture.custody(folder).unlock(LI, PASSWORD.toCharArray()));
    }
}
