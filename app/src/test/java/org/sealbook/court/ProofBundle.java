package org.sealbook.court;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The proof of one entry on disk, cosigned once, with the list of keys that trusts both signers.
 *
 * @param trust the list's file
 */
public record ProofBundle(Path trust, String logKey, String cosignerKey) {

    /** Writes the five files with this stem, and {@code trust.json}. */
    public static ProofBundle write(Path folder, String stem) throws IOException {
        TestLog log = new TestLog();
        TestLog.Recorded recorded = log.record("EvidenceFixed", Map.of("v", 1, "case", "c"));
        TestLog.write(folder, stem, log.pieces(recorded, true));
        return new ProofBundle(
                Files.write(folder.resolve("trust.json"), log.trust().encode()),
                log.logSigner().key().encode(),
                log.cosigner().key().encode());
    }
}
