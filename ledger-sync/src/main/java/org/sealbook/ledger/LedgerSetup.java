package org.sealbook.ledger;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Function;
import javax.crypto.SecretKey;
import org.sealbook.journal.FileLayer;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.tlog.VerifierKey;

/**
 * What a ledger needs to work.
 *
 * @param folder the office's data folder; the journal lies in {@code journal/}, what was set aside in {@code quarantine/}
 * @param station the opaque id of this workplace
 * @param logKeys who signs the heads
 * @param segmentKeys the keys of the journal's segments
 * @param mark where the mark of how far the ledger has come lies, outside its folder; empty for a ledger that keeps none
 */
public record LedgerSetup(
        Path folder,
        Origin origin,
        Id station,
        LogKeys logKeys,
        SegmentKeys segmentKeys,
        FileLayer files,
        OfficeClock clock,
        SecureRandom random,
        Optional<Path> mark) {

    /** The key that signed the first block. */
    VerifierKey foundingKey() {
        return logKeys.founding();
    }

    /** The key of a journal segment, by the key's id. */
    Function<Id, SecretKey> journalKeys() {
        return segmentKeys::key;
    }

    Path journalFolder() {
        return folder.resolve("journal");
    }

    Path quarantineFolder() {
        return folder.resolve("quarantine");
    }
}
