package org.sealbook.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class Ed25519SignerTest {

    @Test
    void signsAsRfc8032Section7SaysInItsSecondTest() {
        byte[] seed = HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
        byte[] expected = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        Ed25519Signer signer = Ed25519Signer.of((byte) 0x01, "log.example", seed);
        assertArrayEquals(expected, signer.sign(new byte[] {0x72}));
    }

    @Test
    void keepsItsOwnCopyOfTheSeed() {
        byte[] seed = new byte[Ed25519Signer.SEED_LENGTH];
        Ed25519Signer signer = Ed25519Signer.of((byte) 0x04, "cosigner.example", seed);
        byte[] before = signer.sign(new byte[] {1});
        seed[0] = 1;
        assertArrayEquals(before, signer.sign(new byte[] {1}));
    }

    @Test
    void refusesOtherTypesAndLengths() {
        assertThrows(IllegalArgumentException.class, () -> Ed25519Signer.of((byte) 0x02, "log.example", new byte[32]));
        assertThrows(IllegalArgumentException.class, () -> Ed25519Signer.of((byte) 0x01, "log.example", new byte[31]));
    }
}
