package org.sealbook.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.journal.FileLayer;

final class RecoveryCustodyTest {

    /** The check groups were computed by another program. */
    private static final String GOLDEN = """
        sealbook recovery share v1
        office notaries.example/south/1
        set 00112233445566778899aabbccddeeff
        share 2 of 5, 3 needed
        1 0001 0203 0405 0607 5afd
        2 0809 0a0b 0c0d 0e0f 5242
        3 1011 1213 1415 1617 4c49
        4 1819 1a1b 1c1d 1e1f 291d
        """;

    @TempDir
    private Path folder;

    private final OfficeSecrets secrets = KeysFixture.secrets();
    private RecoveryCustody recovery;

    @BeforeEach
    void create() throws Exception {
        KeysFixture.create(folder.resolve("keys"), secrets, "of Li");
        recovery = new RecoveryCustody(folder.resolve("keys"), FileLayer.real(), KeysFixture.RANDOM);
    }

    @Test
    void anyThreeOfFiveOpenTheOfficeAndNoTwo() throws Exception {
        List<RecoveryShare> shares = made(5, 3);
        for (int a = 0; a < 5; a++) {
            for (int b = a + 1; b < 5; b++) {
                List<RecoveryShare> two = List.of(shares.get(b), shares.get(a));
                refused("keys.recovery.too-few", two);
                for (int c = b + 1; c < 5; c++) {
                    try (OfficeSecrets opened = open(List.of(shares.get(c), shares.get(a), shares.get(b)))) {
                        assertEquals(
                                secrets.logSigner().key(), opened.logSigner().key());
                        assertArrayEquals(secrets.vaultKey(), opened.vaultKey());
                    }
                }
            }
        }
    }

    @Test
    void moreThanEnoughDoAsWell() throws Exception {
        open(made(4, 2)).close();
    }

    @Test
    void aPersonWithSharesGetsANewPassword() throws Exception {
        List<RecoveryShare> shares = made(2, 2);
        KeyCustody custody = KeysFixture.custody(folder.resolve("keys"));
        try (OfficeSecrets opened = open(shares)) {
            custody.addPerson(opened, KeysFixture.WANG, "new".toCharArray());
        }
        custody.unlock(KeysFixture.WANG, "new".toCharArray()).close();
        custody.unlock(KeysFixture.LI, "of Li".toCharArray()).close();
    }

    @Test
    void saysWhatIsWrongWithShares() throws Exception {
        refused("keys.recovery.none", List.of());
        List<RecoveryShare> old = made(3, 2);
        List<RecoveryShare> shares = made(3, 2);
        refused("keys.recovery.other-set", List.of(shares.getFirst(), old.getLast()));
        refused("keys.recovery.twice", List.of(shares.getFirst(), shares.getFirst()));
        RecoveryException other =
                assertThrows(RecoveryException.class, () -> recovery.open("notaries.example/north/1", shares));
        assertEquals("keys.recovery.other-office", other.key());
        RecoveryShare second = shares.get(1);
        byte[] changed = second.value();
        changed[7] ^= 1;
        RecoveryShare forged = new RecoveryShare(
                second.office(), second.set(), second.number(), second.of(), second.needed(), changed);
        refused("keys.recovery.wrong", List.of(shares.getFirst(), forged));
        open(List.of(shares.getFirst(), second)).close();
    }

    @Test
    void aDamagedRecoveryFileIsNamed() throws Exception {
        List<RecoveryShare> shares = made(3, 2);
        Path file = folder.resolve("keys/recovery.key");
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < whole.length; i++) {
            byte[] flipped = whole.clone();
            flipped[i] ^= 1;
            Files.write(file, flipped);
            assertThrows(DamagedKeysException.class, () -> open(shares));
        }
    }

    @Test
    void preparedSharesCountOnlyOnceTheyWerePut() throws Exception {
        List<RecoveryShare> first = made(3, 2);
        RecoveryCustody.Prepared next = recovery.prepare(secrets, KeysFixture.ORIGIN, 3, 2);
        open(first).close();
        refused("keys.recovery.other-set", next.shares());
        recovery.put(next);
        open(next.shares()).close();
    }

    @Test
    void refusesNumbersThatDoNotFit() {
        for (int[] numbers : new int[][] {{1, 1}, {3, 1}, {2, 3}, {51, 2}, {0, 0}}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> recovery.prepare(secrets, KeysFixture.ORIGIN, numbers[0], numbers[1]));
        }
    }

    @Test
    void theTextOfAShareIsAsItIsDescribed() throws Exception {
        byte[] value = new byte[32];
        for (int i = 0; i < value.length; i++) {
            value[i] = (byte) i;
        }
        RecoveryShare share = new RecoveryShare(KeysFixture.ORIGIN, KeysFixture.LI, 2, 5, 3, value);
        assertEquals(GOLDEN, share.text());
        assertArrayEquals(value, RecoveryShare.parse(GOLDEN).value());
        assertEquals("RecoveryShare[2 of 5, set " + KeysFixture.LI + "]", share.toString());
    }

    @Test
    void readsWhatAPersonTyped() throws Exception {
        String typed = "\n" + GOLDEN.toUpperCase(Locale.ROOT).replace(" ", "  ").replace("\n", "\r\n\n");
        assertEquals(GOLDEN, RecoveryShare.parse(typed).text());
    }

    @Test
    void findsTheLineWithTheSlip() {
        for (int line = 1; line <= 4; line++) {
            String digits = GOLDEN.lines().toList().get(3 + line);
            char last = digits.charAt(digits.length() - 6);
            String slip = GOLDEN.replace(
                    digits,
                    digits.substring(0, digits.length() - 6)
                            + (last == '7' ? '8' : '7')
                            + digits.substring(digits.length() - 5));
            RecoveryException found = assertThrows(RecoveryException.class, () -> RecoveryShare.parse(slip));
            assertEquals("keys.recovery.share-line", found.key());
            assertEquals(List.of(Integer.toString(line)), found.arguments());
        }
    }

    @Test
    void noOtherTextIsTakenForAShare() {
        long seed = new Random().nextLong();
        System.out.println("texts that are no shares: seed " + seed);
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(GOLDEN.lines().toList());
        for (int i = 0; i < 2_000; i++) {
            char[] text = GOLDEN.toCharArray();
            text[random.nextInt(text.length)] = (char) (random.nextInt(95) + 32);
            String changed = new String(text);
            try {
                assertEquals(GOLDEN, RecoveryShare.parse(changed).text());
            } catch (RecoveryException e) {
                assertFalse(Arrays.equals(GOLDEN.toCharArray(), text), e.key());
            }
        }
        for (int i = 0; i < lines.size(); i++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(i);
            assertThrows(RecoveryException.class, () -> RecoveryShare.parse(String.join("\n", fewer)));
        }
        assertThrows(RecoveryException.class, () -> RecoveryShare.parse(GOLDEN + "x".repeat(5000)));
        assertThrows(RecoveryException.class, () -> RecoveryShare.parse(""));
    }

    private List<RecoveryShare> made(int of, int needed) throws Exception {
        RecoveryCustody.Prepared prepared = recovery.prepare(secrets, KeysFixture.ORIGIN, of, needed);
        recovery.put(prepared);
        List<RecoveryShare> read = new ArrayList<>();
        for (RecoveryShare share : prepared.shares()) {
            read.add(RecoveryShare.parse(share.text()));
        }
        return read;
    }

    private OfficeSecrets open(List<RecoveryShare> shares) throws Exception {
        return recovery.open(KeysFixture.ORIGIN, shares);
    }

    private void refused(String key, List<RecoveryShare> shares) {
        assertEquals(
                key, assertThrows(RecoveryException.class, () -> open(shares)).key());
    }
}
