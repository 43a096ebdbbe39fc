package org.sealbook.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.keys.KeysFixture.LI;
import static org.sealbook.keys.KeysFixture.WANG;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.journal.FileLayer;

final class KeyCustodyTest {

    @TempDir
    Path folder;

    private final OfficeSecrets secrets = KeysFixture.secrets();

    @Test
    void givesBackTheSecretsItWasGiven() throws Exception {
        KeyCustody custody = KeysFixture.create(folder, secrets, "correct horse");
        try (OfficeSecrets unlocked = custody.unlock(LI, "correct horse".toCharArray())) {
            assertArrayEquals(secrets.content(), unlocked.content());
            assertArrayEquals(secrets.master(), unlocked.master());
            assertEquals(secrets.logSigner().key(), unlocked.logSigner().key());
            assertEquals(secrets.authority(), unlocked.authority());
        }
    }

    @Test
    void refusesAWrongPasswordAndAnUnknownPersonAlike() throws IOException {
        KeyCustody custody = KeysFixture.create(folder, secrets, "correct horse");
        WrongPasswordException wrong =
                assertThrows(WrongPasswordException.class, () -> custody.unlock(LI, "correct horsf".toCharArray()));
        WrongPasswordException unknown =
                assertThrows(WrongPasswordException.class, () -> custody.unlock(WANG, "correct horse".toCharArray()));
        assertEquals(wrong.key(), unknown.key());
        assertEquals(wrong.arguments(), unknown.arguments());
        assertEquals(wrong.getMessage(), unknown.getMessage());
    }

    @Test
    void letsASecondPersonInUnderTheirOwnPassword() throws Exception {
        KeyCustody custody = KeysFixture.create(folder, secrets, "of Li");
        custody.addPerson(secrets, WANG, "of Wang".toCharArray());

        assertEquals(List.of(LI, WANG), custody.persons());
        assertArrayEquals(
                secrets.content(), custody.unlock(LI, "of Li".toCharArray()).content());
        assertArrayEquals(
                secrets.content(), custody.unlock(WANG, "of Wang".toCharArray()).content());
        assertThrows(WrongPasswordException.class, () -> custody.unlock(WANG, "of Li".toCharArray()));
    }

    @Test
    void replacesThePasswordOfAPersonAddedAgain() throws Exception {
        KeyCustody custody = KeysFixture.create(folder, secrets, "old");
        custody.addPerson(secrets, LI, "new".toCharArray());
        assertThrows(WrongPasswordException.class, () -> custody.unlock(LI, "old".toCharArray()));
        assertArrayEquals(
                secrets.content(), custody.unlock(LI, "new".toCharArray()).content());
    }

    @Test
    void keepsARemovedPersonOut() throws Exception {
        KeyCustody custody = KeysFixture.create(folder, secrets, "of Li");
        custody.addPerson(secrets, WANG, "of Wang".toCharArray());
        custody.removePerson(LI);
        custody.removePerson(LI);

        assertEquals(List.of(WANG), custody.persons());
        assertThrows(WrongPasswordException.class, () -> custody.unlock(LI, "of Li".toCharArray()));
        assertArrayEquals(
                secrets.content(), custody.unlock(WANG, "of Wang".toCharArray()).content());
    }

    @Test
    void neverRemovesTheLastPerson() throws Exception {
        KeyCustody custody = KeysFixture.create(folder, secrets, "of Li");
        assertThrows(IllegalStateException.class, () -> custody.removePerson(LI));
        assertArrayEquals(
                secrets.content(), custody.unlock(LI, "of Li".toCharArray()).content());
    }

    @Test
    void refusesToAddAPersonToAnotherOfficesFolder() throws IOException {
        KeyCustody custody = KeysFixture.create(folder, secrets, "of Li");
        DamagedKeysException refused = assertThrows(
                DamagedKeysException.class,
                () -> custody.addPerson(KeysFixture.secrets(), WANG, "of Wang".toCharArray()));
        assertEquals(DamagedKeysException.Fault.SEAL, refused.fault());
        assertEquals(List.of(LI), custody.persons());
    }

    @Test
    void takesAPasswordTypedInAnotherCompositionAsTheSame() throws Exception {
        KeyCustody custody = KeysFixture.create(folder, secrets, "caf\u00e9");
        assertArrayEquals(
                secrets.content(),
                custody.unlock(LI, "cafe\u0301".toCharArray()).content());
        assertThrows(WrongPasswordException.class, () -> custody.unlock(LI, "cafe".toCharArray()));
    }

    @Test
    void zeroesEveryPasswordItIsGiven() throws Exception {
        char[] first = "first".toCharArray();
        KeyCustody custody =
                KeyCustody.create(folder, FileLayer.real(), KeysFixture.RANDOM, KeysFixture.FAST, secrets, LI, first);
        char[] second = "second".toCharArray();
        custody.addPerson(secrets, WANG, second);
        char[] right = "first".toCharArray();
        custody.unlock(LI, right).close();
        char[] wrong = "third".toCharArray();
        assertThrows(WrongPasswordException.class, () -> custody.unlock(LI, wrong));
        for (char[] password : List.of(first, second, right, wrong)) {
            assertArrayEquals(new char[password.length], password);
        }
    }

    @Test
    void refusesToCreateOverWhatLiesThere() throws IOException {
        KeysFixture.create(folder, secrets, "of Li");
        byte[] before = Files.readAllBytes(folder.resolve("secrets.key"));
        assertThrows(FileAlreadyExistsException.class, () -> KeysFixture.create(folder, secrets, "again"));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve("secrets.key")));
    }

    @Test
    void asksTheStandardCostOfAPasswordWhereNothingElseIsSaid() throws Exception {
        KeyCustody custody =
                KeyCustody.create(folder, FileLayer.real(), KeysFixture.RANDOM, secrets, LI, "of Li".toCharArray());
        String file = Files.readString(folder.resolve("person-" + LI + ".key"), StandardCharsets.US_ASCII);
        assertTrue(file.contains("\nargon2id m=65536 t=3 p=1\n"), file);
        custody.unlock(LI, "of Li".toCharArray()).close();
    }

    @Test
    void keepsNoSecretInClear() throws IOException {
        KeysFixture.create(folder, secrets, "of Li");
        for (Path file : List.of(folder.resolve("secrets.key"), folder.resolve("person-" + LI + ".key"))) {
            String text = Files.readString(file, StandardCharsets.US_ASCII);
            assertTrue(!text.contains(KeyText.base64(secrets.vaultKey())), text);
            assertTrue(!text.contains(KeyText.base64(secrets.master())), text);
            assertTrue(!text.contains("of Li"), text);
        }
    }
}
