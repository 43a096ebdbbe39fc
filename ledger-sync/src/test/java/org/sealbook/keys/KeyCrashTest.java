package org.sealbook.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.keys.KeysFixture.LI;
import static org.sealbook.keys.KeysFixture.WANG;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.fixtures.CrashImages;
import org.sealbook.fixtures.FaultyFiles;
import org.sealbook.fixtures.PowerCut;
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
    void opensWithTheOldOrTheNewPasswordAfterAPowerCut() throws Exception {
        Path keys = Files.createDirectory(folder.resolve("recorded"));
        KeysFixture.create(keys, secrets, "of Li");
        KeysFixture.custody(keys).addPerson(secrets, WANG, "0".toCharArray());
        PowerCut disk = new PowerCut(keys);
        TreeMap<Integer, Integer> answered = new TreeMap<>();
        answered.put(disk.moment(), 0);
        for (int i = 1; i <= 5; i++) {
            KeyCustody custody = new KeyCustody(keys, disk, KeysFixture.RANDOM, KeysFixture.FAST);
            custody.addPerson(secrets, WANG, Integer.toString(i).toCharArray());
            answered.put(disk.moment(), i);
        }
        CrashImages.look("keys", 60, disk, answered, folder, (image, newest) -> {
            assertTrue(opens(image, newest) || opens(image, newest + 1), () -> "neither " + newest + " nor the next");
            assertArrayEquals(
                    secrets.content(),
                    KeysFixture.custody(image).unlock(LI, "of Li".toCharArray()).content());
        });
    }

    private boolean opens(Path keys, int password) throws IOException, DamagedKeysException {
        try (OfficeSecrets unlocked = KeysFixture.custody(keys)
                .unlock(WANG, Integer.toString(password).toCharArray())) {
            assertArrayEquals(secrets.content(), unlocked.content());
            return true;
        } catch (WrongPasswordException e) {
            return false;
        }
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
