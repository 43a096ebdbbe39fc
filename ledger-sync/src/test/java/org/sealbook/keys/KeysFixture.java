package org.sealbook.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.sealbook.journal.FileLayer;

/** A small office's secrets and a custody whose passwords cost little to check. */
final class KeysFixture {

    static final String ORIGIN = "notaries.example/south/1";
    static final String OFFICE = "南城公证处";
    static final Instant NOW = Instant.parse("2026-11-22T08:00:00.123Z");
    static final Argon2Cost FAST = new Argon2Cost(8, 1, 1);
    static final KeyId LI = new KeyId("00112233445566778899aabbccddeeff");
    static final KeyId WANG = new KeyId("ffeeddccbbaa99887766554433221100");
    static final SecureRandom RANDOM = new SecureRandom();

    private KeysFixture() {}

    static OfficeSecrets secrets() {
        return OfficeSecrets.generate(ORIGIN, OFFICE, RANDOM, NOW);
    }

    static KeyCustody custody(Path folder) {
        return new KeyCustody(folder, FileLayer.real(), RANDOM, FAST);
    }

    static KeyCustody create(Path folder, OfficeSecrets secrets, String password) throws IOException {
        return KeyCustody.create(folder, FileLayer.real(), RANDOM, FAST, secrets, LI, password.toCharArray());
    }
}
