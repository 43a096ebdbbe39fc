package org.sealbook.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.keys.KeysFixture.LI;
import static org.sealbook.keys.KeysFixture.WANG;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.journal.FileLayer;

/** Whatever step the disk fails at, the folder is as before or as after, or refused as what it is. */
final class KeyCrashTest {

    @TempDir
    Path folder;

    private final OfficeSecrets secrets = KeysFixture.secrets();

    @Test
    void isWholeOrRefusedAfterACrashWhileItIsCreated() throws Exception {
        int refused = 0;
        int steps = 0;
        for (boolean done = false; !done; ) {
            Path keys = folder.resolve("created-" + steps++);
            FaultyFiles files = new FaultyFiles(FileLayer.real()).failChangesFrom(steps);
            try {
                KeyCustody.create(
                        keys, files, KeysFixture.RANDOM, KeysFixture.FAST, secrets, LI, "of Li".toCharArray());
                done = true;
            } catch (IOException e) {
                done = false;
            }
            try (OfficeSecrets unlocked = KeysFixture.custody(keys).unlock(LI, "of Li".toCharArray())) {
                assertArrayEquals(secrets.content(), unlocked.content());
            } catch (DamagedKeysException e) {
                assertTrue(!done, e::toString);
                refused++;
            }
        }
        assertTrue(refused > 5, "only " + refused + " of " + steps + " crashes left an unfinished folder");
    }

    @Test
    void keepsEveryPersonAfterACrashWhileAPasswordIsChanged() throws Exception {
        KeysFixture.create(folder, secrets, "of Li");
        KeysFixture.custody(folder).addPerson(secrets, WANG, "old".toCharArray());
        String password = "old";
        int failures = 0;
        for (boolean done = false; !done; ) {
            FaultyFiles files = new FaultyFiles(FileLayer.real()).failChangesFrom(failures + 1);
            KeyCustody custody = new KeyCustody(folder, files, KeysFixture.RANDOM, KeysFixture.FAST);
            String next = "new " + failures;
            try {
                custody.addPerson(secrets, WANG, next.toCharArray());
                done = true;
            } catch (IOException e) {
                failures++;
            }
            password = opens(password) ? password : next;
            assertTrue(opens(password), "after " + failures + " failures");
            assertArrayEquals(
                    secrets.content(),
                    KeysFixture.custody(folder)
                            .unlock(LI, "of Li".toCharArray())
                            .content());
        }
        assertTrue(failures > 3, failures + " failures");
    }

    @Test
    void saysSoWhenTheDiskIsFull() throws Exception {
        FaultyFiles files = new FaultyFiles(FileLayer.real()).diskFullAfter(300);
        assertThrows(
                IOException.class,
                () -> KeyCustody.create(
                        folder.resolve("full"),
                        files,
                        KeysFixture.RANDOM,
                        KeysFixture.FAST,
                        secrets,
                        LI,
                        "of Li".toCharArray()));
    }

    private boolean opens(String password) throws IOException, DamagedKeysException {
        try (OfficeSecrets unlocked = KeysFixture.custody(folder).unlock(WANG, password.toCharArray())) {
            assertArrayEquals(secrets.content(), unlocked.content());
            return true;
        } catch (WrongPasswordException e) {
            return false;
        }
    }
}
